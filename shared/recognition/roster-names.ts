import type { Span } from './documents.ts';
import { isWord, surnameLength } from './names.ts';

/** A number, mark or gap before names, and a bracket behind one: (女，壮族), or the post in full. */
const SEPARATOR = /[ \u3000\t、]*/y;
const BRACKET = /[ \u3000]?\((?:[^()\n]|\([^()\n]{0,30}\)){1,80}\)/y;
const NAME_RUN = /[\u3400-\u9fff·]+/y;
const SPACED_SECOND = /[ \u3000]{1,4}([\u3400-\u9fff])(?=[ \u3000\t、,，(\n。;；]|$)/y;
const LIST_END = /[。;；]?[ \u3000]*$/;
/** Characters of a name without a dot. */
export const LONGEST_NAME = 4;

/**
 * The names that fill the stretch `from`…`to`, brackets behind them passed over: 凡  星 is one name, as two characters that
 * stand alone. Undefined where something else stands there too.
 */
export function readNames(text: string, from: number, to: number): Span[] | undefined {
  const out: Span[] = [];
  const end = from + text.slice(from, to).search(LIST_END);
  for (let at = from; ; ) {
    SEPARATOR.lastIndex = at;
    SEPARATOR.test(text);
    const start = SEPARATOR.lastIndex;
    if (start >= end) return out;
    NAME_RUN.lastIndex = start;
    const run = NAME_RUN.exec(text)?.[0];
    if (!run || (run.length > LONGEST_NAME && !run.includes('·'))) return undefined;
    at = start + run.length;
    SPACED_SECOND.lastIndex = at;
    if (run.length === 1) {
      if (!SPACED_SECOND.test(text)) return undefined;
      at = SPACED_SECOND.lastIndex;
    }
    out.push({ start, end: at });
    BRACKET.lastIndex = at;
    if (BRACKET.test(text)) at = BRACKET.lastIndex;
  }
}

/** Whether the stretch is built like a name and is no word. */
export function plausible(text: string, span: Span): boolean {
  const surname = surnameLength(text, span.start);
  if (!surname) return text.slice(span.start, span.end).includes('·');
  const length = text.slice(span.start, span.end).replace(/\s/g, '').length;
  if (length > surname + 2 || length < surname + 1) return false;
  return !isWord(text, span.start);
}
