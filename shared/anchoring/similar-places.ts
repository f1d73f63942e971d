import { sharedUnits } from './align-passage.ts';
import { type AnchorPage, anchorPage } from './anchor-page.ts';
import { type AnchorRecord, anchorRecord } from './anchor-record.ts';
import { exactPlaces } from './exact-places.ts';
import { sourceSpan } from './fold.ts';
import { weighRegion } from './place-scores.ts';
import { quoteStandsAt } from './quote-places.ts';
import { findRegions, type Region } from './regions.ts';
import { runSliced, type SliceOptions } from './slice.ts';
import type { TextSpan, TextTarget } from './target.ts';
import { MATCH } from './weights.ts';

/** A place that a person may mean, in UTF-16 offsets. */
export interface SimilarPlace extends TextSpan {
  /** How much of the words and their surroundings stands there, 0 to 1; no probability. */
  score: number;
}

/** More than a person reads are none. */
const MOST = 5;
/** Below this a place has next to nothing of the old one. */
const LEAST = 0.2;
/** The quote at more places than this says nothing. */
const MANY = 16;
/** Other words between the old surroundings may be so many times as long as the old ones, and so many characters more. */
const LONGER = 2;
const LONGER_BY = 12;

/** The quote's own words, wherever they stand. */
function quotePlaces(page: AnchorPage, record: AnchorRecord): readonly number[] {
  const places = exactPlaces(page, record.quote, MANY) ?? [];
  return places.filter(at => quoteStandsAt(page.folded, record, at));
}

/** Just one place to look at. */
function regionAt(at: number, size: number): Region {
  const whole = { votes: 0, bound: Number.POSITIVE_INFINITY };
  return { starts: { start: at, end: at }, ends: { start: at + size, end: at + size }, ...whole };
}

/** How much of the quote's characters are in some words, in any order: 0 to 1. */
function sharedWords(quote: Uint16Array, words: Uint16Array): number {
  return quote.length === 0 ? 0 : Math.min(1, sharedUnits(quote, words) / quote.length);
}

/**
 * Where an orphan may belong: the places where its words stand, and those between which its surroundings stand, best first. Words
 * and surroundings count alike. For a person to choose from; unlike anchoring, nothing here decides.
 */
export function similarPlaces(page: AnchorPage, target: TextTarget): SimilarPlace[] {
  const record = anchorRecord(target);
  const size = record.quote.length;
  if (size === 0) return [];
  const around = Math.max(1, (record.prefix.length + record.suffix.length) * MATCH);
  const quotes = quotePlaces(page, record);
  const kept = quotes.flatMap(at => weighRegion(page, record, regionAt(at, size)).kept);
  const slots = findRegions(page, record, quotes)
    .flatMap(region => weighRegion(page, record, region).slot ?? [])
    .filter(({ start, end }) => end > start && end - start <= size * LONGER + LONGER_BY);
  const places = [
    ...kept.map(place => ({ place, words: 1, left: place.score - size * MATCH })),
    ...slots.map(place => ({
      place,
      words: sharedWords(record.quote, page.folded.units.subarray(place.start, place.end)),
      left: place.score,
    })),
  ].map(({ place: { start, end }, words, left }) => ({
    ...trimmed(page.text, sourceSpan(page.folded, start, end)),
    score: (words + Math.min(1, Math.max(0, left / around))) / 2,
  }));
  places.sort((a, b) => b.score - a.score || a.start - b.start);
  const chosen: SimilarPlace[] = [];
  for (const place of places) {
    const isNew = !chosen.some(other => place.start < other.end && other.start < place.end);
    if (isNew && place.end > place.start && place.score >= LEAST && chosen.length < MOST) chosen.push(place);
  }
  return chosen;
}

/** White space at the ends is no part of any words. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}

/** The same on a text that was not indexed yet, in slices. */
export function similarPlacesIn(
  text: string,
  target: TextTarget,
  options?: SliceOptions,
): Promise<SimilarPlace[]> {
  function* steps(): Generator<void, SimilarPlace[]> {
    return similarPlaces(yield* anchorPage(text), target);
  }
  return runSliced(steps(), options);
}
