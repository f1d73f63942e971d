import { anchorSteps } from '../../../shared/anchoring/anchor-texts.ts';
import { codePoints } from '../../../shared/anchoring/code-points.ts';
import { describeText } from '../../../shared/anchoring/describe-text.ts';
import type { SliceOptions } from '../../../shared/anchoring/slice.ts';
import type { AnchorReason, TextTarget } from '../../../shared/anchoring/target.ts';
import { recentPageText, recentPageTextSteps } from './page-text-cache.ts';
import type { Selector } from './selector.ts';
import { selectorsToTarget } from './selectors-to-target.ts';
import { undisturbed } from './undisturbed.ts';

export { pageText } from './page-text.ts';
export type { RangeSelector, Selector, TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** What came of one annotation on a page. */
export type AnchoredRange =
  | { status: 'found' | 'changed'; range: Range; reason: AnchorReason }
  | { status: 'orphan'; reason: AnchorReason };

/** The annotation's words are no longer where they stood; `reason` says what was found instead. */
export class AnchorError extends Error {
  override readonly name = 'AnchorError';
  readonly status: 'changed' | 'orphan';
  readonly reason: AnchorReason;

  constructor(status: 'changed' | 'orphan', reason: AnchorReason) {
    super(`The annotated words are ${status === 'changed' ? 'edited' : 'not'} on this page (${reason}).`);
    this.status = status;
    this.reason = reason;
  }
}

/**
 * Describes a range of the page under `root` by its quote and by its position in code points of the rendered text.
 * A range that covers no rendered text throws a RangeError.
 */
export function describe(root: Element, range: AbstractRange): Selector[] {
  const page = recentPageText(root);
  const span = page.offsetsOf(range);
  if (!span) throw new RangeError('Select some visible text to annotate it.');
  const { exact, prefix, suffix, start, end, repeats, alike, rivals, copy } = describeText(
    page.text,
    span.start,
    span.end,
  );
  const points = codePoints(page.text);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix,
      suffix,
      ...(repeats ? { repeats } : {}),
      ...(alike ? { alike } : {}),
      ...(rivals ? { rivals } : {}),
      ...(copy ? { copy } : {}),
    },
    {
      type: 'TextPositionSelector',
      start: points.fromUtf16(start),
      end: points.fromUtf16(end),
    },
  ];
}

/** The range of one annotation; rejects with an AnchorError if its words were edited or are gone. */
export async function anchor(
  root: Element,
  selectors: readonly Selector[],
  options?: SliceOptions,
): Promise<Range> {
  const [result] = await anchorAll(root, [selectors], options);
  if (result?.status !== 'found')
    throw new AnchorError(result?.status ?? 'orphan', result?.reason ?? 'empty');
  return result.range;
}

/**
 * Anchors many annotations at once: the page is read and indexed once for all of them, in slices that leave the page responsive.
 * If the page changes meanwhile, all begins again. Results stand in the order of the annotations. Rejects when `options.signal` aborts.
 */
export function anchorAll(
  root: Element,
  annotations: readonly (readonly Selector[])[],
  options?: SliceOptions,
): Promise<AnchoredRange[]> {
  return undisturbed(root, watch => anchorAllSteps(root, annotations, watch), options);
}

/** What an annotation without usable selectors is looked for with: it is an orphan. */
const NOTHING: TextTarget = { exact: '', prefix: '', suffix: '', start: -1, end: -1 };

function* anchorAllSteps(
  root: Element,
  annotations: readonly (readonly Selector[])[],
  watch: (tree: Node) => void,
): Generator<void, AnchoredRange[]> {
  const page = yield* recentPageTextSteps(root, watch);
  yield;
  const points = codePoints(page.text);
  const targets: TextTarget[] = [];
  for (const selectors of annotations) {
    targets.push(selectorsToTarget(root, page, points, selectors) ?? NOTHING);
    yield;
  }
  const results: AnchoredRange[] = [];
  for (const result of yield* anchorSteps(page.text, targets)) {
    const { status, reason } = result;
    results.push(
      status === 'orphan'
        ? { status, reason }
        : { status, range: page.rangeOf(result.start, result.end), reason },
    );
    yield;
  }
  return results;
}
