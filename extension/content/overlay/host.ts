import theme from '../../ui/theme.css?inline';
import type { Mark } from '../strip-marks.ts';
import { drawStrip } from './draw-strip.ts';
import type { DrawOverlay, LoadedOverlay, OverlayActs, OverlayState } from './state.ts';
import stripCss from './strip.css?inline';

/** The host covers nothing and catches nothing; the boxes in it do. */
const HOST_STYLE = [
  'all:initial',
  'position:fixed',
  'inset:0',
  'z-index:2147483647',
  'pointer-events:none',
  'display:block',
]
  .map(rule => `${rule} !important`)
  .join(';');

export interface OverlayHost {
  readonly state: OverlayState;
  /** Shows what is given and keeps the rest; `undefined` hides. */
  update(change: { [K in keyof OverlayState]: OverlayState[K] | undefined }): void;
  /** Begins to load what draws: it will be needed soon. */
  prepare(): void;
  /** Shows these marks at the window's edge instead of those there. */
  mark(marks: readonly Mark[]): void;
  /** Whether an event came from within. */
  owns(event: Event): boolean;
  remove(): void;
}

export interface OverlayDeps extends OverlayActs {
  document: Document;
  /** Loads what draws; rejects if it cannot be had. Asked for at the first thing to draw, and again at the next one after it failed. */
  load: () => Promise<LoadedOverlay>;
  /** Called when it could not be loaded: what was to be shown is not. */
  onLost: (error: unknown) => void;
  /** A mark was pressed. */
  onGo: (key: string) => void;
}

/**
 * One element beside `<body>`, with a closed root: the page can neither look into it nor style it, and `body.innerHTML`
 * stays as it was. A page that throws it away gets it back at the next update. Marks are drawn here; all else by a script
 * that comes when there is something to draw, so that pages which are only read do not carry it.
 */
export function createOverlay({ document, load, onLost, onGo, ...acts }: OverlayDeps): OverlayHost {
  const host = document.createElement('meipi-host');
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = theme + stripCss;
  const strip = document.createElement('div');
  strip.className = 'strip';
  strip.ariaHidden = 'true';
  const place = document.createElement('div');
  root.append(style, strip, place);
  let state: OverlayState = {};
  let draw: DrawOverlay | undefined;
  let loading: Promise<void> | undefined;
  const attach = () => host.isConnected || document.documentElement.append(host);
  const begin = async () => {
    try {
      draw = (await load())(place, acts);
      // What was asked for meanwhile.
      draw(state);
    } catch (error) {
      onLost(error);
    } finally {
      loading = undefined;
    }
  };
  const prepare = () => {
    if (!draw && !loading) loading = begin();
  };
  return {
    get state() {
      return state;
    },
    update(change) {
      const next = { ...state, ...change };
      state = Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined),
      ) as OverlayState;
      attach();
      if (draw) draw(state);
      else if (Object.keys(state).length > 0) prepare();
    },
    prepare,
    mark(marks) {
      if (marks.length > 0) attach();
      drawStrip(strip, marks, onGo);
    },
    owns: event => event.composedPath().includes(host),
    remove: () => {
      draw?.({});
      host.remove();
    },
  };
}
