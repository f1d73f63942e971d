import type { AnchorRecord } from './anchor-record.ts';
import { isDigit, isNumeral, isWordUnit } from './character.ts';
import { countNumbers } from './numbers-kept.ts';
import type { PlaceEvidence } from './place-evidence.ts';
import type { SideEvidence } from './side-evidence.ts';
import type { TextTarget } from './target.ts';

/** Characters of an unedited sentence, quote included, that identify it without its neighbours… */
const TELLING_SENTENCE = 14;
/** …and of one that is a line of its own, as a moved paragraph is. */
const TELLING_LINE = 12;
/** …and of a line with two numbers and more, as the rows of a table are… */
const TELLING_ROW = 7;
/** …and of one so long that only a part of it was stored. */
const TELLING_PART = 48;
/** …and of one that some of its neighbours stand beside. */
const TELLING_RUN = 28;
/** Beyond the sentence, this many agreeing characters… */
const FAR_LEAST = 8;
/** …and this part of what is stored there say that the neighbourhood is the same. */
const FAR_SHARE = 0.7;
/** Twins in a row have neighbours that are twins too: where the sentence itself differs, more must agree, and every number. */
export const FAR_SHARE_STRICT = 0.85;
/** Where nothing was stored beyond (the text ended there), at most this much may stand there now. */
const FAR_END = 4;
/** Of a sentence with slips in it, so much must agree. */
const FRAME_SHARE = 0.6;
/** A quote of so many characters seldom stands on a page twice by chance; figures say more per character. */
const TELLING_QUOTE = 5;
/** A rewritten sentence keeps its numbers, a twin has others. */
const NUMBERS_SHARE = 0.75;
/** All numbers of the sentence in the new one, and no fewer than so many, stand for a neighbourhood that is gone… */
const TELLING_NUMBERS = 2;
/** …if some of its words are there as well; with nearly all of them it would not be rewritten, but a twin. */
const REWRITTEN_LEAST = 0.25;
const REWRITTEN_MOST = 0.85;

/** Names have two to four characters; a name may be lengthened by one or two. */
const NAME_LENGTH = 4;
const NAME_ADDITION = 2;
const GO_WITH_NAMES = new Set(
  [...'等在于与和及同说指要到出对向把就的由任请为是让使请被将并也还又均都先女委主书副会'].map(c =>
    c.charCodeAt(0),
  ),
);
const QUOTE_MARK = '"'.charCodeAt(0);

/** Whether the text beyond the quote's own sentence is the same as it was on this side. */
export function isFarSame({ far, beyond }: SideEvidence, share = FAR_SHARE): boolean {
  if (far.length === 0) return beyond <= FAR_END;
  if (share === FAR_SHARE_STRICT && far.numbers > 0) return false;
  return far.matched >= Math.min(FAR_LEAST, far.length) && far.matched >= share * far.length;
}

/** Whether the words stood elsewhere too when they were described. */
const stoodOften = ({ repeats = 0, occurrence = 1 }: TextTarget) => repeats > 0 || occurrence > 1;

/** How many differences there are in the quote's sentence. */
export const frameEdits = ({ left, right, bounded }: PlaceEvidence) =>
  left.typos + right.typos + left.numbers + right.numbers + left.blocks + right.blocks + Number(!bounded);

/** Those of them that are more than slips: other numbers and other words are a twin's marks too. */
export const twinMarks = (evidence: PlaceEvidence) =>
  frameEdits(evidence) - evidence.left.typos - evidence.right.typos;

/** Whether the quote's sentence, unedited, identifies itself without its neighbours. */
export function isTellingFrame(record: AnchorRecord): boolean {
  const said = record.frameEnd - record.frameStart;
  if (record.target.alike) return false;
  if (!record.leftWhole || !record.rightWhole) return said >= TELLING_PART;
  if (!record.ownLine) return said >= TELLING_SENTENCE;
  return said >= (isRow(record) ? TELLING_ROW : TELLING_LINE);
}

/** Whether the sentence, unedited, and what of its neighbours stands right beside it are as good as a telling sentence. */
export function isTellingRun(record: AnchorRecord, { left, right }: PlaceEvidence): boolean {
  const beyond = left.near - left.frame.length + right.near - right.frame.length;
  return beyond >= FAR_LEAST && left.near + record.quote.length + right.near >= TELLING_RUN;
}

/** Whether a word right beside the quote is as it was: marks stand beside every other figure. */
export function hasWordBeside(record: AnchorRecord, { left, right }: PlaceEvidence): boolean {
  return (
    record.units.subarray(record.start - left.near, record.start).some(isWordUnit) ||
    record.units.subarray(record.end, record.end + right.near).some(isWordUnit)
  );
}

function isRow({ units, frameStart, frameEnd }: AnchorRecord): boolean {
  return countNumbers(units.subarray(frameStart, frameEnd)) >= 2;
}

/**
 * Whether a place that holds the quote's very words is its place. Edits come singly: if the sentence is as it was, its
 * neighbours may have changed; if the sentence was edited, a neighbour must be there; if a number in it differs or much of it,
 * it may be a twin sentence, and both neighbours must be there. A rewritten sentence is known by a quote that stands once and by its numbers.
 */
export function isKept(record: AnchorRecord, evidence: PlaceEvidence, unique: boolean): boolean {
  const { left, right, numbers, bounded } = evidence;
  const frame = {
    length: left.frame.length + right.frame.length,
    matched: left.frame.matched + right.frame.matched,
  };
  const far = Number(isFarSame(left)) + Number(isFarSame(right));
  const conflicts = left.numbers + right.numbers + left.blocks + right.blocks + Number(!bounded);

  if (isLongerName(record.quote, left.joined) || isLongerName(record.quote, right.joined)) return false;
  const same = [left, right].filter(side => isFarSame(side, FAR_SHARE_STRICT));
  const isTold = unique && !stoodOften(record.target) && isTelling(record.quote);
  // Another sentence in the old one's place may hold the same small number.
  if (
    same.length === 2 &&
    (isTold || (hasWordBeside(record, evidence) && frame.matched >= REWRITTEN_LEAST * frame.length))
  )
    return true;
  if (conflicts === 0 && frame.matched === frame.length)
    return (
      far > 0 ||
      isTellingFrame(record) ||
      isTellingRun(record, evidence) ||
      (unique && left.far.length + right.far.length === 0)
    );
  if (conflicts === 0 && frame.matched >= FRAME_SHARE * frame.length && far > 0) return true;
  const isNeighbourSame = same.some(side => side.far.length > 0);
  // The very sentence with words put before it (去年同期…) speaks of something else.
  if (!bounded && frame.matched === frame.length) return false;
  if (!isTold || numbers.kept < numbers.total * NUMBERS_SHARE) return false;
  if (numbers.total === 0) {
    // Without numbers to go by, a neighbour from the same template is no proof: it must be the very one.
    const isHeld = same.some(({ far }) => far.length > 0 && far.matched === far.length);
    return isHeld && isMarked(record.quote);
  }
  if (isNeighbourSame) return true;
  const rewritten =
    frame.matched >= REWRITTEN_LEAST * frame.length && frame.matched <= REWRITTEN_MOST * frame.length;
  return rewritten && numbers.kept >= TELLING_NUMBERS && numbers.kept === numbers.total;
}

/**
 * Whether words put in directly beside a short quote may make another name of it: 褚明 is not 褚明远. Words that go with a name
 * (褚明等, 由褚明, 褚明同志) do not.
 */
function isLongerName(quote: Uint16Array, joined: Uint16Array): boolean {
  if (
    quote.length > NAME_LENGTH ||
    quote.some(isNumeral) ||
    joined.length === 0 ||
    joined.length > NAME_ADDITION
  )
    return false;
  return joined.every(isWordUnit) && !GO_WITH_NAMES.has(joined[0]!);
}

/** Whether a quote is a coinage in quote marks or holds a number: words that a twin sentence would not share. */
function isMarked(quote: Uint16Array): boolean {
  return quote.includes(QUOTE_MARK) || quote.some(isDigit);
}

/** Whether a quote says enough to be known by itself: long, or a number of three digits and more. */
function isTelling(quote: Uint16Array): boolean {
  return quote.length >= TELLING_QUOTE || quote.filter(isDigit).length >= 3;
}
