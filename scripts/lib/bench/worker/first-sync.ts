import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { snapshotId } from '../../../../shared/protocol/snapshots.ts';
import { freePort } from '../../free-port.ts';
import { ROOT } from '../../paths.ts';
import { startWorker } from '../../worker.ts';
import { createWorkspace } from '../../workspace.ts';
import type { FirstSync } from './first-sync-page.ts';
import { sampleSnapshot } from './sample-snapshot.ts';

const LOOK_MS = 50;

export interface FirstSyncCost extends FirstSync {
  /** Of the snapshot, gzip. */
  megabytes: number;
  /** Highest use of memory by the page's process but for the browser's code, MB; undefined where no Linux tells. */
  memory: number | undefined;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'scripts/lib/bench/worker/first-sync-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

/** An empty page on loopback, where a page has WebCrypto. */
async function servePage(): Promise<{ url: string; close: () => void }> {
  const port = await freePort();
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html');
    reply.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** What Linux says of a process's own memory now, MB; the code of the browser, which all its processes share, is not in it. */
async function ownMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? undefined : (Number(kib) * 1024) / 1e6;
}

async function renderersOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Looks at the memory of some processes until it is stopped; the highest of any. */
function watchMemory(pids: readonly number[]): () => number | undefined {
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

/** A new device's first sync of a workspace with `entries` annotations: local workerd, real browser, real database. */
export async function measureFirstSync(executablePath: string, entries: number): Promise<FirstSyncCost> {
  const worker = await startWorker();
  const page = await servePage();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { id: ws, token, user } = await createWorkspace(worker, 'bench');
    const { manifest, chunks } = await sampleSnapshot(entries);
    const at = `${worker.origin}/v1/w/${ws}/snapshots/${snapshotId(Date.now(), user)}`;
    const put = async (path: string, body: BodyInit, type: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': type };
      const reply = await fetch(at + path, { method: 'PUT', headers, body });
      if (!reply.ok) throw new Error(`PUT ${path}: ${reply.status} ${await reply.text()}`);
    };
    for (const [n, bytes] of chunks.entries()) await put(`/${n}`, new Uint8Array(bytes), 'application/gzip');
    await put('', JSON.stringify(manifest), 'application/json');
    const tab = await browser.newPage();
    await tab.goto(page.url);
    await tab.addScriptTag({ content: await bundle() });
    const memory = watchMemory(await renderersOf(browser));
    const done = await tab.evaluate(
      given =>
        (globalThis as unknown as { firstSync(...given: string[]): Promise<FirstSync> }).firstSync(...given),
      [worker.origin, ws, token],
    );
    const megabytes = chunks.reduce((sum, { length }) => sum + length, 0) / 1e6;
    return { ...done, megabytes, memory: memory() };
  } finally {
    await browser.close();
    page.close();
    await worker.remove();
  }
}
