import { anchorSteps } from '../../shared/anchoring/anchor-texts.ts';
import { describeText } from '../../shared/anchoring/describe-text.ts';
import { runNow } from '../../shared/anchoring/slice.ts';
import type { AnchorResult, TextTarget } from '../../shared/anchoring/target.ts';

export const anchorAllNow = (text: string, targets: readonly TextTarget[]) =>
  runNow(anchorSteps(text, targets));
export const anchorNow = (text: string, target: TextTarget): AnchorResult => anchorAllNow(text, [target])[0]!;

/** Describes the nth occurrence (from 1) of `quote` in `before`. */
export function describeQuote(before: string, quote: string, nth = 1): TextTarget {
  let at = -1;
  for (let i = 0; i < nth; i++) at = before.indexOf(quote, at + 1);
  if (at < 0) throw new Error(`no such quote: ${quote}`);
  return describeText(before, at, at + quote.length);
}

/** What comes of a quote: its status and the words it then covers. */
export function reanchor(
  before: string,
  quote: string,
  after: string,
  nth = 1,
): { status: string; words?: string; at?: number } {
  const result = anchorNow(after, describeQuote(before, quote, nth));
  if (result.status === 'orphan') return { status: 'orphan' };
  return { status: result.status, words: after.slice(result.start, result.end), at: result.start };
}
