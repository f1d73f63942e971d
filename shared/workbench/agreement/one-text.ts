/**
 * Places in several texts of one page, as places in one. What stands around an article changes from day to day, and with it where its words
 * are counted; two who annotated it on two days are compared all the same. What both marked with the same words, in the same order, tells
 * by how much the words about it moved.
 */
import type { Judgement } from './layers.ts';

type Placed = Pick<Judgement, 'start' | 'end' | 'exact' | 'text'>;

/** Two places of the same words. */
interface Anchor {
  from: number;
  shift: number;
}

/** Beyond this many on a page the search for common words is cut short: it takes the product of both. */
const MOST = 400;

function marks(all: readonly Placed[]): { exact: string; start: number }[] {
  const seen = new Map(all.map(({ exact, start }) => [`${start} ${exact}`, { exact, start }]));
  return [...seen.values()].sort((a, b) => a.start - b.start).slice(0, MOST);
}

/** The longest sequence of words that both have in the same order. */
function anchors(from: readonly Placed[], to: readonly Placed[]): Anchor[] {
  const [a, b] = [marks(from), marks(to)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]?.exact === b[j]?.exact ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Anchor[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i], b[j]];
    if (one && other && one.exact === other.exact) {
      found.push({ from: one.start, shift: other.start - one.start });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** What the words nearest to a place moved by; 0 where nothing tells. */
function shiftAt(all: readonly Anchor[], start: number): number {
  let nearest: Anchor | undefined;
  for (const anchor of all)
    if (!nearest || Math.abs(anchor.from - start) <= Math.abs(nearest.from - start)) nearest = anchor;
  return nearest?.shift ?? 0;
}

/** All places as in the page's newest text, or where none is there, in that which most are in. */
export function inOneText<T extends Placed>(all: readonly T[]): T[] {
  const texts = Map.groupBy(all, ({ text }) => text);
  if (texts.size < 2) return [...all];
  const [base] = [...texts].sort(
    ([x, a], [y, b]) => Number(y === undefined) - Number(x === undefined) || b.length - a.length,
  );
  const moves = new Map(
    [...texts].map(([text, some]) => [text, some === base?.[1] ? [] : anchors(some, base?.[1] ?? [])]),
  );
  return all.map(one => {
    const shift = shiftAt(moves.get(one.text) ?? [], one.start);
    return shift === 0 ? one : { ...one, start: one.start + shift, end: one.end + shift };
  });
}
