import type { AnchorPage } from './anchor-page.ts';
import { type AnchorRecord, anchorRecord } from './anchor-record.ts';
import { isWordUnit } from './character.ts';
import { exactPlaces } from './exact-places.ts';
import { findPassage, PASSAGE } from './find-passage.ts';
import { foldedOffset, sourceSpan } from './fold.ts';
import { GRAM } from './gram-index.ts';
import { isKept, isTellingFrame } from './judge-kept.ts';
import { findEdited } from './judge-slot.ts';
import { isBounded, placeEvidence } from './place-evidence.ts';
import { type Place, type RegionPlaces, weighRegion } from './place-scores.ts';
import { quoteStandsAt } from './quote-places.ts';
import { findRegions } from './regions.ts';
import { isRespelled } from './respelled.ts';
import { standsAt } from './same-units.ts';
import type { AnchorReason, AnchorResult, TextTarget } from './target.ts';
import { MARGIN, MATCH } from './weights.ts';

/** A quote that stands at this many places is common: it is looked for through its context only. */
const MANY = 16;
/** A second place that would pass by itself must fall behind by this much context, twenty characters, or it may be the right one. */
const TWIN_MARGIN = 20 * MATCH;
/** With less context than this, the same words at the same offset may be chance. */
const LEAST_CONTEXT = 16;
/** More copies of one context than this are not told apart. */
const MAX_COPIES = 20_000;

/** Finds one target on a page: at its old place, by its whole context, or by weighing the places where its words gather. */
export function anchorOne(page: AnchorPage, target: TextTarget): AnchorResult {
  const record = anchorRecord(target);
  if (record.quote.length === 0) return { status: 'orphan', reason: 'empty' };
  const result = target.copy ? amongCopies(page, record, target.copy) : unedited(page, record);
  if (result) return result;
  // A mark or two say nothing by themselves: they are where all around them is as it was, or nowhere.
  return record.quote.some(isWordUnit) ? weigh(page, record) : { status: 'orphan', reason: 'context-lost' };
}

/** Where nothing but its rank told the place from others, all of them must still stand, written as they were. */
function amongCopies(
  page: AnchorPage,
  { target }: AnchorRecord,
  copy: { rank: number; of: number },
): AnchorResult | undefined {
  const places = page.searchText(target.prefix + target.exact + target.suffix, MAX_COPIES);
  if (places.length === 0) return undefined;
  const place = places[copy.rank - 1];
  if (places.length !== copy.of || place === undefined) return { status: 'orphan', reason: 'tie' };
  const start = place + target.prefix.length;
  return { status: 'found', start, end: start + target.exact.length, reason: 'context' };
}

/** The quote with all its context, or with its whole sentence, stands as it was: no need to weigh anything. */
function unedited(page: AnchorPage, record: AnchorRecord): AnchorResult | undefined {
  const { units, length } = page.folded;
  const { target } = record;
  const at = foldedOffset(page.folded, Math.max(0, target.start)) - record.start;
  if (record.units.length >= record.quote.length + LEAST_CONTEXT && standsAt(units, length, at, record.units))
    return found(page, at + record.start, record, 'position');
  const whole = exactPlaces(page, record.units, 2);
  if (whole?.length === 1 && quoteStandsAt(page.folded, record, whole[0]! + record.start))
    return found(page, whole[0]! + record.start, record, 'context');
  if (!isTellingFrame(record)) return undefined;
  const sentences = exactPlaces(page, record.units.subarray(record.frameStart, record.frameEnd), 2);
  const sentence = sentences?.[0];
  if (sentence === undefined || sentences?.length !== 1) return undefined;
  if (!isBounded(page, record, sentence, sentence + record.frameEnd - record.frameStart)) return undefined;
  return found(page, sentence + record.start - record.frameStart, record, 'context');
}

/** The places of the quote by itself, or none if they are many. */
function quotePlaces(page: AnchorPage, record: AnchorRecord): readonly number[] {
  const { quote } = record;
  const places = quote.length < GRAM ? page.search(quote, MANY) : (exactPlaces(page, quote, MANY) ?? []);
  return places.length < MANY ? places.filter(at => quoteStandsAt(page.folded, record, at)) : [];
}

function weigh(page: AnchorPage, record: AnchorRecord): AnchorResult {
  const places = quotePlaces(page, record);
  const result = weighPlaces(page, record, places);
  if (result.status !== 'orphan') return result;
  const respelled = places.filter(at => isRespelled(page, record, at));
  return respelled.length === 1 ? found(page, respelled[0]!, record, 'context') : result;
}

function weighPlaces(page: AnchorPage, record: AnchorRecord, all: readonly number[]): AnchorResult {
  const unique = all.length === 1;
  const weighed: RegionPlaces[] = [];
  let highest = 0;
  for (const region of findRegions(page, record, all)) {
    // Neither the place nor a rival can be here.
    if (region.bound + MARGIN < highest) continue;
    const places = weighRegion(page, record, region);
    weighed.push(places);
    for (const { score } of [...places.kept, ...(places.slot ? [places.slot] : [])])
      highest = Math.max(highest, score);
  }
  const kept = distinct(weighed);
  const slot = weighed.reduce<Place | undefined>(
    (best, { slot }) => (slot && slot.score > (best?.score ?? 0) ? slot : best),
    undefined,
  );
  const best = kept[0];
  if (!best && !slot) return { status: 'orphan', reason: 'gone' };
  if (best && best.score >= (slot?.score ?? 0) + MARGIN) {
    const rival = kept[1];
    if (rival && rival.score > best.score - MARGIN)
      return pointedAt(page, record, kept) ?? tie(page, [best, rival]);
    const isPlace = (place: Place) =>
      isKept(record, placeEvidence(page, record, place.start, place.end), unique);
    if (isPlace(best)) {
      const twin = rival && rival.score > best.score - TWIN_MARGIN && isPlace(rival);
      return twin ? tie(page, [best, rival]) : found(page, best.start, record, 'context');
    }
    return {
      status: 'orphan',
      reason: 'context-lost',
      candidates: [sourceSpan(page.folded, best.start, best.end)],
    };
  }
  if (!slot || (best && best.score > slot.score - MARGIN)) return tie(page, best ? [best] : []);
  return changed(page, record, slot);
}

/**
 * Of equal places the one at the stored offset, if no context was stored that could tell them apart. Where there was, it failed to:
 * twins of one length move into each other's offsets.
 */
function pointedAt(page: AnchorPage, record: AnchorRecord, kept: readonly Place[]): AnchorResult | undefined {
  if (record.prefix.length + record.suffix.length > 0) return undefined;
  const place = kept.find(({ start }) => page.folded.starts[start] === record.target.start);
  return place && found(page, place.start, record, 'position');
}

/** What stands between the old surroundings, if it can be the quote after an edit. */
function changed(page: AnchorPage, record: AnchorRecord, { start, end }: Place): AnchorResult {
  if (record.quote.length >= PASSAGE) {
    const passage = findPassage(page, record, start, end);
    if (passage)
      return {
        status: 'changed',
        ...sourceSpan(page.folded, passage.start, passage.end),
        reason: 'quote-edited',
      };
  } else {
    const words = findEdited(page, record, start, end);
    if (words)
      return { status: 'changed', ...sourceSpan(page.folded, words.start, words.end), reason: 'slot-edited' };
  }
  return { status: 'orphan', reason: 'slot-refused' };
}

/** The kept places of all regions, best first, each once. */
function distinct(weighed: readonly RegionPlaces[]): Place[] {
  const byStart = new Map<number, Place>();
  for (const place of weighed.flatMap(({ kept }) => kept)) {
    const known = byStart.get(place.start);
    if (!known || known.score < place.score) byStart.set(place.start, place);
  }
  return [...byStart.values()].sort((a, b) => b.score - a.score);
}

function found(page: AnchorPage, start: number, record: AnchorRecord, reason: AnchorReason): AnchorResult {
  return { status: 'found', ...sourceSpan(page.folded, start, start + record.quote.length), reason };
}

function tie(page: AnchorPage, places: readonly Place[]): AnchorResult {
  const candidates = places.map(place => sourceSpan(page.folded, place.start, place.end));
  return { status: 'orphan', reason: 'tie', candidates };
}
