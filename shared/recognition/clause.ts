import { charSet, has } from './char-set.ts';
import type { Span } from './documents.ts';

/** A comma clause ends here. */
const CLAUSE_END = charSet(',，。;；:：!！?？\n');
/** No clause of the genre is longer; beyond this the layout has lost its marks. */
const REACH = 80;
/** What a colon may stand between: 办复率:99%. */
const MEASURES = /[率数量额]$/;

/** The clause around a figure: offsets of its beginning and end. */
export function clauseAround(text: string, start: number, end: number): Span {
  let from = start;
  // 提案办复率:99%: what is measured, and how much
  if (text[from - 1] === ':' && MEASURES.test(text.slice(Math.max(0, from - 3), from - 1))) from--;
  while (from > 0 && start - from < REACH && !has(CLAUSE_END, text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !has(CLAUSE_END, text, to)) to++;
  return { start: from, end: to };
}
