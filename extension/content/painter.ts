import { runSliced } from '../../shared/anchoring/slice.ts';
import type { Item, MarkLook } from '../messages.ts';
import { type GroundOf, grounds } from './ground.ts';

/** Names in the page's highlight registry hold kind, state and a colour's name only: the page can read them. */
const PREFIX = 'meipi-';

type PaintState = 'suggested' | 'accepted' | 'changed';

function paintState(item: Item): PaintState | undefined {
  if (item.anchor === 'orphan' || item.state === 'rejected') return undefined;
  if (item.anchor === 'changed') return 'changed';
  return item.state === 'accepted' ? 'accepted' : 'suggested';
}

/** Where marks overlap, what is smaller by nature lies above: a person inside a highlighted sentence. */
const PRIORITY: Record<Item['kind'], number> = {
  highlight: 0,
  document: 1,
  initiative: 2,
  statistic: 3,
  person: 3,
};
const SELECTED_PRIORITY = 8;
const FLASH_PRIORITY = 9;

interface Group {
  priority: number;
  ranges: StaticRange[];
  /** Where the last of them ends in the page's text. */
  end: number;
}

/** By tag, the colours of the codebook; where tags do not colour, what a kind looks like is all there is. */
export const BY_KIND: MarkLook = { by: 'kind' };

/** The names of an item's line and, where tags colour, of its fill. */
function namesOf(item: Item, state: PaintState, isNight: boolean, look: MarkLook): string[] {
  const line = `${PREFIX}${item.kind}-${state}`;
  if (look.by === 'kind' || state === 'changed') return [isNight ? `${line}-night` : line];
  if (state === 'suggested') return [`${line}-bare`];
  const color = item.tags.map(tag => look.colors[tag]).find(known => known !== undefined);
  return [`${line}-bare`, `${PREFIX}tag-${color ?? 'none'}`];
}

/**
 * The names that items are painted under. Ranges of one Highlight that overlap are painted as one: of two annotations of a
 * kind, the one that begins inside the other goes under a name of its own. Items come in page order. Yields after each item.
 */
function* grouped(
  items: readonly Item[],
  rangeOf: RangeOf,
  look: MarkLook,
): Generator<void, Map<string, Group>> {
  const groups = new Map<string, Group>();
  const isNight: GroundOf = grounds();
  for (const item of items) {
    const state = paintState(item);
    const range = state && rangeOf(item);
    yield;
    if (!range) continue;
    const { kind, start, end } = item;
    for (const [i, plain] of namesOf(item, state, isNight(range), look).entries()) {
      // Fills have no depth.
      const name = i === 0 && start < (groups.get(plain)?.end ?? 0) ? `${plain}-over` : plain;
      const group = groups.get(name) ?? { priority: PRIORITY[kind], ranges: [], end };
      if (group.ranges.length === 0) groups.set(name, group);
      group.ranges.push(still(range));
      group.end = Math.max(group.end, end);
    }
  }
  return groups;
}

export type RangeOf = (item: Item) => Range | undefined;

function still(range: Range): StaticRange {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** How long a mention that was scrolled to stays marked, in ms. */
const FLASH_MS = 1_600;

export interface Painter {
  /**
   * Paints these items and nothing else; items whose place is gone are left out. Thousands are gathered in slices and
   * shown at once; what is painted next takes the place of what is still being gathered.
   */
  paint(items: readonly Item[], rangeOf: RangeOf, look?: MarkLook): void;
  /** Paints again what the page cleared from its registry. */
  restore(): void;
  select(range: Range | undefined): void;
  flash(range: Range): void;
  clear(): void;
}

/** The highlight registries of some documents; one that no window shows has none. */
export function registriesOf(documents: readonly Document[]): HighlightRegistry[] {
  return documents.flatMap(document => (document.defaultView as typeof window | null)?.CSS.highlights ?? []);
}

/**
 * Paints by the CSS Custom Highlight API: no document is touched. Only names of our own are ever set or deleted.
 * The rules for them come from highlights.css. Each document has a registry, and draws of a Highlight what stands in it: `registries`
 * names them all.
 */
export function createPainter(registries: () => readonly HighlightRegistry[]): Painter {
  const ours = new Map<string, Highlight>();
  let current: readonly HighlightRegistry[] = [];
  /** Takes up the registries that there are now; what one of them holds from an earlier time is gone from the page's text since. */
  const renew = () => {
    const now = registries();
    for (const registry of now) {
      if (current.includes(registry)) continue;
      // Firefox gives scripts of extensions no iterators over what is the page's.
      const names: string[] = [];
      registry.forEach((_, name) => void names.push(name));
      for (const name of names) if (name.startsWith(PREFIX)) registry.delete(name);
    }
    current = now;
  };
  const set = (name: string, highlight: Highlight | undefined) => {
    if (highlight) ours.set(name, highlight);
    else if (!ours.delete(name)) return;
    for (const registry of current) {
      if (highlight) registry.set(name, highlight);
      else registry.delete(name);
    }
  };
  const restore = () => {
    for (const [name, highlight] of ours)
      for (const registry of current) if (registry.get(name) !== highlight) registry.set(name, highlight);
  };
  const show = (groups: Map<string, Group>) => {
    renew();
    for (const name of ours.keys()) {
      if (!groups.has(name) && !/-(?:selected|flash)$/.test(name)) set(name, undefined);
    }
    for (const [name, { priority, ranges }] of groups) {
      const highlight = new Highlight();
      for (const range of ranges) highlight.add(range);
      highlight.priority = priority;
      set(name, highlight);
    }
    // What is selected or flashed was set before a new document came.
    restore();
  };
  let gathering = new AbortController();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  return {
    paint(items, rangeOf, look = BY_KIND) {
      gathering.abort();
      gathering = new AbortController();
      const { signal } = gathering;
      runSliced(grouped(items, rangeOf, look), { signal }).then(show, error => {
        if (!signal.aborted) throw error;
      });
    },
    restore,
    select(range) {
      const highlight = range && new Highlight(still(range));
      if (highlight) highlight.priority = SELECTED_PRIORITY;
      set(`${PREFIX}selected`, highlight);
    },
    flash(range) {
      const highlight = new Highlight(still(range));
      highlight.priority = FLASH_PRIORITY;
      set(`${PREFIX}flash`, highlight);
      clearTimeout(flashing);
      flashing = setTimeout(() => set(`${PREFIX}flash`, undefined), FLASH_MS);
    },
    clear() {
      gathering.abort();
      for (const name of [...ours.keys()]) set(name, undefined);
    },
  };
}

/** For browsers without the API: everything works but the marks on the page. */
export function noPainter(): Painter {
  const nothing = () => undefined;
  return { paint: nothing, restore: nothing, select: nothing, flash: nothing, clear: nothing };
}
