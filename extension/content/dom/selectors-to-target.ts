import type { CodePoints } from '../../../shared/anchoring/code-points.ts';
import type { TextTarget } from '../../../shared/anchoring/target.ts';
import type { PageText } from './page-text.ts';
import { resolveRangeSelector } from './resolve-range-selector.ts';
import type { Selector } from './selector.ts';

/**
 * One target out of the selectors of one annotation, or undefined if they say nothing that can be looked for here.
 * A RangeSelector that still leads to the quote's words tells where to look first; without a quote, range and position speak for themselves.
 */
export function selectorsToTarget(
  root: Element,
  page: PageText,
  points: CodePoints,
  selectors: readonly Selector[],
): TextTarget | undefined {
  const quote = selectors.find(selector => selector.type === 'TextQuoteSelector');
  const position = selectors.find(selector => selector.type === 'TextPositionSelector');
  const path = selectors.find(selector => selector.type === 'RangeSelector');
  const range = path && resolveRangeSelector(root, path);
  const pointed = range && page.offsetsOf(range);
  const start = position ? points.toUtf16(position.start) : -1;
  const end = position ? points.toUtf16(position.end) : -1;
  if (quote)
    return {
      exact: quote.exact,
      prefix: quote.prefix ?? '',
      suffix: quote.suffix ?? '',
      ...(quote.repeats ? { repeats: quote.repeats } : {}),
      ...(quote.alike ? { alike: quote.alike } : {}),
      ...(quote.rivals ? { rivals: quote.rivals } : {}),
      ...(quote.copy ? { copy: quote.copy } : {}),
      ...(pointed ?? { start, end }),
    };
  const place = pointed ?? (position && end > start ? { start, end } : undefined);
  return place && { exact: page.text.slice(place.start, place.end), prefix: '', suffix: '', ...place };
}
