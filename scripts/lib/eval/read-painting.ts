import type { Page } from 'playwright-core';
import type { PaintedRange } from './compare-painting.ts';

/** Runs in the page: the highlight registry is one for the page and its extensions. */
function collect(): PaintedRange[] {
  const found: { kind: string; range: Range }[] = [];
  for (const [name, highlight] of CSS.highlights) {
    const kind = /^meipi-(\w+)-(?:suggested|accepted|changed)(?:-over)?$/.exec(name)?.[1];
    if (kind === undefined) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      found.push({ kind, range });
    }
  }
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return found.map(({ kind, range }) => ({
    kind,
    text: range.toString(),
    drawn: [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0),
  }));
}

/** What the extension has painted on a page, in document order. */
export function readPainting(page: Page): Promise<PaintedRange[]> {
  return page.evaluate(collect);
}
