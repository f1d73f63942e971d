/**
 * How sure an agreement is: pages are drawn again and again with replacement (the percentile bootstrap: Efron and Tibshirani 1993, “An
 * Introduction to the Bootstrap”, chapter 13). Pages are drawn, not units: what one page's units share is not drawn apart.
 */
import { alphaOf, overKinds, placesIn, type Sums, type Tally } from './unitizing.ts';

export interface Interval {
  low: number;
  high: number;
}

/** What a page adds, for lengths that all pages share; in one array, so that pages are added in one loop. */
interface PageSums {
  length: number;
  observed: number;
  /** Counts of units by length, then their places in gaps. */
  sums: Float64Array;
}

const SHARE = 0.95;
/** Less is no sample. */
const LEAST_PAGES = 5;

function prepared(tallies: readonly Tally[]): { lengths: number[]; pages: PageSums[] } {
  const lengths = [...new Set(tallies.flatMap(({ units }) => units as number[]))];
  const order = new Map(lengths.map((b, i) => [b, i]));
  const pages = tallies.map(({ length, observed, units, gaps }) => {
    const sums = new Float64Array(lengths.length * 2);
    for (const b of units) (sums[order.get(b) as number] as number)++;
    sums.set(placesIn(gaps, lengths), lengths.length);
    return { length, observed, sums };
  });
  return { lengths, pages };
}

function drawn(
  { lengths, pages }: ReturnType<typeof prepared>,
  draw: readonly number[],
  observers: number,
): Sums {
  const total = new Float64Array(lengths.length * 2);
  let [length, observed] = [0, 0];
  for (const n of draw) {
    const page = pages[n] as PageSums;
    length += page.length;
    observed += page.observed;
    const { sums } = page;
    for (let i = 0; i < sums.length; i++) total[i] = (total[i] as number) + (sums[i] as number);
  }
  const [counts, places] = [[...total.subarray(0, lengths.length)], [...total.subarray(lengths.length)]];
  return { observers, length, observed, lengths, counts, places };
}

/** The middle 95 % of some numbers; undefined where too few of the draws gave one. */
export function middle(values: readonly number[], draws: number): Interval | undefined {
  if (values.length < draws / 2 || values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return { low: at((1 - SHARE) / 2), high: at((1 + SHARE) / 2) };
}

/**
 * The intervals of αU by kind and over all kinds.
 * @param kinds the tallies of the same pages, in the same order, for each kind
 */
export function alphaIntervals<K extends string>(
  kinds: ReadonlyMap<K, readonly Tally[]>,
  draws: number,
  random: () => number,
): { by: Map<K, Interval>; all?: Interval } {
  const [first = []] = kinds.values();
  if (first.length < LEAST_PAGES) return { by: new Map() };
  const ready = [...kinds].map(([kind, tallies]) => ({ kind, pages: prepared(tallies) }));
  const found = new Map<K, number[]>(ready.map(({ kind }) => [kind, []]));
  const over: number[] = [];
  for (let n = 0; n < draws; n++) {
    const draw = first.map(() => Math.floor(random() * first.length));
    const alphas = ready.map(({ kind, pages }) => {
      const alpha = alphaOf(drawn(pages, draw, first[0]?.observers ?? 2));
      if (alpha.alpha !== undefined) found.get(kind)?.push(alpha.alpha);
      return alpha;
    });
    const { alpha } = overKinds(alphas);
    if (alpha !== undefined) over.push(alpha);
  }
  const by = new Map<K, Interval>();
  for (const [kind, values] of found) {
    const interval = middle(values, draws);
    if (interval) by.set(kind, interval);
  }
  const all = middle(over, draws);
  return { by, ...(all && { all }) };
}
