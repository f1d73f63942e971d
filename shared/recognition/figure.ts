import { charSet, has } from './char-set.ts';
import type { Approximation } from './mention.ts';
import { EVIDENCE } from './scores.ts';

/** A quantity in the text, before its subject and period are known. */
export interface Figure {
  start: number;
  end: number;
  /** Where the numerals begin and where the unit begins, for the rules that look around the figure. */
  numberStart: number;
  unitStart: number;
  value?: number;
  min?: number;
  max?: number;
  unit: string;
  approx: Approximation;
  rule: string;
  score: number;
}

/** How sure each way of finding a figure is. */
export const FIGURE_SCORES = {
  counted: EVIDENCE.counted.score,
  measured: EVIDENCE.measured.score,
  share: EVIDENCE.share.score,
  range: EVIDENCE.range.score,
  open: EVIDENCE.open.score,
  bare: EVIDENCE.bare.score,
  han: EVIDENCE.han.score,
  ratio: EVIDENCE.ratio.score,
  doubling: EVIDENCE.doubling.score,
} as const;

/** A figure whose numerals are all of it: no unit begins elsewhere. */
export function figure(f: Omit<Figure, 'numberStart' | 'unitStart'> & Partial<Figure>): Figure {
  return { numberStart: f.start, unitStart: f.end, ...f };
}

/** What joins the two ends of a range, and the characters that it begins with. */
export const TO_BEGINS = charSet(' \u3000至到-—–~～−');
export const TO = /[ \u3000]?(?:至|到|-{1,2}|[—–~～−]{1,2})[ \u3000]?/y;
const SPACE = charSet(' \u3000\n');
const GAP = /[ \u3000]{0,2}\n?[ \u3000]{0,2}/y;

/** The place behind the white space of a line, one line break of the layout included. */
export function skipGap(text: string, at: number): number {
  if (!has(SPACE, text, at)) return at;
  GAP.lastIndex = at;
  GAP.test(text);
  return GAP.lastIndex;
}
