/** Links that open a page at some words: `#:~:text=prefix-,start,end,-suffix` (WICG Text Fragments). */
import { edgesLeft, edgesRight, isEdge } from './word-edges.ts';

/** Longer words are given by their beginning and their end: browsers cut long addresses off. */
const LONGEST_EXACT = 80;
/** How much of either end is given of longer words, at least, in characters. */
const END_LENGTH = 16;
/** How far from a run of equal lines or cells one is looked for that stands once, in lines and cells. */
const MAX_BLOCKS = 200;

interface Span {
  start: number;
  end: number;
}

/** The parts of a directive, each within one block of the page, as spans of its text. */
interface Parts {
  prefix?: Span;
  start: Span;
  end?: Span;
  suffix?: Span;
}

/**
 * What to put behind `#:~:text=` so that a browser marks `[start, end)` of the page's rendered text, and no other
 * occurrence: context is added until it is unique under the browser's own rules (case, width, accents and white space
 * do not count; each part lies in one block; the outer ends are ends of words). In a run of equal lines a
 * range is marked that begins at the nearest line that stands once. Undefined where nothing tells the place from its copies.
 */
export function textFragment(text: string, start: number, end: number): string | undefined {
  const own = trimmed(text, { start, end });
  if (own.start >= own.end) return undefined;
  const words = clear(text, own);
  const whole = key(text);
  const parts =
    withContext(text, words, part => isOnly(whole, part)) ??
    withContext(text, words, part => isOnly(whole, part), Number.POSITIVE_INFINITY) ??
    // The browser takes the first place that fits; that it is the only one is safer where it sees more text than we do.
    withContext(text, words, (part, at) => whole.indexOf(part) === key(text.slice(0, at)).length) ??
    fromTellingBlock(text, whole, words);
  return parts && directive(text, parts);
}

const INVISIBLE = /\p{Cf}/u;

/**
 * The words up to the next edges where an invisible character stands right beside them: a browser passes over white space
 * between two parts, but not over a soft hyphen.
 */
function clear(text: string, { start, end }: Span): Span {
  const left = INVISIBLE.test(text[start - 1] ?? '') ? edgesLeft(text, start)[0] : start;
  const right = INVISIBLE.test(text[end] ?? '') ? edgesRight(text, end)[0] : end;
  return { start: left ?? start, end: right ?? end };
}

/** The least context with which the words are told apart, as `tells` says of a part of the text and where it stands. */
function withContext(
  text: string,
  words: Span,
  tells: (part: string, at: number) => boolean,
  length?: number,
): Parts | undefined {
  const { start, end } = ends(text, words, length);
  const last = end ?? start;
  const lefts = [...(isEdge(text, words.start) ? [words.start] : []), ...edgesLeft(text, words.start)];
  const rights = [...(isEdge(text, words.end) ? [words.end] : []), ...edgesRight(text, words.end)];
  const isTold = (left: number, right: number) => tells(key(text.slice(left, end ? start.end : right)), left);
  // What all the context does not tell apart, none of it does.
  if (!isTold(lefts.at(-1) ?? words.start, rights.at(-1) ?? words.end)) return undefined;
  const pairs = lefts.flatMap(left => rights.map(right => ({ left, right })));
  pairs.sort((a, b) => a.right - a.left - (b.right - b.left));
  for (const { left, right } of pairs) {
    const prefix = trimmed(text, { start: left, end: words.start });
    const suffix = trimmed(text, { start: words.end, end: right });
    const parts: Parts = {
      ...(prefix.end > prefix.start && { prefix }),
      start,
      ...(end && { end }),
      ...(suffix.end > suffix.start && { suffix }),
    };
    if (isTold(left, right) && (!end || endsFirst(text, start.end, last, right))) return parts;
  }
  return undefined;
}

/**
 * A range from the nearest earlier line or cell that stands once, up to the words; up to the nearest later one where the
 * words are not the first of their kind behind it.
 */
function fromTellingBlock(text: string, whole: string, words: Span): Parts | undefined {
  const from = tellingBlock(text, whole, words.start, -1);
  if (!from) return undefined;
  const tail = ends(text, words).end ?? words;
  const right = isEdge(text, words.end) ? words.end : edgesRight(text, words.end)[0];
  if (right !== undefined && isEdge(text, tail.start) && endsFirst(text, from.end, tail, right)) {
    const suffix = trimmed(text, { start: words.end, end: right });
    return { start: from, end: tail, ...(suffix.end > suffix.start && { suffix }) };
  }
  const to = tellingBlock(text, whole, words.end, 1);
  return to && { start: from, end: to };
}

/** The nearest block before or behind an offset of which the beginning stands once. */
function tellingBlock(text: string, whole: string, at: number, step: -1 | 1): Span | undefined {
  const blocks =
    step < 0 ? blocksIn(text, 0, at).slice(0, -1).reverse() : blocksIn(text, at, text.length).slice(1);
  for (const block of blocks.slice(0, MAX_BLOCKS)) {
    const { start } = ends(text, block);
    if (start.start < start.end && isOnly(whole, key(text.slice(start.start, start.end)))) return start;
  }
  return undefined;
}

/** The lines and cells of a stretch, the last or first of which may be cut; blank ones are none. */
function blocksIn(text: string, from: number, to: number): Span[] {
  const blocks: Span[] = [];
  for (const block of text.slice(from, to).split(/[\n\t]/)) {
    const start = (blocks.at(-1)?.end ?? from - 1) + 1;
    blocks.push({ start, end: start + block.length });
  }
  return blocks.map(block => trimmed(text, block));
}

/** Long words, and words over several blocks, as their beginning and their end, each of so many characters or its whole block. */
function ends(text: string, words: Span, length = END_LENGTH): { start: Span; end?: Span } {
  const { start, end } = words;
  const inner = /[\n\t]/.exec(text.slice(start, end));
  if (!inner && end - start <= LONGEST_EXACT) return { start: words };
  const firstEnd = inner ? start + inner.index : end;
  const lastStart =
    start + Math.max(...['\n', '\t'].map(mark => text.slice(start, end).lastIndexOf(mark))) + 1;
  const head = edgesRight(text, start).find(edge => edge >= start + length) ?? firstEnd;
  const tail = edgesLeft(text, end).find(edge => edge <= end - length) ?? lastStart;
  const first = trimmed(text, { start, end: Math.min(head, firstEnd) });
  const last = trimmed(text, { start: Math.max(tail, lastStart), end });
  return last.start < first.end ? { start: words } : { start: first, end: last };
}

/** Whether the browser, looking for `last` behind `from`, meets this one first. */
function endsFirst(text: string, from: number, last: Span, right: number): boolean {
  return (
    key(text.slice(from)).indexOf(key(text.slice(last.start, right))) ===
    key(text.slice(from, last.start)).length
  );
}

function isOnly(whole: string, part: string): boolean {
  return whole.indexOf(part) === whole.lastIndexOf(part);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return left === words.length
    ? { start, end: start }
    : { start: start + left, end: start + words.trimEnd().length };
}

/**
 * Text as browsers compare it, and a little coarser: they search by the collation's first level, for which ＡＢ, ab and
 * áb are one, and fold quote marks; where they keep white space apart, this finds more copies, never fewer.
 */
function key(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\s]/gu, '')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'");
}

/** Invisible characters are no part of what a browser looks for. */
function encoded(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\p{Cf}/gu, '');
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}

function directive(text: string, { prefix, start, end, suffix }: Parts): string {
  return [
    ...(prefix ? [`${encoded(text, prefix)}-`] : []),
    encoded(text, start),
    ...(end ? [encoded(text, end)] : []),
    ...(suffix ? [`-${encoded(text, suffix)}`] : []),
  ].join(',');
}
