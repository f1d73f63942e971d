import { anchorOne } from './anchor-one.ts';
import { anchorPage } from './anchor-page.ts';
import { runSliced, type SliceOptions } from './slice.ts';
import type { AnchorResult, TextTarget } from './target.ts';

/** Anchors many targets on one text, yielding after each step of the work; the index of the text is built once. */
export function* anchorSteps(text: string, targets: readonly TextTarget[]): Generator<void, AnchorResult[]> {
  const page = yield* anchorPage(text);
  const results: AnchorResult[] = [];
  for (const target of targets) {
    results.push(anchorOne(page, target));
    yield;
  }
  return results;
}

/**
 * Anchors stored targets on `text`; results stand in the order of the targets, offsets are UTF-16 into `text`.
 * No single task runs for 50 ms: the work pauses for the page in between. Rejects when `options.signal` aborts.
 */
export function anchorTexts(
  text: string,
  targets: readonly TextTarget[],
  options?: SliceOptions,
): Promise<AnchorResult[]> {
  return runSliced(anchorSteps(text, targets), options);
}
