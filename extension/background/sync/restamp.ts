import { MAX_SKEW_MS } from '../../../shared/protocol.ts';
import { type Clock, formatHlc, hlcTime, tick, witness } from '../../../shared/sync/clock.ts';
import type { EntryKind, Op } from '../../../shared/sync/ops.ts';
import type { BatchRow, MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { rebuiltRow } from '../../storage/entry-row.ts';
import { opRow } from '../../storage/op-row.ts';

/** The same op with other stamps, its own and those it replaces. */
function moved(op: Op, stamps: ReadonlyMap<string, string>): Op {
  const at = stamps.get(op.at) ?? op.at;
  if (op.op !== 'set') return { ...op, at };
  return { ...op, at, replaces: op.replaces.map(stamp => stamps.get(stamp) ?? stamp) };
}

/** Whether the server refuses a stamp as being of the future. */
const isRefused = (at: string, serverNow: number) => hlcTime(at) > serverNow + MAX_SKEW_MS;

/** The server's clock, moved on past every stamp that stays: what is stamped anew was done after all that was seen. */
async function clockAfter(db: MeipiDb, ws: string, serverNow: number): Promise<Clock> {
  const highest = await db.ops
    .where('[ws+at]')
    .between([ws], [ws, []])
    .reverse()
    .filter(({ at }) => !isRefused(at, serverNow))
    .first();
  const clock = { ms: serverNow, counter: 0 };
  return highest ? witness(clock, highest.at, serverNow) : clock;
}

/**
 * After the server refused a batch as being of the future (our clock was wrong): takes the batch apart, gives all that
 * waits and is of the future stamps by the server's clock, in the old order, and merges the touched entries anew. What
 * the server would take keeps its stamp: it may have been read under it, before a copy of this profile overwrote it.
 * The refused batch was never stored, so its seq is free.
 */
export async function restamp(
  db: MeipiDb,
  refused: BatchRow,
  skew: number,
  serverNow: number,
): Promise<void> {
  const { ws } = refused;
  await db.transaction('rw', [db.workspaces, db.entries, db.ops, db.outbox, db.batches], async () => {
    const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
    const frozen = (JSON.parse(refused.text ?? '{"ops":[]}') as { ops: Op[] }).ops.map(op => op.at);
    const waiting = (await db.outbox.where('[ws+at]').between([ws], [ws, []]).toArray()).map(row => row.at);
    const old = [...frozen, ...waiting].filter(at => isRefused(at, serverNow)).sort();
    let clock = await clockAfter(db, ws, serverNow);
    const stamps = new Map<string, string>();
    for (const at of old) {
      clock = tick(clock, serverNow);
      stamps.set(at, formatHlc(clock, workspace.actor + db.session));
    }
    const rows = (await db.ops.bulkGet(old.map(at => [ws, at] as [string, string]))).filter(
      row => row !== undefined,
    );
    await db.ops.bulkDelete(old.map(at => [ws, at] as [string, string]));
    await db.ops.bulkAdd(rows.map(row => opRow(ws, moved(row.op, stamps))));
    await db.outbox.bulkDelete(old.map(at => [ws, at] as [string, string]));
    const kept = frozen.filter(at => !stamps.has(at));
    await db.outbox.bulkPut([...kept, ...stamps.values()].map(at => ({ ws, at })));
    await db.batches.delete([ws, refused.actor, refused.seq]);
    await db.workspaces.update(ws, { clock, skew, seq: refused.seq - 1 });
    const touched = new Map(rows.map(row => [`${row.of} ${row.id}`, row]));
    for (const { of, id } of touched.values()) await rebuild(db, ws, of, id);
  });
}

/** Merges an entry anew from all its ops, on top of what a snapshot brought. */
async function rebuild(db: MeipiDb, ws: string, of: EntryKind, id: string): Promise<void> {
  const held = await db.entries.get([ws, of, id]);
  const ops = await db.ops.where('[ws+of+id]').equals([ws, of, id]).toArray();
  if (held)
    await db.entries.put(
      rebuiltRow(
        held,
        ops.map(({ op }) => op),
      ),
    );
}
