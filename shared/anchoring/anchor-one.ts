import type { AnchorPage } from './anchor-page.ts';
import { MANY } from './anchor-page.ts';
import { type AnchorRecord, anchorRecord } from './anchor-record.ts';
import { exactPlaces } from './exact-places.ts';
import { findPassage, PASSAGE } from './find-passage.ts';
import { foldedOffset, sourceSpan } from './fold.ts';
import { isKept, isTellingFrame } from './judge-kept.ts';
import { findEdited } from './judge-slot.ts';
import { isBounded, placeEvidence } from './place-evidence.ts';
import { type Place, type RegionPlaces, weighRegion } from './place-scores.ts';
import { quoteStandsAt } from './quote-places.ts';
import { findRegions } from './regions.ts';
import { standsAt } from './same-units.ts';
import type { AnchorReason, AnchorResult, TextTarget } from './target.ts';
import { MARGIN } from './weights.ts';

/** Finds one target on a page: at its old place, by its whole context, or by weighing the places where its words gather. */
export function anchorOne(page: AnchorPage, target: TextTarget): AnchorResult {
  const record = anchorRecord(target);
  if (record.quote.length === 0) return { status: 'orphan', reason: 'empty' };
  const { units, length } = page.folded;
  const expected = foldedOffset(page.folded, Math.max(0, target.start)) - record.start;
  const enough = record.units.length >= record.quote.length + 16;
  if (enough && standsAt(units, length, expected, record.units))
    return found(page, expected + record.start, record, 'position');
  const whole = exactPlaces(page, record.units, 2);
  if (whole?.length === 1) return found(page, whole[0]! + record.start, record, 'context');
  const sentence = isTellingFrame(record)
    ? exactPlaces(page, record.units.subarray(record.frameStart, record.frameEnd), 2)
    : [];
  const at = sentence?.length === 1 ? sentence[0]! : -1;
  if (at >= 0 && isBounded(page, record, at, at + record.frameEnd - record.frameStart))
    return found(page, at + record.start - record.frameStart, record, 'context');
  return weigh(page, record);
}

function weigh(page: AnchorPage, record: AnchorRecord): AnchorResult {
  const all = page.occurrences(record.quote);
  const unique = all.length < MANY && all.filter(at => quoteStandsAt(page.folded, record, at)).length === 1;
  const regions = findRegions(page, record, all.length < MANY ? all : []);
  const weighed = regions.map(region => weighRegion(page, record, region));
  const kept = distinct(weighed);
  const slot = weighed.reduce<Place | undefined>(
    (best, { slot }) => (slot && slot.score > (best?.score ?? 0) ? slot : best),
    undefined,
  );
  const best = kept[0];
  if (!best && !slot) return { status: 'orphan', reason: 'gone' };
  if (best && best.score >= (slot?.score ?? 0) + MARGIN) {
    const rival = kept[1];
    if (rival && rival.score > best.score - MARGIN) return tie(page, [best, rival]);
    const evidence = placeEvidence(page, record, best.start, best.end);
    if (isKept(record, evidence, unique)) return found(page, best.start, record, 'context');
    return {
      status: 'orphan',
      reason: 'context-lost',
      candidates: [sourceSpan(page.folded, best.start, best.end)],
    };
  }
  if (!slot || (best && best.score > slot.score - MARGIN)) return tie(page, best ? [best] : []);
  return changed(page, record, slot);
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
