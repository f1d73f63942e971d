import { PAGE_SIZE, type Screen } from './screen.ts';

/** What a browser shows who opens a link there instead of pasting it; the page speaks both languages at once. */
const linkPage =
  (path: string): Screen['open'] =>
  async stage => {
    const page = await stage.extension.context.newPage();
    await page.setViewportSize(PAGE_SIZE);
    await page.goto(`${stage.workerOrigin}${path}`);
    await page.locator('h1').first().waitFor();
    return { page };
  };

/** A share in a language, or what stands where there is none any more. */
const sharePage =
  (pathOf: (shared: string) => string): Screen['open'] =>
  async (stage, language) => {
    const page = await stage.extension.context.newPage();
    await page.setViewportSize(PAGE_SIZE);
    await page.goto(`${pathOf(stage.shared)}?lang=${language}`);
    await page.locator('h1').first().waitFor();
    return { page };
  };

export const screens: Screen[] = [
  {
    name: 'server-share',
    title: ['分享的批注', 'Shared annotations'],
    size: PAGE_SIZE,
    open: sharePage(shared => shared),
  },
  {
    name: 'server-share-gone',
    title: ['已撤销或过期的分享', 'A share that was revoked or has expired'],
    size: PAGE_SIZE,
    open: sharePage(shared => shared.replace(/[a-z2-7]{16}$/, 'a'.repeat(16))),
  },
  {
    name: 'server-join',
    title: ['在浏览器里打开邀请链接', 'An invite link opened in the browser'],
    size: PAGE_SIZE,
    open: linkPage('/join'),
  },
  {
    name: 'server-connect',
    title: ['在浏览器里打开连接链接', 'A connection link opened in the browser'],
    size: PAGE_SIZE,
    open: linkPage('/connect'),
  },
];
