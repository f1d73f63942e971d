import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { GRAM, gramAt, gramRange } from './gram-index.ts';

/** A stretch of the page where the record's words gather; offsets into the folded page. */
export interface Region {
  low: number;
  high: number;
  votes: number;
}

/** Grams are followed from the rarest on until this many places were looked at: repeated words cost no more than rare ones. */
const MAX_PLACES = 512;
/** A gram at more places than this says nothing about where. */
const COMMON_GRAM = 64;
/** Of a long quote only so much at either end votes. */
const QUOTE_ENDS = 64;
/** Places whose predicted quote starts lie this close together support each other. */
const BUCKET = 64;
/** Text around a region that an insertion may have pushed the edges into. */
const SLACK = 24;
/** Best regions that are looked at closely; twins seldom come in greater numbers once context has voted. */
const MAX_REGIONS = 4;
/** A region with less than this part of the best one's votes is not looked at. */
const LEAST_SHARE = 0.2;

/** A region of which more than this part lies in a better one is looked at with it. */
const MAX_OVERLAP = 0.75;

const overlap = (a: Region, b: Region) => Math.min(a.high, b.high) - Math.max(a.low, b.low);

interface Bucket {
  votes: number;
  low: number;
  high: number;
}

/** The few regions of the page that can hold the record, by votes of its grams, best first. */
export function findRegions(page: AnchorPage, record: AnchorRecord, extra: readonly number[]): Region[] {
  const { units, start, end } = record;
  const size = BUCKET + (end - start > QUOTE_ENDS ? end - start : 0);
  const buckets = new Map<number, Bucket>();
  const vote = (place: number, votes: number) => {
    const key = Math.floor(place / size);
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, { votes, low: place, high: place });
    else {
      bucket.votes += votes;
      bucket.low = Math.min(bucket.low, place);
      bucket.high = Math.max(bucket.high, place);
    }
  };
  const grams: { at: number; from: number; to: number }[] = [];
  for (let at = 0; at + GRAM <= units.length; at++) {
    if (at > start + QUOTE_ENDS && at < end - QUOTE_ENDS) continue;
    const range = gramRange(page.index, units, at);
    if (range.to > range.from && range.to - range.from <= COMMON_GRAM) grams.push({ at, ...range });
  }
  grams.sort((a, b) => a.to - a.from - (b.to - b.from));
  let budget = MAX_PLACES;
  for (const { at, from, to } of grams) {
    budget -= to - from;
    if (budget < 0) break;
    for (let i = from; i < to; i++) {
      const place = page.index.places[i]!;
      if (gramAt(page.index, place, units, at)) vote(place - at + start, 1);
    }
  }
  for (const place of extra) vote(place, 1);
  return bestRegions(page, record, buckets);
}

function bestRegions(page: AnchorPage, record: AnchorRecord, buckets: Map<number, Bucket>): Region[] {
  const regions: Region[] = [];
  const before = record.prefix.length + SLACK;
  const after = record.quote.length + record.suffix.length + SLACK;
  for (const [key, bucket] of buckets) {
    const next = buckets.get(key + 1);
    regions.push({
      low: Math.max(0, Math.min(page.folded.length, bucket.low - before)),
      high: Math.max(0, Math.min(page.folded.length, (next ?? bucket).high + after)),
      votes: bucket.votes + (next?.votes ?? 0),
    });
  }
  regions.sort((a, b) => b.votes - a.votes || a.low - b.low);
  const chosen: Region[] = [];
  for (const region of regions) {
    if (chosen.length === MAX_REGIONS || region.votes < (chosen[0]?.votes ?? 0) * LEAST_SHARE) break;
    if (!chosen.some(other => overlap(region, other) > MAX_OVERLAP * (region.high - region.low)))
      chosen.push(region);
  }
  return chosen;
}
