/** What memory a page of a browser takes while it works. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

const LOOK_MS = 50;

/** What Linux says of a process's own memory now, MB; the code of the browser, which all its processes share, is not in it. */
async function ownMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? undefined : (Number(kib) * 1024) / 1e6;
}

export async function renderersOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Looks at the memory of some processes until it is stopped; the highest of any. */
export function watchMemory(pids: readonly number[]): () => number | undefined {
  let highest: number | undefined;
  const look = async () => {
    for (const pid of pids) {
      const used = await ownMemory(pid);
      if (used !== undefined) highest = Math.max(highest ?? 0, used);
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  return () => {
    clearInterval(timer);
    return highest;
  };
}
