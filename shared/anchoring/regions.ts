import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { GRAM, gramAt, gramRange } from './gram-index.ts';
import type { TextSpan } from './target.ts';
import { GAP_OPEN, MATCH } from './weights.ts';

/** Places of the folded page where the quote may start and end, and how much of the record gathers around them. */
export interface Region {
  starts: TextSpan;
  ends: TextSpan;
  votes: number;
  /** No place in the region can be worth more. */
  bound: number;
}

/** Grams are followed from the rarest on until this many places were looked at: repeated words cost no more than rare ones. */
const MAX_PLACES = 512;
/** A gram at more places than this says nothing about where. */
const COMMON_GRAM = 64;
/** Of a long quote only so much at either end votes. */
const QUOTE_ENDS = 64;
/** Places whose predicted quote starts lie this close together support each other. */
const BUCKET = 64;
/** An insertion or deletion that left no vote on its far side may have moved the edges by so much. */
const SLACK = 24;
/** Best regions that are looked at closely; twins seldom come in greater numbers once context has voted. */
const MAX_REGIONS = 4;
/** A region with less than this part of the best one's votes is not looked at. */
const LEAST_SHARE = 0.2;
/** A region of which more than this part lies in a better one is looked at with it. */
const MAX_OVERLAP = 0.75;
/** What scattered agreement, too short for a gram, may add for every character without a vote. */
const UNSEEN = 4;

/** Where votes put the quote's start: those of the words up to it and at its head, and those of its tail and of what follows. */
interface Bucket {
  heads: number[];
  tails: number[];
}

/** The few regions of the page that can hold the record, by votes of its grams, best first. `extra` places get a vote of their own. */
export function findRegions(page: AnchorPage, record: AnchorRecord, extra: readonly number[]): Region[] {
  const { units, start } = record;
  const size = BUCKET + (record.quote.length > QUOTE_ENDS ? record.quote.length : 0);
  const buckets = new Map<number, Bucket>();
  const vote = (place: number, side: keyof Bucket) => {
    const key = Math.floor(place / size);
    let bucket = buckets.get(key);
    if (!bucket) {
      bucket = { heads: [], tails: [] };
      buckets.set(key, bucket);
    }
    bucket[side].push(place);
  };
  const { grams, silent } = telling(page, record);
  let budget = MAX_PLACES;
  let unheard = silent;
  for (const { at, from, to } of grams) {
    budget -= to - from;
    if (budget < 0) {
      unheard++;
      continue;
    }
    const side = at < start + QUOTE_ENDS ? 'heads' : 'tails';
    for (let i = from; i < to; i++) {
      const place = page.index.places[i]!;
      if (gramAt(page.index, place, units, at)) vote(place - at + start, side);
    }
  }
  for (const place of extra) vote(place, 'heads');
  return bestRegions(buckets, record, unheard);
}

/** The record's grams that stand on the page at few places, rarest first, and how many stand at too many. */
function telling(page: AnchorPage, { units, start, end }: AnchorRecord) {
  const grams: { at: number; from: number; to: number }[] = [];
  let silent = 0;
  for (let at = 0; at + GRAM <= units.length; at++) {
    if (at > start + QUOTE_ENDS && at < end - QUOTE_ENDS) continue;
    const { from, to } = gramRange(page.index, units, at);
    if (to - from > COMMON_GRAM) silent++;
    else if (to > from) grams.push({ at, from, to });
  }
  grams.sort((a, b) => a.to - a.from - (b.to - b.from));
  return { grams, silent };
}

function bestRegions(buckets: Map<number, Bucket>, record: AnchorRecord, unheard: number): Region[] {
  const votesAt = (key: number) =>
    (buckets.get(key)?.heads.length ?? 0) + (buckets.get(key)?.tails.length ?? 0);
  let most = 0;
  for (const key of buckets.keys()) most = Math.max(most, votesAt(key));
  const regions: Region[] = [];
  for (const key of buckets.keys()) {
    const votes = votesAt(key) + votesAt(key + 1);
    if (votes >= most * LEAST_SHARE)
      regions.push(regionOf(buckets.get(key)!, buckets.get(key + 1), record, votes, unheard));
  }
  regions.sort((a, b) => b.votes - a.votes || a.starts.start - b.starts.start);
  const chosen: Region[] = [];
  for (const region of regions) {
    if (chosen.length === MAX_REGIONS) break;
    const size = region.starts.end - region.starts.start;
    if (!chosen.some(other => overlap(region.starts, other.starts) > MAX_OVERLAP * size)) chosen.push(region);
  }
  return chosen;
}

function regionOf(
  bucket: Bucket,
  next: Bucket | undefined,
  record: AnchorRecord,
  votes: number,
  unheard: number,
): Region {
  const size = record.quote.length;
  const heads = [...bucket.heads, ...(next?.heads ?? [])];
  const tails = [...bucket.tails, ...(next?.tails ?? [])];
  if (size > QUOTE_ENDS) {
    // Each end of a long quote has its own neighbourhood, and chance votes between them are many.
    const starts = densest(heads.length > 0 ? heads : tails);
    const ends = densest(tails.length > 0 ? tails : heads);
    return {
      starts,
      ends: { start: ends.start + size, end: ends.end + size },
      votes,
      bound: Number.POSITIVE_INFINITY,
    };
  }
  const starts = widened([...heads, ...tails]);
  const length = record.prefix.length + size + record.suffix.length;
  const heard = Math.min(length, votes + unheard);
  const bound = heard * MATCH + (length - heard) * UNSEEN + GAP_OPEN;
  return { starts, ends: { start: starts.start + size, end: starts.end + size }, votes, bound };
}

function widened(places: readonly number[]): TextSpan {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    low = Math.min(low, place);
    high = Math.max(high, place);
  }
  return { start: low - SLACK, end: high + SLACK };
}

/** Around the stretch of `2 × BUCKET` that holds most of the places. */
function densest(places: readonly number[]): TextSpan {
  const sorted = places.toSorted((a, b) => a - b);
  let best = 0;
  let bestEnd = 0;
  for (let from = 0, to = 0; from < sorted.length; from++) {
    while (to < sorted.length && sorted[to]! <= sorted[from]! + 2 * BUCKET) to++;
    if (to - from > bestEnd - best) {
      best = from;
      bestEnd = to;
    }
  }
  return widened(sorted.slice(best, bestEnd));
}

const overlap = (a: TextSpan, b: TextSpan) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
