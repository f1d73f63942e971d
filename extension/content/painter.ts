import type { Item } from '../messages.ts';

/** Names in the page's highlight registry hold kind and state only: the page can read them. */
const PREFIX = 'meipi-';

type PaintState = 'suggested' | 'accepted' | 'changed';

function paintState(item: Item): PaintState | undefined {
  if (item.anchor === 'orphan' || item.state === 'rejected') return undefined;
  if (item.anchor === 'changed') return 'changed';
  return item.state === 'accepted' ? 'accepted' : 'suggested';
}

export type RangeOf = (item: Item) => Range | undefined;

function still(range: Range): StaticRange {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** How long a mention that was scrolled to stays marked, in ms. */
const FLASH_MS = 1_600;

export interface Painter {
  /** Paints these items and nothing else; items whose place is gone are left out. */
  paint(items: readonly Item[], rangeOf: RangeOf): void;
  /** Paints again what the page cleared from its registry. */
  restore(): void;
  select(range: Range | undefined): void;
  flash(range: Range): void;
  clear(): void;
}

/**
 * Paints by the CSS Custom Highlight API: the document is not touched. Only names of our own are ever set or deleted.
 * The rules for them come from highlights.css.
 */
export function createPainter(registry: HighlightRegistry = CSS.highlights): Painter {
  const ours = new Map<string, Highlight>();
  const set = (name: string, highlight: Highlight | undefined) => {
    if (highlight) {
      ours.set(name, highlight);
      registry.set(name, highlight);
    } else if (ours.delete(name)) registry.delete(name);
  };
  let flashing: ReturnType<typeof setTimeout> | undefined;

  return {
    paint(items, rangeOf) {
      const groups = new Map<string, StaticRange[]>();
      for (const item of items) {
        const state = paintState(item);
        const range = state && rangeOf(item);
        if (!range) continue;
        const name = `${PREFIX}${item.kind}-${state}`;
        const group = groups.get(name) ?? [];
        if (group.length === 0) groups.set(name, group);
        group.push(still(range));
      }
      for (const name of ours.keys()) {
        if (!groups.has(name) && !/-(?:selected|flash)$/.test(name)) set(name, undefined);
      }
      for (const [name, ranges] of groups) set(name, new Highlight(...ranges));
    },
    restore() {
      for (const [name, highlight] of ours)
        if (registry.get(name) !== highlight) registry.set(name, highlight);
    },
    select(range) {
      const highlight = range && new Highlight(still(range));
      if (highlight) highlight.priority = 1;
      set(`${PREFIX}selected`, highlight);
    },
    flash(range) {
      const highlight = new Highlight(still(range));
      highlight.priority = 2;
      set(`${PREFIX}flash`, highlight);
      clearTimeout(flashing);
      flashing = setTimeout(() => set(`${PREFIX}flash`, undefined), FLASH_MS);
    },
    clear() {
      for (const name of [...ours.keys()]) set(name, undefined);
    },
  };
}

/** For browsers without the API: everything works but the marks on the page. */
export function noPainter(): Painter {
  const nothing = () => undefined;
  return { paint: nothing, restore: nothing, select: nothing, flash: nothing, clear: nothing };
}
