import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { changed, found, orphan } from './answers.ts';
import { exactPlaces } from './exact-places.ts';
import { findPassage } from './find-passage.ts';
import { GRAM } from './gram-index.ts';
import { FAR_SHARE_STRICT, frameEdits, isFarSame, isKept, isTellingRun } from './judge-kept.ts';
import { findEdited, NEAR_LEAST, PASSAGE } from './judge-slot.ts';
import { placeEvidence } from './place-evidence.ts';
import { type Place, type RegionPlaces, weighRegion } from './place-scores.ts';
import { quoteStandsAt } from './quote-places.ts';
import { findRegions } from './regions.ts';
import { isRespelled } from './respelled.ts';
import { judgeRivals } from './rival-places.ts';
import { hasSlot } from './slot-edges.ts';
import { isSlotTaken } from './slot-taken.ts';
import { holdsRivals, isNeighbour } from './stored-rivals.ts';
import type { AnchorResult } from './target.ts';
import { MARGIN, MATCH } from './weights.ts';

/** A quote that stands at this many places is common: it is looked for through its context only. */
const MANY = 16;
/** A second place that would pass by itself must fall behind by this much context, twenty characters, or it may be the right one. */
const TWIN_MARGIN = 20 * MATCH;

/** Looks closely at the places where the record's words gather, and decides between the quote kept, edited and gone. */
export function weighPlaces(page: AnchorPage, record: AnchorRecord): AnchorResult {
  const all = quotePlaces(page, record);
  const only = all?.length === 1 ? all[0] : undefined;
  if (only !== undefined && isBetweenNeighbours(page, record, only))
    return found(page, only, record, 'context');
  const result = decide(page, record, all);
  if (result.status !== 'orphan') return result;
  const respelled = (all ?? []).filter(at => isRespelled(page, record, at));
  const [at] = respelled;
  if (at === undefined || respelled.length > 1 || holdsRivals(record)) return result;
  return found(page, at, record, 'context');
}

/** The places of the quote by itself, or undefined if they are many. */
function quotePlaces(page: AnchorPage, record: AnchorRecord): readonly number[] | undefined {
  const { quote } = record;
  const places = quote.length < GRAM ? page.search(quote, MANY) : exactPlaces(page, quote, MANY);
  return places && places.length < MANY
    ? places.filter(at => quoteStandsAt(page.folded, record, at))
    : undefined;
}

/** The quote's one place has what stood next to it on both sides, and the neighbouring sentences: nothing else can outweigh that. */
function isBetweenNeighbours(page: AnchorPage, record: AnchorRecord, at: number): boolean {
  const end = at + record.quote.length;
  const evidence = placeEvidence(page, record, at, end);
  const isHeld = [evidence.left, evidence.right].every(
    side => side.near >= NEAR_LEAST && side.far.length > 0 && isFarSame(side, FAR_SHARE_STRICT),
  );
  return isHeld && !judgeRivals(page, record, at, evidence).contested;
}

function decide(page: AnchorPage, record: AnchorRecord, all: readonly number[] | undefined): AnchorResult {
  const weighed = weighRegions(page, record, all);
  const kept = distinct(weighed);
  const best = kept[0];
  let slot: Place | undefined;
  for (const region of weighed) if (region.slot && region.slot.score > (slot?.score ?? 0)) slot = region.slot;
  if (best && best.score >= (slot?.score ?? 0) + MARGIN)
    return decideKept(page, record, kept, all?.length === 1);
  if (!slot) return orphan(page, best ? 'tie' : 'gone', best ? [best] : []);
  const edited = decideSlot(page, record, slot);
  // Words that the quote cannot have become are no rival to the quote itself.
  if (best && edited.status === 'orphan' && isMovedRun(page, record, best))
    return decideKept(page, record, kept, all?.length === 1);
  if (best && best.score > slot.score - MARGIN) return orphan(page, 'tie', [best]);
  // As many places as before have a passage's words: it was moved rather than edited, and something like it put in its place.
  const isMoved = record.quote.length >= PASSAGE && (all?.length ?? 0) > (record.target.repeats ?? 0);
  return isMoved
    ? orphan(
        page,
        'tie',
        all?.map(start => ({ start, end: start + record.quote.length })),
      )
    : edited;
}

function weighRegions(
  page: AnchorPage,
  record: AnchorRecord,
  all: readonly number[] | undefined,
): RegionPlaces[] {
  const weighed: RegionPlaces[] = [];
  let highest = 0;
  for (const region of findRegions(page, record, all ?? [])) {
    // Neither the place nor a rival can be here.
    if (region.bound + MARGIN < highest) continue;
    // The quote stands nowhere: what is left is to look for a slot that it may have been edited in.
    if (all?.length === 0 && !hasSlot(page, record, region)) continue;
    const places = weighRegion(page, record, region);
    weighed.push(places);
    for (const { score } of places.kept) highest = Math.max(highest, score);
    highest = Math.max(highest, places.slot?.score ?? 0);
  }
  return weighed;
}

/** Whether the very sentence stands at a place, with something of its neighbours. */
function isMovedRun(page: AnchorPage, record: AnchorRecord, { start, end }: Place): boolean {
  const evidence = placeEvidence(page, record, start, end);
  return frameEdits(evidence) === 0 && isTellingRun(record, evidence);
}

/** The quote's words stand, at `kept`, best first: is the best their place, and none of the others? */
function decideKept(
  page: AnchorPage,
  record: AnchorRecord,
  kept: readonly Place[],
  unique: boolean,
): AnchorResult {
  const best = kept[0] as Place;
  const evidence = placeEvidence(page, record, best.start, best.end);
  const { contested, taken } = judgeRivals(page, record, best.start, evidence, kept.length > 1);
  const rival = kept.find(({ start }) => start !== best.start && !taken.includes(start));
  if (rival && rival.score > best.score - MARGIN)
    return pointedAt(page, record, kept) ?? orphan(page, 'tie', [best, rival]);
  if (!isKept(record, evidence, unique) || isSlotTaken(page, record, best, evidence))
    return orphan(page, 'context-lost', [best]);
  if (rival) {
    const other = placeEvidence(page, record, rival.start, rival.end);
    // A twin put in beside the sentence has one of its neighbours, and the sentence itself the other.
    const isNear = rival.score > best.score - TWIN_MARGIN || frameEdits(other) < frameEdits(evidence);
    if (isNear && isKept(record, other, unique)) return orphan(page, 'tie', [best, rival]);
  }
  if (contested) return orphan(page, 'tie', [best]);
  return found(page, best.start, record, 'context');
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

/** Other words stand between the old surroundings: can they be the quote after an edit? */
function decideSlot(page: AnchorPage, record: AnchorRecord, { start, end }: Place): AnchorResult {
  const isPassage = record.quote.length >= PASSAGE;
  const span = (isPassage ? findPassage : findEdited)(page, record, start, end);
  if (!span) return orphan(page, 'slot-refused');
  if (isNeighbour(page, record, span)) return orphan(page, 'slot-refused');
  return changed(page, span, isPassage ? 'quote-edited' : 'slot-edited');
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
