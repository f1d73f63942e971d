import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { snapshotId } from '../../../../shared/protocol/snapshots.ts';
import { ROOT } from '../../paths.ts';
import { startWorker } from '../../worker.ts';
import { createWorkspace } from '../../workspace.ts';
import { servePage } from '../empty-page.ts';
import { renderersOf, watchMemory } from '../page-memory.ts';
import type { FirstSync } from './first-sync-page.ts';
import { sampleSnapshot } from './sample-snapshot.ts';

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
