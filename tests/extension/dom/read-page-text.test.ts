import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchorAll, describe as describeRange } from '../../../extension/content/dom/anchoring.ts';
import { pageText, readPageText } from '../../../extension/content/dom/page-text.ts';

/** A pause after every step, in which the page does something. */
const pausing = (meanwhile: (pause: number) => void) => {
  let pauses = 0;
  return {
    budget: 0,
    now: () => 0,
    pause: async () => meanwhile(++pauses),
    count: () => pauses,
  };
};

const paragraph = (text: string) => {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
};

beforeEach(() => {
  document.body.replaceChildren(...Array.from({ length: 600 }, (_, i) => paragraph(`第${i}段,提案${i}件。`)));
});
afterEach(() => document.body.replaceChildren());

describe('reading a page in slices', () => {
  it('A31 gives the same as reading it in one go', async () => {
    const options = pausing(() => undefined);
    const page = await readPageText(document.body, options);
    expect(options.count()).toBeGreaterThan(2);
    expect(page.text).toBe(pageText(document.body).text);
  });

  it('A31 begins again when the page changes under way: every span still maps to its own words', async () => {
    const page = await readPageText(
      document.body,
      pausing(pause => {
        if (pause === 3) document.body.prepend(paragraph('新的一段'));
        if (pause === 5) document.querySelectorAll('p')[2]!.firstChild!.nodeValue = '改';
      }),
    );
    expect(page.text).toBe(pageText(document.body).text);
    for (const words of ['新的一段', '改', '提案0件', '提案599件']) {
      const start = page.text.indexOf(words);
      expect(page.rangeOf(start, start + words.length).toString()).toBe(words);
    }
  });

  it('A31 begins again when a shadow tree changes that was already read', async () => {
    const host = document.createElement('x-card');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(paragraph('影'));
    document.body.prepend(host);
    const page = await readPageText(
      document.body,
      pausing(pause => pause === 2 && shadow.append(paragraph('后来'))),
    );
    expect(page.trees).toEqual([shadow]);
    expect(page.text.split('\n').slice(0, 2)).toEqual(['影', '后来']);
  });

  it('A31 reads a page in one go that never rests', async () => {
    const page = await readPageText(
      document.body,
      pausing(pause => document.body.prepend(paragraph(`钟${pause}`))),
    );
    expect(page.text).toBe(pageText(document.body).text);
  });

  it('A31 rejects when aborted, before and in the middle', async () => {
    await expect(readPageText(document.body, { signal: AbortSignal.abort() })).rejects.toThrow();
    const controller = new AbortController();
    const options = pausing(pause => pause === 2 && controller.abort());
    await expect(readPageText(document.body, { ...options, signal: controller.signal })).rejects.toThrow();
    expect(options.count()).toBe(2);
  });
});

describe('anchoring on a page that changes meanwhile', () => {
  it('A31 answers for the page as it is at the end', async () => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelectorAll('p')[300]!);
    const selectors = describeRange(document.body, range);
    const [result] = await anchorAll(
      document.body,
      [selectors],
      pausing(pause => {
        if (pause !== 3) return;
        document.querySelectorAll('p')[300]!.remove();
        document.body.append(paragraph('第300段,提案300件。'));
      }),
    );
    expect(result?.status === 'found' && result.range.startContainer.parentElement).toBe(
      document.body.lastElementChild,
    );
  });
});
