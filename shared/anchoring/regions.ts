import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { GRAM, gramAt, gramRange } from './gram-index.ts';
import { GAP_OPEN, MATCH } from './weights.ts';

/** Places of the folded page where the quote may start, and how much of the record gathers around them. */
export interface Region {
  start: number;
  end: number;
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

interface Bucket {
  votes: number;
  low: number;
  high: number;
}

/** The few regions of the page that can hold the record, by votes of its grams, best first. `extra` places get a vote of their own. */
export function findRegions(page: AnchorPage, record: AnchorRecord, extra: readonly number[]): Region[] {
  const { units, start } = record;
  const size = BUCKET + (record.quote.length > QUOTE_ENDS ? record.quote.length : 0);
  const buckets = new Map<number, Bucket>();
  const vote = (place: number) => {
    const key = Math.floor(place / size);
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, { votes: 1, low: place, high: place });
    else {
      bucket.votes++;
      if (place < bucket.low) bucket.low = place;
      if (place > bucket.high) bucket.high = place;
    }
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
    for (let i = from; i < to; i++) {
      const place = page.index.places[i]!;
      if (gramAt(page.index, place, units, at)) vote(place - at + start);
    }
  }
  for (const place of extra) vote(place);
  return bestRegions(buckets, record.prefix.length + record.quote.length + record.suffix.length, unheard);
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

function bestRegions(buckets: Map<number, Bucket>, length: number, unheard: number): Region[] {
  let most = 0;
  for (const { votes } of buckets.values()) most = Math.max(most, votes);
  const regions: Region[] = [];
  for (const [key, bucket] of buckets) {
    const next = buckets.get(key + 1);
    const votes = bucket.votes + (next?.votes ?? 0);
    if (votes < most * LEAST_SHARE) continue;
    const heard = Math.min(length, votes + unheard);
    const bound = heard * MATCH + (length - heard) * UNSEEN + GAP_OPEN;
    regions.push({ start: bucket.low - SLACK, end: (next ?? bucket).high + SLACK, votes, bound });
  }
  regions.sort((a, b) => b.votes - a.votes || a.start - b.start);
  const chosen: Region[] = [];
  for (const region of regions) {
    if (chosen.length === MAX_REGIONS) break;
    if (!chosen.some(other => overlap(region, other) > MAX_OVERLAP * (region.end - region.start)))
      chosen.push(region);
  }
  return chosen;
}

const overlap = (a: Region, b: Region) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
