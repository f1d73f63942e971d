import { elapsed } from '../../../shared/sync/elapsed.ts';
import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from '../../storage/db.ts';
import { ApiError, type WorkerApi } from '../api.ts';
import { pushEvidence } from './evidence.ts';
import { guardFork } from './fork.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

/** Waits after a failure: doubled each time, with jitter, up to a quarter of an hour. */
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 15 * 60_000;

/** A copy of this profile may wake at any time; one read each time. */
const GUARD_EVERY_MS = 10 * 60_000;

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

/** Whether the next attempt is not due; a clock that was set back since the failure tells nothing. */
function isWaiting({ trouble }: WorkspaceRow, now: number): boolean {
  if (trouble?.retryAt === undefined) return false;
  return !elapsed(trouble.since, trouble.retryAt - trouble.since, now);
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
  const guarded = new Map<string, number>();

  async function once(ws: string, { fresh = false, force = false }: SyncOptions): Promise<Set<string>> {
    const workspace = await db.workspaces.get(ws);
    if (!workspace || ws === LOCAL_WORKSPACE) return new Set();
    const waiting = !force && isWaiting(workspace, now());
    if (waiting && !workspace.trouble?.reads) return new Set();
    try {
      const worker = await api(workspace);
      if (!worker) throw new ApiError('unauthorized', 'no token');
      if (elapsed(guarded.get(ws) ?? 0, GUARD_EVERY_MS, now())) {
        await guardFork(db, ws, worker, now());
        guarded.set(ws, now());
      }
      const refused = waiting ? undefined : await send(workspace, worker);
      const touched = await pull(db, ws, worker, { now, fresh });
      if (refused) await fail(ws, refused, { reads: true });
      else if (!waiting) {
        await db.workspaces.where({ id: ws }).modify(row => {
          delete row.trouble;
          row.lastSync = now();
        });
      }
      return touched;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await fail(ws, error);
      return new Set();
    }
  }

  /** A server that takes nothing (its day's writes are used up, our role changed) may still have something to read. */
  async function send({ id, role }: WorkspaceRow, worker: WorkerApi): Promise<ApiError | undefined> {
    if (role === 'viewer') return undefined;
    try {
      await push(db, id, worker, now);
      await pushEvidence(db, id, worker);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'network') throw error;
      return error;
    }
  }

  async function fail(ws: string, error: ApiError, only?: { reads: true }): Promise<void> {
    const { trouble: last } = (await db.workspaces.get(ws)) as WorkspaceRow;
    const since = Math.min(last?.since ?? now(), now());
    const retryAt = now() + retryDelay(since, now(), error.retryAfter, random());
    const trouble = { code: error.code, since, retryAt, detail: error.reason, ...only };
    await db.workspaces.update(ws, { trouble });
  }

  return {
    /** One sync of a workspace; resolves to the pages that peers changed. Rejects on faults of our own storage only. */
    run: (ws: string, options: SyncOptions = {}) => lock(`meipi-sync-${ws}`, () => once(ws, options)),
  };
}
