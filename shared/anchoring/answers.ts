import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { sourceSpan } from './fold.ts';
import type { AnchorReason, AnchorResult, TextSpan } from './target.ts';

/** The quote's own words, at `start` of the folded page. */
export function found(
  page: AnchorPage,
  start: number,
  record: AnchorRecord,
  reason: AnchorReason,
): AnchorResult {
  return { status: 'found', ...sourceSpan(page.folded, start, start + record.quote.length), reason };
}

/** Other words in the quote's place. */
export function changed(page: AnchorPage, { start, end }: TextSpan, reason: AnchorReason): AnchorResult {
  return { status: 'changed', ...sourceSpan(page.folded, start, end), reason };
}

/** No place; `places` are what a reader may be shown to choose from. */
export function orphan(
  page: AnchorPage,
  reason: AnchorReason,
  places: readonly TextSpan[] = [],
): AnchorResult {
  if (places.length === 0) return { status: 'orphan', reason };
  return {
    status: 'orphan',
    reason,
    candidates: places.map(({ start, end }) => sourceSpan(page.folded, start, end)),
  };
}
