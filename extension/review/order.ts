import type { Item } from '../messages.ts';

export const ORDERS = ['page', 'score'] as const;
export type Order = (typeof ORDERS)[number];

/** By where it stands: a suggestion and the annotation that it becomes are at one place. */
export function placeOf({ kind, start, end, key }: Pick<Item, 'kind' | 'start' | 'end' | 'key'>): string {
  return start < 0 ? key : `${kind}:${start}:${end}`;
}

/**
 * Items as a person wants to go through them: as they stand on the page, or the least certain first. `scores` remembers by
 * place the scores of what was decided meanwhile, so that nothing jumps away when it is accepted; what has none comes last.
 */
export function orderItems(
  items: readonly Item[],
  order: Order,
  scores: ReadonlyMap<string, number> = new Map(),
): readonly Item[] {
  if (order === 'page') return items;
  const scoreOf = (item: Item) => item.score ?? scores.get(placeOf(item)) ?? 2;
  return items.toSorted((a, b) => scoreOf(a) - scoreOf(b));
}

/** Whether an item still needs a decision. */
export function isOpen({ state }: Pick<Item, 'state'>): boolean {
  return state === 'suggested';
}

/** A suggestion that a threshold calls certain; a threshold of 0 calls none so. */
export function isCertain({ state, score }: Pick<Item, 'state' | 'score'>, threshold: number): boolean {
  return state === 'suggested' && threshold > 0 && score !== undefined && score >= threshold;
}

export interface Step {
  items: readonly Item[];
  /** Index of where one is; -1 before the first. */
  at: number;
  direction: 1 | -1;
  /** What is certain is passed over as long as something uncertain is left. */
  threshold: number;
  /** Keys of what was just decided, while the page has not yet said so. */
  decided: ReadonlySet<string>;
}

/** The index of the next item that needs a look, going on from the other end behind the last; -1 if there is none. */
export function nextOpen({ items, at, direction, threshold, decided }: Step): number {
  const waits = (item: Item) => isOpen(item) && !decided.has(item.key);
  const from = at < 0 && direction < 0 ? 0 : at;
  const around = items.map((_, i) => (from + direction * (i + 1) + items.length) % items.length);
  const open = around.filter(i => waits(items[i] as Item));
  return open.find(i => !isCertain(items[i] as Item, threshold)) ?? open[0] ?? -1;
}

/** The first item that is not what it was: what an undo gave back, or a redo did again. */
export function changedItem(before: readonly Item[], after: readonly Item[]): Item | undefined {
  const known = new Map(before.map(item => [placeOf(item), JSON.stringify({ ...item, key: '' })]));
  return after.find(item => known.get(placeOf(item)) !== JSON.stringify({ ...item, key: '' }));
}
