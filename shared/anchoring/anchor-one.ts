import type { AnchorPage } from './anchor-page.ts';
import { type AnchorRecord, anchorRecord } from './anchor-record.ts';
import { found, orphan } from './answers.ts';
import { isWordUnit } from './character.ts';
import { exactPlaces } from './exact-places.ts';
import { foldedOffset } from './fold.ts';
import { isTellingFrame } from './judge-kept.ts';
import { isBounded } from './place-evidence.ts';
import { quoteStandsAt } from './quote-places.ts';
import { judgeRivals } from './rival-places.ts';
import { standsAt } from './same-units.ts';
import type { AnchorResult, TextTarget } from './target.ts';
import { weighPlaces } from './weigh-places.ts';

/** With less context than this, the same words at the same offset may be chance. */
const LEAST_CONTEXT = 16;
/** A sentence that stands this often is no help. */
const MAX_SENTENCES = 8;
/** More copies of one context than this are not told apart. */
const MAX_COPIES = 20_000;

/** Finds one target on a page: at its old place, by its whole context, or by weighing the places where its words gather. */
export function anchorOne(page: AnchorPage, target: TextTarget): AnchorResult {
  return anchorRecordOn(page, anchorRecord(target));
}

/** The same for a target that was folded before. */
export function anchorRecordOn(page: AnchorPage, record: AnchorRecord): AnchorResult {
  const { target } = record;
  if (record.quote.length === 0) return orphan(page, 'empty');
  const result = target.copy ? amongCopies(page, record, target.copy) : unedited(page, record);
  if (result) return result;
  // A mark or two say nothing by themselves: they are where all around them is as it was, or nowhere.
  return record.quote.some(isWordUnit) ? weighPlaces(page, record) : orphan(page, 'context-lost');
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
  if (places.length !== copy.of || place === undefined) return orphan(page, 'tie');
  const start = place + target.prefix.length;
  return { status: 'found', start, end: start + target.exact.length, reason: 'context' };
}

/** The quote with all its context, or with its whole sentence, stands as it was: no need to weigh anything. */
function unedited(page: AnchorPage, record: AnchorRecord): AnchorResult | undefined {
  const { units, length } = page.folded;
  const { target } = record;
  const at = foldedOffset(page.folded, Math.max(0, target.start)) - record.start;
  if (
    record.units.length >= record.quote.length + LEAST_CONTEXT &&
    standsAt(units, length, at, record.units) &&
    quoteStandsAt(page.folded, record, at + record.start)
  )
    return found(page, at + record.start, record, 'position');
  const whole = exactPlaces(page, record.units, 2);
  if (whole?.length === 1 && quoteStandsAt(page.folded, record, whole[0]! + record.start))
    return found(page, whole[0]! + record.start, record, 'context');
  if (!isTellingFrame(record)) return undefined;
  const places =
    exactPlaces(page, record.units.subarray(record.frameStart, record.frameEnd), MAX_SENTENCES) ?? [];
  const size = record.frameEnd - record.frameStart;
  const sentences = places.filter(place => isBounded(page, record, place, place + size));
  if (sentences.length !== 1) return undefined;
  const place = sentences[0]! + record.start - record.frameStart;
  return judgeRivals(page, record, place).contested ? undefined : found(page, place, record, 'context');
}
