import { elapsed } from '../../../shared/sync/elapsed.ts';
import { spend } from '../../../shared/sync/pace.ts';
import { MeipiError } from '../../result.ts';
import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from '../../storage/db.ts';
import { ApiError, type WorkerApi } from '../api.ts';
import { AUDIT_EVERY_MS, type AuditReport, audit } from './audit.ts';
import { discover } from './discover.ts';
import { pushEvidence } from './evidence.ts';
import { guardFork } from './fork.ts';
import { makeSnapshotIfDue } from './make-snapshot.ts';
import { type Meter, meteredApi } from './metered-api.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { readKept } from './reread.ts';
import { syncLockName, webLock } from './sync-lock.ts';
import { type Turn, turnOf } from './turn.ts';

/** Waits after a failure: doubled each time, with jitter, up to a quarter of an hour. */
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 15 * 60_000;

/** A copy of this profile may wake at any time; asked before something is sent. */
const GUARD_EVERY_MS = 10 * 60_000;

type Trouble = NonNullable<WorkspaceRow['trouble']>;

/** How one sync went. `refused`: sending alone failed. */
interface Outcome {
  turn: Turn;
  meter?: Meter;
  pulled?: boolean;
  refused?: ApiError | undefined;
  error?: ApiError;
}

export interface EngineDeps {
  db: MeipiDb;
  api: (workspace: WorkspaceRow) => Promise<WorkerApi | undefined>;
  now?: () => number;
  random?: () => number;
  /** One pusher per profile, across all contexts. */
  lock?: <T>(name: string, run: () => Promise<T>) => Promise<T>;
  /** A snapshot is made of more batches than this. */
  snapshotBatches?: number;
}

export interface SyncOptions {
  /** Ask for new peers now. */
  fresh?: boolean;
  /** Go ahead although a retry is not due: a person pressed the button. */
  force?: boolean;
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
export function createEngine({
  db,
  api,
  now = Date.now,
  random = Math.random,
  lock = webLock,
  snapshotBatches,
}: EngineDeps) {
  const guarded = new Map<string, number>();
  const begun = new Set<string>();

  async function once(ws: string, { fresh = false, force = false }: SyncOptions): Promise<Set<string>> {
    const workspace = await db.workspaces.get(ws);
    if (!workspace || ws === LOCAL_WORKSPACE) return new Set();
    const touched = begun.has(ws) ? new Set<string>() : await readKept(db, ws);
    begun.add(ws);
    const turn = await turnOf(db, workspace, now(), force);
    const outcome: Outcome = { turn };
    if (turn.sends || turn.reads) {
      const found = await api(workspace);
      if (found) await take(ws, turn, found, fresh, touched, outcome);
      else outcome.error = new ApiError('unauthorized', 'no token');
    }
    if (turn.sends || turn.reads || turn.slowed !== workspace.slowed) await record(ws, outcome);
    return touched;
  }

  /** Sends and reads; what goes wrong is the outcome's. */
  async function take(
    ws: string,
    turn: Turn,
    found: WorkerApi,
    fresh: boolean,
    touched: Set<string>,
    outcome: Outcome,
  ): Promise<void> {
    const { api: worker, meter } = meteredApi(found);
    outcome.meter = meter;
    try {
      if (turn.sends || fresh) await learn(ws, worker, fresh, touched);
      if (turn.sends) outcome.refused = await send(ws, worker);
      if (!turn.reads) return;
      for (const page of await pull(db, ws, worker, { now, fresh })) touched.add(page);
      guarded.set(ws, now());
      outcome.pulled = true;
      await auditDaily(ws, worker);
      if (!turn.unsent) await compact(ws, worker);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      outcome.error = error;
    }
  }

  /** A snapshot spares others time and is no more: where none can be made today, one is tomorrow. */
  async function compact(ws: string, worker: WorkerApi): Promise<void> {
    try {
      await makeSnapshotIfDue(db, ws, worker, now(), snapshotBatches);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  /** Before anything is sent: nothing that was erased goes out again. A list that fails keeps nothing back. */
  async function learn(ws: string, worker: WorkerApi, fresh: boolean, touched: Set<string>): Promise<void> {
    try {
      for (const page of await discover(db, ws, worker, now(), fresh)) touched.add(page);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'network') throw error;
    }
  }

  async function auditDaily(ws: string, worker: WorkerApi): Promise<void> {
    const { verified } = (await db.workspaces.get(ws)) as WorkspaceRow;
    if (verified === undefined) await db.workspaces.update(ws, { verified: now() });
    else if (elapsed(verified, AUDIT_EVERY_MS, now())) await audit(db, ws, worker, now());
  }

  /** All that waits is sent and read, then the logs are compared, whenever that was done last. */
  async function verify(ws: string): Promise<AuditReport> {
    const workspace = await db.workspaces.get(ws);
    const worker = workspace && (await api(workspace));
    if (!worker) throw new MeipiError('unauthorized');
    await once(ws, { force: true });
    try {
      return await audit(db, ws, worker, now());
    } catch (error) {
      if (error instanceof ApiError) throw new MeipiError(error.code, error.reason);
      throw error;
    }
  }

  /** A server that takes nothing (its day's writes are used up, our role changed) may still have something to read. */
  async function send(ws: string, worker: WorkerApi): Promise<ApiError | undefined> {
    if (elapsed(guarded.get(ws) ?? 0, GUARD_EVERY_MS, now())) {
      await guardFork(db, ws, worker, now());
      guarded.set(ws, now());
    }
    try {
      await push(db, ws, worker, now);
      await pushEvidence(db, ws, worker);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'network') throw error;
      return error;
    }
  }

  async function record(ws: string, { turn, meter, pulled, refused, error }: Outcome): Promise<void> {
    await db.workspaces.where({ id: ws }).modify(row => {
      if (meter) row.spent = spend(row.spent, now(), meter);
      if (meter && meter.writes > 0) row.pushed = now();
      if (pulled) row.pulled = now();
      if (turn.slowed === undefined) delete row.slowed;
      else row.slowed = turn.slowed;
      const failed = error ?? refused;
      if (failed) row.trouble = troubleOf(row, failed, error === undefined);
      else if (turn.sends || !turn.unsent || !row.trouble?.reads) {
        delete row.trouble;
        if (meter) row.lastSync = now();
      }
    });
  }

  function troubleOf({ trouble }: WorkspaceRow, error: ApiError, reads: boolean): Trouble {
    const since = Math.min(trouble?.since ?? now(), now());
    const retryAt = now() + retryDelay(since, now(), error.retryAfter, random());
    return { code: error.code, since, retryAt, detail: error.reason, ...(reads && { reads }) };
  }

  return {
    /** One sync of a workspace; resolves to the pages that peers changed. Rejects on faults of our own storage only. */
    run: (ws: string, options: SyncOptions = {}) => lock(syncLockName(ws), () => once(ws, options)),
    /** A sync, and an audit of the logs. Rejects with MeipiError. */
    verify: (ws: string) => lock(syncLockName(ws), () => verify(ws)),
  };
}
