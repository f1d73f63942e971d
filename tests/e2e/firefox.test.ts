import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../extension/messages.ts';
import { type Firefox, findFirefox, launchFirefox } from './harness/launch-firefox.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 20_000, interval: 200 });
const executable = findFirefox();

/** The marks that a page's own registry holds, and those of its frames of the same origin. */
const MARKS = `
  const counted = {};
  for (const view of [window, ...[...document.querySelectorAll('iframe')].map(frame => frame.contentWindow)])
    try {
      view.CSS.highlights.forEach((marks, name) => { counted[name] = (counted[name] ?? 0) + marks.size; });
    } catch {}
  return counted;`;

describe.skipIf(executable === undefined)('the extension in Firefox', () => {
  let firefox: Firefox;
  let pages: PageServer;
  let tab: number;
  const state = async (): Promise<PageState> => {
    const reply = await firefox.askTab(tab, 'content.state', {});
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  };

  beforeAll(async () => {
    pages = await servePages(new URL('../zoo', import.meta.url).pathname);
    firefox = await launchFirefox(executable as string);
    await firefox.openOwn('options.html');
    await firefox.ask('site.add', { origin: pages.origin, evidence: true });
  });
  afterAll(async () => {
    await firefox?.close();
    await pages?.stop();
  });

  it('E35 marks what it recognises, in frames too', async () => {
    tab = await firefox.openPage(`${pages.origin}/report.html`);
    await until(async () => {
      const marks = await firefox.evaluate<Record<string, number>>(MARKS);
      expect(marks['meipi-statistic-suggested']).toBe(10);
      expect(marks['meipi-person-suggested']).toBe(5);
    });
    await firefox.openPage(`${pages.origin}/frames.html`);
    await until(async () => {
      const marks = await firefox.evaluate<Record<string, number>>(MARKS);
      expect(marks['meipi-statistic-suggested']).toBeGreaterThan(10);
    });
  });

  it('E35 lists them in the panel, and takes what is accepted into the workbench', async () => {
    await firefox.openOwn(`sidepanel.html?tab=${tab}`);
    await until(async () =>
      expect(await firefox.evaluate('return document.querySelectorAll(".item").length;')).toBeGreaterThan(3),
    );
    const keys = (await state()).items.map(({ key }) => key);
    expect(keys).toHaveLength(19);
    await firefox.askTab(tab, 'content.act', { keys, action: 'accept' });
    await until(async () => expect((await state()).items.every(one => one.state === 'accepted')).toBe(true));
    await firefox.openOwn('workbench.html?ws=local#annotations');
    await until(async () =>
      expect(await firefox.evaluate('return document.querySelector(".count")?.textContent;')).toMatch(/^19 /),
    );
    await firefox.openOwn('workbench.html?ws=local#initiatives');
    await until(async () =>
      expect(await firefox.evaluate('return document.querySelectorAll(".plot svg").length;')).toBe(1),
    );
  });

  it('E35 does it without an error', async () => {
    expect(await firefox.errors()).toEqual([]);
  });
});
