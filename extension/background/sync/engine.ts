import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from '../../storage/db.ts';
import { ApiError, type WorkerApi } from '../api.ts';
import { pushEvidence } from './evidence.ts';
import { guardFork, pull } from './pull.ts';
import { push } from './push.ts';

/** Waits after a failure: doubled each time, with jitter, up to a quarter of an hour. */
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 15 * 60_000;

export interface EngineDeps {
  db: MeipiDb;
  api: (workspace: WorkspaceRow) => Promise<WorkerApi | undefined>;
  now?: () => number;
  random?: () => number;
  /** One pusher per profile, across all contexts. */
  lock?: <T>(name: string, run: () => Promise<T>) => Promise<T>;
}

export interface SyncOptions {
  /** Ask for new peers now. */
  fresh?: boolean;
  /** Go ahead although a retry is not due: a person pressed the button. */
  force?: boolean;
}

function webLock<T>(name: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, run) as Promise<T>;
}

/** How long to wait after failures since `since`; the server's Retry-After wins. */
export function retryDelay(
  since: number,
  now: number,
  retryAfter: number | undefined,
  random: number,
): number {
  const grown = Math.min(LAST_RETRY_MS, Math.max(FIRST_RETRY_MS, now - since));
  return retryAfter ?? grown * (0.75 + random / 2);
}

/** The sync of one profile: `run(ws)` pushes, pulls, and records how it went in the workspace's row. */
export function createEngine({ db, api, now = Date.now, random = Math.random, lock = webLock }: EngineDeps) {
  const guarded = new Set<string>();

  async function once(ws: string, { fresh = false, force = false }: SyncOptions): Promise<Set<string>> {
    const workspace = await db.workspaces.get(ws);
    if (!workspace || ws === LOCAL_WORKSPACE) return new Set();
    if (!force && (workspace.trouble?.retryAt ?? 0) > now()) return new Set();
    try {
      const worker = await api(workspace);
      if (!worker) throw new ApiError('unauthorized', 'no token');
      if (!guarded.has(ws)) {
        await guardFork(db, ws, worker, now());
        guarded.add(ws);
      }
      if (workspace.role !== 'viewer') {
        await push(db, ws, worker, now);
        await pushEvidence(db, ws, worker);
      }
      const touched = await pull(db, ws, worker, { now, fresh });
      await db.workspaces.where({ id: ws }).modify(row => {
        delete row.trouble;
        row.lastSync = now();
      });
      return touched;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await fail(workspace, error);
      return new Set();
    }
  }

  async function fail(workspace: WorkspaceRow, error: ApiError): Promise<void> {
    const since = workspace.trouble?.since ?? now();
    const retryAt = now() + retryDelay(since, now(), error.retryAfter, random());
    const trouble = { code: error.code, since, retryAt, detail: error.reason };
    await db.workspaces.update(workspace.id, { trouble });
  }

  return {
    /** One sync of a workspace; resolves to the pages that peers changed. Rejects on faults of our own storage only. */
    run: (ws: string, options: SyncOptions = {}) => lock(`meipi-sync-${ws}`, () => once(ws, options)),
  };
}
