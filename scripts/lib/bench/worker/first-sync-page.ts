/** Runs in a page: the extension's own sync, on a database of its own, as a new device does it. */
import { workerApi } from '../../../../extension/background/api.ts';
import { pull } from '../../../../extension/background/sync/pull.ts';
import { MeipiDb } from '../../../../extension/storage/db.ts';
import { joinWorkspace } from '../../../../extension/storage/workspaces.ts';

export interface FirstSync {
  /** Until everything can be seen, and how many entries that are. */
  seconds: number;
  entries: number;
}

async function firstSync(host: string, ws: string, token: string): Promise<FirstSync> {
  const db = new MeipiDb(`bench-${crypto.randomUUID()}`);
  const api = workerApi({ host, ws, token });
  const began = performance.now();
  await joinWorkspace(db, host, await api.workspace());
  await pull(db, ws, api);
  const seconds = (performance.now() - began) / 1000;
  return { seconds, entries: await db.entries.count() };
}

Object.assign(globalThis, { firstSync });
