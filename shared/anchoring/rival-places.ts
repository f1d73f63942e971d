import type { Alignment } from './align-outward.ts';
import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { isSentenceEnd } from './character.ts';
import { exactPlaces } from './exact-places.ts';
import { fold, foldedOffset } from './fold.ts';
import { frameEdits, twinMarks } from './judge-kept.ts';
import type { PlaceEvidence } from './place-evidence.ts';
import type { Rival } from './rivals.ts';
import { standsAt } from './same-units.ts';
import { isSentenceEdge } from './sentence-edge.ts';
import { placesIn, surroundingsIn } from './stored-rivals.ts';
import { type Laid, layBeside, likeness, missing, type Surroundings, worth } from './surroundings.ts';
import type { TextSpan } from './target.ts';
import { MARGIN, MATCH } from './weights.ts';

/** Unedited characters on either side, or up to the sentence's end, that make a rival a twin. */
const TWIN_EDGE = 4;
/** A rival whose sentence is another one must explain the place of the very sentence better by so much. */
const SENTENCE_MARGIN = 6 * MATCH;
/** More places than this are like a rival's by chance. */
const MAX_PLACES = 4;

/** What the stored context and the rivals say about a place that holds the quote's words. */
export interface RivalVerdict {
  /** It may be the place of a rival: of another place that had the same words when the quote was described. */
  contested: boolean;
  /** Where rivals stand as they did, if this is the quote's place: nothing else can be there. */
  taken: readonly number[];
}

/**
 * Asks whether a place may be that of a rival. It may where the rival explains the page around the place as well as the quote itself, or
 * where the sentence was edited and the rival is a twin of it; but not if the rival stands elsewhere as it did.
 * Without `evidence` the very sentence stands there. Only where there are `others` to choose from is it asked which places are taken.
 */
export function judgeRivals(
  page: AnchorPage,
  record: AnchorRecord,
  at: number,
  evidence?: PlaceEvidence,
  others = false,
): RivalVerdict {
  const far = judgeFarRivals(page, record, at, evidence);
  const edits = evidence ? frameEdits(evidence) : 0;
  // What stands in the stored context has the quote's sentence about it: against the very sentence it tells nothing.
  const mayContest = edits > 0 || record.target.alike !== undefined;
  const near = mayContest || others ? placesIn(record, record.quote) : [];
  if (near.length === 0) return far;
  const place = { start: at, end: at + record.quote.length };
  const own = surroundingsIn(record, record.start, record.end);
  const laid = layBeside(page.folded, own, place);
  const taken = [...far.taken];
  let { contested } = far;
  for (const rival of near) {
    const stands = standsAs(record, laid, place, rival);
    if (stands !== undefined) taken.push(stands);
    else if (!contested && mayContest) {
      const other = surroundingsIn(record, rival, rival + record.quote.length);
      contested =
        (edits > 0 && isTwin(record, own, other)) ||
        likeness(page.folded, other, place) > worth(laid) - MARGIN;
    }
  }
  return { contested, taken };
}

/** The same by those rivals alone that stood beyond the stored context. */
function judgeFarRivals(
  page: AnchorPage,
  record: AnchorRecord,
  at: number,
  evidence: PlaceEvidence | undefined,
): { contested: boolean; taken: number[] } {
  const place = { start: at, end: at + record.quote.length };
  const own = surroundingsIn(record, record.start, record.end);
  const edits = evidence ? frameEdits(evidence) : 0;
  // Slips come anywhere, also beside words that have a twin far away.
  const isMarked = evidence !== undefined && twinMarks(evidence) > 0;
  const taken: number[] = [];
  let contested = false;
  for (const rival of record.target.rivals ?? []) {
    const other = storedSides(record, rival);
    const stands = placesOf(page, record, other).find(one => one !== at);
    if (stands !== undefined) taken.push(stands);
    else if (!contested) {
      const same = cut(own, other);
      const lost = standsUnedited(page, record, same, at) ? 0 : missing(page.folded, same, place);
      // Where nothing is lost, a rival is further off than that.
      contested =
        lost > 0 &&
        ((isMarked && isTwin(record, same, other)) ||
          missing(page.folded, other, place) < lost + marginFor(record, edits));
    }
  }
  return { contested, taken };
}

/** How much worse than the quote a rival may explain a place and still contest it; below zero, how much better it must. */
const marginFor = ({ target }: AnchorRecord, edits: number) =>
  edits > 0 || target.alike ? MARGIN : -SENTENCE_MARGIN;

/** Where a rival in the stored context stands on the page with its sentence as it was, if the quote's context lies there like this. */
function standsAs(
  record: AnchorRecord,
  { left, right }: Laid,
  place: TextSpan,
  rival: number,
): number | undefined {
  const { start, end } = record;
  const sentence = sentenceAround(record, rival);
  if (!sentence) return undefined;
  if (rival < start) {
    const edge = moved(left, { start: start - sentence.end, end: start - sentence.start }, start - rival);
    return edge === undefined ? undefined : place.start - edge;
  }
  const edge = moved(right, { start: sentence.start - end, end: sentence.end - end }, rival - end);
  return edge === undefined ? undefined : place.end + edge;
}

/** Where the alignment puts an outward offset, if the span around it has no difference. */
function moved({ holes, oldLength }: Alignment, span: TextSpan, offset: number): number | undefined {
  if (span.end > oldLength) return undefined;
  let shift = 0;
  for (const { oldFrom, oldTo, newTo } of holes) {
    if (oldFrom >= span.end) break;
    if (oldTo > span.start || (oldTo === oldFrom && oldFrom > span.start)) return undefined;
    shift = newTo - oldTo;
  }
  return offset + shift;
}

/** The sentence around a rival in the stored context, up to the quote; undefined where only a part of it was stored. */
function sentenceAround(record: AnchorRecord, rival: number): TextSpan | undefined {
  const { folded, start, end, quote } = record;
  const low = rival < start ? 0 : end;
  const high = rival < start ? start : folded.length;
  let from = rival;
  while (from > low && !isSentenceEdge(folded, from)) from--;
  let to = rival + quote.length;
  while (to < high && !isSentenceEdge(folded, to)) to++;
  const isCut =
    (from === 0 && !record.leftWhole) || (to === folded.length && !isSentenceEnd(folded.units[to - 1]!));
  return isCut ? undefined : { start: from, end: to };
}

function standsUnedited(
  { folded: { units, length } }: AnchorPage,
  { quote }: AnchorRecord,
  { before, after }: Surroundings,
  at: number,
): boolean {
  return (
    standsAt(units, length, at - before.length, before) && standsAt(units, length, at + quote.length, after)
  );
}

/** Where all around the quote's words is as some surroundings have it; none where that is too common to say. */
function placesOf(page: AnchorPage, { quote }: AnchorRecord, { before, after }: Surroundings): number[] {
  const whole = Uint16Array.from([...before, ...quote, ...after]);
  return (exactPlaces(page, whole, MAX_PLACES) ?? []).map(at => at + before.length);
}

/** As much of some surroundings as there is of others. */
function cut({ before, after }: Surroundings, to: Surroundings): Surroundings {
  return {
    before: before.subarray(Math.max(0, before.length - to.before.length)),
    after: after.subarray(0, to.after.length),
  };
}

function storedSides(
  { target: { exact, prefix, suffix } }: AnchorRecord,
  { left, right }: Rival,
): Surroundings {
  const before = left.beyond + prefix.slice(prefix.length - left.same);
  const after = suffix.slice(0, right.same) + right.beyond;
  const folded = fold(before + exact + after);
  const start = foldedOffset(folded, before.length);
  const end = foldedOffset(folded, before.length + exact.length);
  return { before: folded.units.subarray(0, start), after: folded.units.subarray(end, folded.length) };
}

function isTwin(record: AnchorRecord, own: Surroundings, other: Surroundings): boolean {
  const left = Math.min(TWIN_EDGE, record.start - record.frameStart);
  const right = Math.min(TWIN_EDGE, record.frameEnd - record.end);
  const before = own.before.subarray(own.before.length - left);
  return (
    standsAt(other.before, other.before.length, other.before.length - left, before) &&
    standsAt(other.after, other.after.length, 0, own.after.subarray(0, right))
  );
}
