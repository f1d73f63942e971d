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

export const screens: Screen[] = [
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
