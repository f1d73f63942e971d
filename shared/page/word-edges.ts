/**
 * Where words certainly begin and end, however much of the line a browser looks at. Browsers part runs of Chinese
 * characters by a dictionary and by text node, so that an edge inside a run in one is none in another; beside
 * punctuation, white space and digits all agree (UAX #29).
 */

/** The ends of the stretch in which context is looked for: a line of the text, a table cell. */
const BLOCK_END = /[\n\t]/;
/** Without a certain edge so near, in characters, one is taken from the dictionary. */
const NEAR = 40;
/** Context longer than this makes no place unique that is not already, in characters. */
const FAR = 160;

/** Full stops, commas and colons inside numbers and Latin words are no edges: 1，234 and a.b are one word each. */
const GLUE = /[.,;:'’‘·_．，；：＇＿]/;
const ALPHANUMERIC = /[\p{Nd}\p{Script=Latin}]/u;

type Class = 'han' | 'alphanumeric' | 'glue' | 'apart' | 'other';

function classOf(character: string): Class {
  if (ALPHANUMERIC.test(character)) return 'alphanumeric';
  if (GLUE.test(character)) return 'glue';
  if (/[\s\p{P}\p{S}]/u.test(character)) return 'apart';
  return /\p{Script=Han}/u.test(character) ? 'han' : 'other';
}

/** Whether a word certainly ends or begins at an offset. */
export function isEdge(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (before === undefined || after === undefined || BLOCK_END.test(before + after)) return true;
  const [left, right] = [classOf(before), classOf(after)];
  if (left === 'apart' || right === 'apart') return true;
  if (left === 'glue') return !(isAlphanumeric(text[at - 2]) && right === 'alphanumeric');
  if (right === 'glue') return !(left === 'alphanumeric' && isAlphanumeric(text[at + 1]));
  return left !== right && (left === 'han' || right === 'han') && left !== 'other' && right !== 'other';
}

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && ALPHANUMERIC.test(character);
}

/** The edges left of an offset in its block, the nearest first; at a block's beginning, those in the block before. */
export function edgesLeft(text: string, at: number): number[] {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--;
  const edges: number[] = [];
  let from = end;
  while (from > 0 && end - from < FAR && !BLOCK_END.test(text[from - 1] as string)) {
    from--;
    if (isEdge(text, from)) edges.push(from);
  }
  if (edges.length > 0 && end - (edges[0] as number) <= NEAR) return edges;
  return [...dictionaryEdges(text, from, end).reverse(), ...edges].sort((a, b) => b - a);
}

/** The edges right of an offset in its block, the nearest first; at a block's end, those in the block after. */
export function edgesRight(text: string, at: number): number[] {
  let start = at;
  while (start < text.length && /\s/.test(text[start] as string)) start++;
  const edges: number[] = [];
  let to = start;
  while (to < text.length && to - start < FAR && !BLOCK_END.test(text[to] as string)) {
    to++;
    if (isEdge(text, to)) edges.push(to);
  }
  if (edges.length > 0 && (edges[0] as number) - start <= NEAR) return edges;
  return [...edges, ...dictionaryEdges(text, start, to)].sort((a, b) => a - b);
}

/** Where the dictionary parts words inside a stretch. */
function dictionaryEdges(text: string, start: number, end: number): number[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const edges = [...segmenter.segment(text.slice(start, end))].map(({ index }) => start + index);
  return edges.filter(edge => edge > start && edge < end);
}
