import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { runTool } from '../run.ts';
import { say } from '../say.mjs';
import { aptInstall, canApt } from './apt.ts';
import { candidates, isExecutable } from './candidates.ts';
import { ensureFonts } from './fonts.ts';
import { versionOf } from './version-of.ts';

export interface Browser {
  executable: string;
  version: string;
}

/** Where Playwright downloads from; asked first, for its installer retries for minutes where there is no way out. */
const DOWNLOADS = 'https://cdn.playwright.dev/';
const INSTALL_MS = 10 * 60_000;

async function firstThatRuns(files: string[]): Promise<Browser | undefined> {
  for (const executable of new Set(files)) {
    const version = isExecutable(executable) ? await versionOf(executable) : undefined;
    if (version !== undefined) return { executable, version };
  }
  return undefined;
}

function installed(): Promise<Browser | undefined> {
  return firstThatRuns(candidates(process.env.PATH ?? '', process.platform));
}

function playwrights(): Promise<Browser | undefined> {
  const path = chromium.executablePath();
  return firstThatRuns(path && existsSync(path) ? [path] : []);
}

async function download(): Promise<Browser | undefined> {
  const reachable = await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
  if (!reachable) {
    say(
      `连不上 ${DOWNLOADS}，不能下载 Playwright 的 Chromium。`,
      `${DOWNLOADS} cannot be reached: Playwright's Chromium cannot be downloaded.`,
    );
    return undefined;
  }
  say(
    '没有找到 Chromium，正在下载 Playwright 的 Chromium……',
    "No Chromium was found: downloading Playwright's …",
  );
  await runTool('playwright-core/cli.js', ['install', 'chromium'], { timeoutMs: INSTALL_MS });
  return playwrights();
}

/**
 * A Chromium that runs: MEIPI_BROWSER, one on PATH, Playwright's own, else, on Debian as root, the system's package.
 * Says what it installed.
 * @throws Error with what to install, in Chinese and English
 */
export async function ensureBrowser(): Promise<Browser> {
  await ensureFonts();
  const named = process.env.MEIPI_BROWSER;
  if (named) {
    const browser = await firstThatRuns([named]);
    if (browser) return browser;
    throw new Error(
      `MEIPI_BROWSER 指的浏览器不能运行：${named}\nThe browser named by MEIPI_BROWSER does not run: ${named}`,
    );
  }
  const browser = (await installed()) ?? (await playwrights()) ?? (await download());
  if (browser) return browser;
  if (canApt() && (await aptInstall('chromium'))) {
    const apts = await installed();
    if (apts) return apts;
  }
  throw new Error(
    '找不到 Chromium，也装不上。请安装 Chromium 或 Google Chrome（Debian、Ubuntu：sudo apt-get install chromium），或用 MEIPI_BROWSER 指明它的路径。\n' +
      'No Chromium was found and none could be installed. Install Chromium or Google Chrome (Debian, Ubuntu: sudo apt-get install chromium), or name its path in MEIPI_BROWSER.',
  );
}
