import { decodeBatch, erasedFrom } from '../../../shared/sync/batch.ts';
import { hlcTime, witness } from '../../../shared/sync/clock.ts';
import { isErased } from '../../../shared/sync/erase.ts';
import { apply, type Entry, emptyEntry, subjectOf } from '../../../shared/sync/merge.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import { advance, nextSeq } from '../../../shared/sync/vector.ts';
import { sha256Hex } from '../../hash.ts';
import type { EntryRow, MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { entryRow } from '../../storage/entry-row.ts';
import { noteNews } from '../../storage/news.ts';
import { opRow } from '../../storage/op-row.ts';

/** Among the pages that changed: any of them may have. */
export const ALL_PAGES = '*';

/** Merges ops into entries and keeps them; within a transaction. Resolves to the pages that it touched. */
export async function merge(db: MeipiDb, ws: string, ops: readonly Op[]): Promise<Set<string>> {
  const rows = new Map<string, EntryRow>();
  for (const op of ops) {
    const { of, id } = subjectOf(op);
    const key = `${of} ${id}`;
    const row = rows.get(key) ??
      (await db.entries.get([ws, of, id])) ?? { ws, of, id, page: '', entry: emptyEntry(of, id) as Entry };
    rows.set(key, entryRow(row, apply(row.entry, op)));
  }
  await db.entries.bulkPut([...rows.values()]);
  await db.ops.bulkPut(ops.map(op => opRow(ws, op)));
  // What tags are called, and whatever else all agreed on, shows on every page.
  return new Set(
    [...rows.values()].map(({ of, page }) => (of === 'annotation' || of === 'page' ? page : ALL_PAGES)),
  );
}

/** Of ops that others may never see where they stand, those that are new to us go out in our own log. */
async function passOn(db: MeipiDb, ws: string, ops: readonly Op[]): Promise<void> {
  const held = await db.ops.bulkGet(ops.map(({ at }) => [ws, at] as [string, string]));
  const news = ops.filter((_, n) => !held[n]);
  await db.outbox.bulkPut(news.map(({ at }) => ({ ws, at })));
}

/**
 * Takes in the next batch of a peer, all or nothing, and moves the vector; any other waits its turn. A batch that this
 * version cannot read is kept as it is, for the next version to read.
 * @returns the pages that it touched
 */
export async function applyBatch(
  db: MeipiDb,
  ws: string,
  { actor, seq, body }: { actor: string; seq: number; body: string },
  now: number,
): Promise<Set<string>> {
  let ops: Op[] | undefined;
  let gossip: string[] = [];
  try {
    const batch = decodeBatch(body);
    ops = batch.ops;
    gossip = batch.actors ?? [];
  } catch {
    ops = undefined;
  }
  const hash = erasedFrom(body) ?? (await sha256Hex(body));
  const tables = [db.workspaces, db.entries, db.ops, db.outbox, db.read, db.unread, db.news];
  return db.transaction('rw', tables, async () => {
    const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
    if (seq !== nextSeq(workspace.vector, actor)) return new Set<string>();
    let touched = new Set<string>();
    let { clock } = workspace;
    if (ops) {
      const { erased = [] } = workspace;
      ops = ops.filter(op => !erased.some(erasure => isErased(op, erasure)));
      if (seq <= (workspace.contested?.[actor]?.to ?? 0)) await passOn(db, ws, ops);
      touched = await merge(db, ws, ops);
      await noteNews(db, workspace, ops);
      for (const op of ops) clock = witness(clock, op.at, now + workspace.skew);
    } else {
      await db.unread.put({ ws, actor, seq, text: body });
    }
    const known = { ...Object.fromEntries(gossip.map(peer => [peer, 0])), ...workspace.vector };
    delete known[workspace.actor];
    const vector = advance(known, actor, seq);
    const written = ops ? Math.max(0, ...ops.map(op => hlcTime(op.at))) : now + workspace.skew;
    const heard = { ...workspace.heard, [actor]: Math.max(written, workspace.heard?.[actor] ?? 0) };
    await db.workspaces.update(ws, { clock, vector, heard });
    await db.read.put({ ws, actor, seq, hash });
    return touched;
  });
}
