/** What `npm run bench` runs in a browser: the panel's list of so many items, drawn in part or as a whole. */
import { h, render } from 'preact';
import type { Item } from '../../../extension/messages.ts';
import { DEFAULT_KEYMAP } from '../../../extension/review/keymap.ts';
import { overlaps } from '../../../extension/review/overlaps.ts';
import { ItemList } from '../../../extension/ui/panel/ItemList.tsx';
import { hasTwins, sections } from '../../../extension/ui/panel/item-sections.ts';
import { useReview } from '../../../extension/ui/review/use-review.ts';
import { allWords } from '../../../extension/ui/translate-panel.ts';
import { translator } from '../../../shared/words/say.ts';

export interface ListFigures {
  /** Milliseconds until the list is drawn. */
  drawn: number;
  /** Milliseconds from a key to the next row's being current, the median. */
  step: number;
  /** Milliseconds of a frame while scrolling: the median, and the longest. */
  frame: number;
  longest: number;
  /** Of all frames, how many were late for 60 a second. */
  late: number;
  elements: number;
}

const t = translator('zh-CN', allWords);
const KINDS = ['statistic', 'person', 'initiative', 'document'] as const;
/** A frame that takes longer than this was not in time for 60 a second: one and a half of them. */
const LATE_MS = 25;
const SCROLL_FRAMES = 150;
const SCROLL_STEP = 90;
const STEPS = 20;

function itemsOf(count: number): Item[] {
  return Array.from({ length: count }, (_, i) => {
    const kind = KINDS[i % KINDS.length] ?? 'statistic';
    const decided = i % 3 === 0;
    return {
      ...{ key: `k${i}`, kind, text: `${i}件`, start: i * 9, end: i * 9 + 4, anchor: 'found' as const },
      state: decided ? ('accepted' as const) : ('suggested' as const),
      attributes: kind === 'statistic' ? { value: i, unit: '件', subject: '提案', period: '2023' } : {},
      tags: decided ? ['提案', '办理'] : [],
      ...(i % 7 === 0 && { note: '口径与上年不同，待核对后再引用。' }),
      ...{ origin: 'recognised' as const, ...(decided ? {} : { score: 0.9 }) },
    };
  });
}

function List({ items, whole }: { items: Item[]; whole: number }) {
  const page = async () => ({ ok: true as const, value: null as never });
  const nothing = async () => undefined;
  const review = useReview({
    ...{ items, shown: items, threshold: 0, page, reload: nothing, run: nothing, say: () => undefined, t },
  });
  Object.assign(globalThis, { down: () => review.walk(1) });
  return h(ItemList, {
    ...{ review, whole, t, threshold: 0, part: '1', known: [], empty: '' },
    shown: sections(items, '1'),
    overlapping: overlaps(items),
    twins: hasTwins(items),
    keys: { keymap: DEFAULT_KEYMAP, layout: undefined, label: () => 'A' },
    page,
    onFail: () => undefined,
    onLink: () => undefined,
    below: () => null,
  });
}

const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

/** Draws the list once, goes down some rows, and scrolls through it. */
export async function measureList(count: number, isWhole: boolean): Promise<ListFigures> {
  const root = document.body.appendChild(document.createElement('main'));
  const items = itemsOf(count);
  await nextFrame();
  const begun = performance.now();
  render(h(List, { items, whole: isWhole ? Number.POSITIVE_INFINITY : 0 }), root);
  await nextFrame();
  await nextFrame();
  const drawn = performance.now() - begun;

  const steps: number[] = [];
  for (let i = 0; i < STEPS; i++) {
    const pressed = performance.now();
    (globalThis as unknown as { down: () => void }).down();
    await Promise.resolve();
    // The layout that the focus needs is part of it.
    root.getBoundingClientRect();
    steps.push(performance.now() - pressed);
    await nextFrame();
  }

  const frames: number[] = [];
  let last = await nextFrame();
  for (let i = 0; i < SCROLL_FRAMES; i++) {
    window.scrollBy({ top: SCROLL_STEP, behavior: 'instant' });
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  return {
    ...{ drawn, step: median(steps), frame: median(frames), longest: Math.max(...frames) },
    late: frames.filter(ms => ms > LATE_MS).length,
    elements: root.querySelectorAll('*').length,
  };
}

Object.assign(globalThis, { measureList });
