import type { CDPSession, Page } from 'playwright-core';

const DRAWN_MS = 5_000;

/**
 * Reaches into the closed root on a page, as only the content script's world can: `chrome.dom.openOrClosedShadowRoot`.
 * Pointer events go through the browser, as a person's do.
 */
export class OverlayProbe {
  readonly #page: Page;
  readonly #session: CDPSession;
  #world: number | undefined;

  private constructor(page: Page, session: CDPSession, frame: string) {
    this.#page = page;
    this.#session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      // A script that reaches into frames has a world in each of them.
      const { type, frameId } = (context.auxData ?? {}) as { type?: string; frameId?: string };
      const isOurs = type === 'isolated' && context.origin.startsWith('chrome-extension://');
      if (isOurs && frameId === frame) this.#world = context.id;
    });
  }

  static async of(page: Page): Promise<OverlayProbe> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const probe = new OverlayProbe(page, session, frameTree.frame.id);
    await session.send('Runtime.enable');
    return probe;
  }

  /** Runs a function's body in the content script's world, where `host` and its closed `root` are at hand. */
  async evaluate<T>(body: string): Promise<T> {
    const expression = `(() => {
      const host = document.querySelector('meipi-host');
      const root = host && chrome.dom.openOrClosedShadowRoot(host);
      ${body}
    })()`;
    if (this.#world === undefined) throw new Error('the content script does not run here');
    const options = { expression, contextId: this.#world, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** The words that stand over the page. */
  text(): Promise<string> {
    return this.evaluate('return root ? root.lastElementChild.innerText : "";');
  }

  /** Presses the button with these words. */
  async press(words: string): Promise<void> {
    const find = () =>
      this.evaluate<{ x: number; y: number } | null>(`
      const button = root && [...root.querySelectorAll('button')].find(one => one.textContent.trim() === ${JSON.stringify(words)});
      const box = button && button.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;`);
    let at = await find();
    // What draws it may still be on its way.
    for (const start = performance.now(); !at && performance.now() - start < DRAWN_MS; at = await find())
      await this.#page.waitForTimeout(20);
    if (!at) throw new Error(`no button ${words}: ${await this.text()}`);
    await this.#page.mouse.click(at.x, at.y);
  }

  /** Where the first box of a selector stands in the window. */
  boxOf(selector: string): Promise<{ left: number; top: number; bottom: number }> {
    return this.evaluate(`
      const { left, top, bottom } = root.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return { left, top, bottom };`);
  }

  /** How many marks the overview strip has. */
  marks(): Promise<number> {
    return this.evaluate('return root ? root.querySelectorAll(".strip button").length : 0;');
  }

  /** Whether any box over the page is drawn. */
  isPainted(): Promise<boolean> {
    return this.evaluate(
      'return root ? [...root.querySelectorAll(".box, .strip")].some(one => one.getClientRects().length > 0) : false;',
    );
  }

  /** How far down the window the marks of the strip stand, as shares of its height. */
  markPlaces(): Promise<number[]> {
    return this.evaluate(
      'return root ? [...root.querySelectorAll(".strip button")].map(one => Number.parseFloat(one.style.top) / 100) : [];',
    );
  }

  /** Presses the last mark of the overview strip. */
  async pressLastMark(): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(`
      const box = [...root.querySelectorAll('.strip button')].at(-1).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };`);
    await this.#page.mouse.click(x, y);
  }
}
