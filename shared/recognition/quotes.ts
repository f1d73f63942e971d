import { charSet } from './char-set.ts';
import type { Places } from './places.ts';

/** A quoted stretch: offsets of what stands between the marks. */
export interface Quote {
  start: number;
  end: number;
  /** How many quotes it stands in. */
  depth: number;
  /** Whether another quote stands inside. */
  outer: boolean;
}

const OPENING: Record<string, string> = { '“': '”', '‘': '’' };
const NEWLINE = 10;
const SPACE = 32;
const WIDE_SPACE = 0x3000;
/** The characters of quotation marks, and the line break. */
export const QUOTE_MARKS = charSet('“”‘’"\'\n');
/** A quote without its closing mark is given up at a blank line or after this many characters. */
const NEAR = 36;
const LONGEST_QUOTE = 1200;

function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === WIDE_SPACE)) at++;
  return at === to;
}

/** “甲“乙”丙”: the next two marks close. */
function isNested(text: string, at: number): boolean {
  return /^“[^“”\n]{1,16}”[^“”\n。]{1,16}”/.test(text.slice(at, at + NEAR));
}

/**
 * The quotes of the folded text, inner ones too, by opening mark. Straight marks are read as pairs within a line; a mark
 * set the wrong way round (”十四五”) is read as the pair that it was meant to be.
 */
export function findQuotes(text: string, places: Places): Quote[] {
  const out: Quote[] = [];
  const stack: { mark: string; at: number; outer: boolean }[] = [];
  const close = (at: number) => {
    const top = stack.pop()!;
    const depth = stack.length;
    if (at > top.at + 1) out.push({ start: top.at + 1, end: at, depth, outer: top.outer });
    const above = stack[depth - 1];
    if (above) above.outer = true;
  };
  let line = 0;
  let blankLine = -1;
  for (let at = places.from(0); at < text.length; at = places.from(at + 1)) {
    if (text.charCodeAt(at) === NEWLINE) {
      if (line > 0 && isBlank(text, line, at)) blankLine = at;
      line = at + 1;
      continue;
    }
    const mark = text[at]!;
    while (stack.length && (at - stack[0]!.at > LONGEST_QUOTE || stack.at(-1)!.at < blankLine)) stack.shift();
    if (OPENING[mark]) {
      // “甲“ : a second opening mark of the same kind soon after is a closing one set wrong
      if (
        stack.at(-1)?.mark === mark &&
        mark === '“' &&
        at - stack.at(-1)!.at <= 24 &&
        !/[：:,，。]$/.test(text.slice(at - 1, at)) &&
        !isNested(text, at)
      )
        close(at);
      else stack.push({ mark, at, outer: false });
    } else if (mark === '"') {
      if (stack.at(-1)?.mark === '"') close(at);
      else stack.push({ mark, at, outer: false });
    } else if (mark === "'") {
      if (stack.at(-1)?.mark === "'") close(at);
      else if (/[\u4e00-\u9fff\d]/.test(text[at + 1] ?? '') && !/[A-Za-z]/.test(text[at - 1] ?? ''))
        stack.push({ mark, at, outer: false });
    } else {
      const i = stack.findLastIndex(s => OPENING[s.mark] === mark);
      if (i >= 0) {
        stack.length = i + 1;
        close(at);
      } else if (mark === '”') {
        const next = text.slice(at + 1, at + 20).indexOf('”');
        if (next > 1 && !/[,，。\n]/.test(text.slice(at + 1, at + 1 + next)))
          stack.push({ mark: '“', at, outer: false });
      }
    }
  }
  return out.sort((a, b) => a.start - b.start);
}
