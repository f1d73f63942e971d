import { render } from 'preact';
import theme from '../../ui/theme.css?inline';
import { Overlay, type OverlayProps, type OverlayState } from './Overlay.tsx';
import css from './overlay.css?inline';

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
  /** Whether an event came from within. */
  owns(event: Event): boolean;
  remove(): void;
}

/**
 * One element beside `<body>`, with a closed root: the page can neither look into it nor style it, and `body.innerHTML`
 * stays as it was. A page that throws it away gets it back at the next update.
 */
export function createOverlay(document: Document, props: Omit<OverlayProps, 'state'>): OverlayHost {
  const host = document.createElement('meipi-host');
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = theme + css;
  const place = document.createElement('div');
  root.append(style, place);
  let state: OverlayState = {};
  return {
    get state() {
      return state;
    },
    update(change) {
      const next = { ...state, ...change };
      state = Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined),
      ) as OverlayState;
      if (!host.isConnected) document.documentElement.append(host);
      render(<Overlay {...props} state={state} />, place);
    },
    owns: event => event.composedPath().includes(host),
    remove: () => {
      render(null, place);
      host.remove();
    },
  };
}
