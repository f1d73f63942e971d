import type { Item } from '../messages.ts';

/** How an item lies to another: inside it, on the very same words, or over one of its ends. */
export interface Overlap {
  how: 'within' | 'same' | 'across';
  item: Item;
}

const length = ({ start, end }: Item) => end - start;

function overlapOf(item: Item, others: readonly Item[]): Overlap | undefined {
  const around = others.filter(other => other.start <= item.start && item.end <= other.end);
  const [inner] = around.sort((a, b) => length(a) - length(b));
  if (inner) return { how: length(inner) === length(item) ? 'same' : 'within', item: inner };
  const crossed = others.find(other => other.start < item.start || item.end < other.end);
  return crossed && { how: 'across', item: crossed };
}

/**
 * What the items that overlap others are to be told apart by: the least one around each, or one that it crosses; by key. What
 * only holds others has no entry.
 * @param items in any order; the rejected ones, and those not on the page, count for nothing
 */
export function overlaps(items: readonly Item[]): ReadonlyMap<string, Overlap> {
  const placed = items
    .filter(({ start, state }) => start >= 0 && state !== 'rejected')
    .sort((a, b) => a.start - b.start);
  const meeting = new Map<Item, Item[]>();
  const othersOf = (item: Item) => {
    const others = meeting.get(item) ?? [];
    meeting.set(item, others);
    return others;
  };
  let open: Item[] = [];
  for (const item of placed) {
    open = open.filter(other => other.end > item.start);
    for (const other of open) {
      othersOf(item).push(other);
      othersOf(other).push(item);
    }
    open.push(item);
  }
  const found = new Map<string, Overlap>();
  for (const [item, others] of meeting) {
    const overlap = overlapOf(item, others);
    if (overlap) found.set(item.key, overlap);
  }
  return found;
}
