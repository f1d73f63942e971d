import type { Frame, Page } from 'playwright-core';

/** What is painted on a page or in a frame: `kind-state` and the words of each range that stands there. */
export function painted(page: Page | Frame): Promise<[name: string, words: string][]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('meipi-'))
      .flatMap(([name, ranges]) =>
        // Nodes that the page threw away are drawn nowhere.
        [...ranges]
          .filter(
            ({ startContainer: { isConnected, ownerDocument } }) => isConnected && ownerDocument === document,
          )
          .map(range => {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return [name.slice('meipi-'.length), live.toString()] as [string, string];
          }),
      ),
  );
}

/** The middle of some words on the page, scrolled into view. */
export function placeOf(
  page: Page,
  words: string,
): Promise<{ x: number; y: number; left: number; right: number }> {
  return page.evaluate(words => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top, height } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: top + height / 2, left, right };
    }
    throw new Error(`not on the page: ${words}`);
  }, words);
}

/** Selects words as a person does: press, drag, release. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const { left, right, y } = await placeOf(page, words);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y, { steps: 4 });
  await page.mouse.move(right - 1, y, { steps: 4 });
  await page.mouse.up();
}

export async function hover(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await placeOf(page, words);
  await page.mouse.move(4, 4);
  await page.mouse.move(x, y, { steps: 3 });
}
