import { decodeBatch, erasedFrom } from '../../../shared/sync/batch.ts';
import { isErased } from '../../../shared/sync/erase.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import { sha256Hex } from '../../hash.ts';
import type { MeipiDb, OpRow, ReadRow } from '../../storage/db.ts';
import type { WorkerApi } from '../api.ts';
import { merge } from './apply.ts';

/** Where the actor begins in a stamp, `hex12-hex4-user.install…`. */
const ACTOR_AT = 18;

interface Log {
  ops: Op[];
  read: ReadRow[];
}

/** All of an actor's log that this version can read. */
async function readLog(ws: string, actor: string, api: WorkerApi): Promise<Log> {
  const log: Log = { ops: [], read: [] };
  for (let held = 0; ; ) {
    const { batches, more } = await api.pull({ [actor]: held });
    for (const { seq, body } of batches) {
      held = seq;
      log.read.push({ ws, actor, seq, hash: erasedFrom(body) ?? (await sha256Hex(body)) });
      log.ops.push(...opsIn(body));
    }
    if (!more || batches.length === 0) return log;
  }
}

function opsIn(body: string): Op[] {
  try {
    return decodeBatch(body).ops;
  } catch {
    return [];
  }
}

/** Ops of an install that are here. A scan, for once. */
function heldOf(db: MeipiDb, ws: string, actor: string): Promise<OpRow[]> {
  return db.ops
    .where('[ws+at]')
    .between([ws], [ws, []])
    .filter(({ at }) => at.startsWith(actor, ACTOR_AT))
    .toArray();
}

/**
 * A log holds other bytes than were read from it: two installs have written it. Takes in what stands there now, and sends
 * in our own log what stood there before, for others may never have seen it; and what is new to us, for others may have
 * read the first bytes as we did. What an owner had erased stays erased.
 * @throws ApiError
 */
export async function recoverLog(db: MeipiDb, ws: string, actor: string, api: WorkerApi): Promise<void> {
  const { erased = [] } = await api.actors();
  const isGone = (op: Op) => erased.some(each => isErased(op, each));
  const { ops: stored, read } = await readLog(ws, actor, api);
  const ops = stored.filter(op => !isGone(op));
  const logged = new Set(ops.map(({ at }) => at));
  await db.transaction('rw', [db.workspaces, db.entries, db.ops, db.outbox, db.read], async () => {
    const role = (await db.workspaces.get(ws))?.role;
    const held = await heldOf(db, ws, actor);
    const stamps = new Set(held.map(({ at }) => at));
    const before = held.filter(({ at, op }) => !logged.has(at) && !isGone(op));
    const news = ops.filter(({ at }) => at.startsWith(actor, ACTOR_AT) && !stamps.has(at));
    await merge(db, ws, ops);
    await db.read.bulkPut(read);
    // A viewer has no log: whoever wrote it finds out too.
    if (role !== 'viewer') await db.outbox.bulkPut([...before, ...news].map(({ at }) => ({ ws, at })));
  });
}
