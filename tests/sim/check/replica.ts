/** What one device, or the log itself, holds of one workspace in the end. */
import type { MeipiDb } from '../../../extension/storage/db.ts';
import { decodeBatch } from '../../../shared/sync/batch.ts';
import { apply, type Entry, emptyEntry, subjectOf } from '../../../shared/sync/merge.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import type { SimulatedStore } from '../store/simulated-kv.ts';
import type { Parts } from '../variants/parts.ts';
import { canonical } from './canonical.ts';

export interface Replica {
  name: string;
  ws: string;
  ops: Op[];
  entries: Map<string, Entry>;
}

export const keyOf = (of: string, id: string) => `${of} ${id}`;

/** The entries that `ops` make: any order must give the same. */
export function fold(ops: readonly Op[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const op of ops) {
    const { of, id } = subjectOf(op);
    const key = keyOf(of, id);
    entries.set(key, apply(entries.get(key) ?? emptyEntry(of, id), op));
  }
  return entries;
}

export async function replicaOf(name: string, db: MeipiDb, ws: string): Promise<Replica> {
  const rows = await db.entries.where('[ws+of+id]').between([ws], [ws, []]).toArray();
  const ops = await db.ops.where('[ws+at]').between([ws], [ws, []]).toArray();
  return {
    name,
    ws,
    ops: ops.map(({ op }) => op),
    entries: new Map(rows.map(({ of, id, entry }) => [keyOf(of, id), entry])),
  };
}

/** What a new device would read in the end; `holes` are the batches that stand behind a missing one. */
export function replicaOfLog(
  store: SimulatedStore,
  ws: string,
  opsOf: NonNullable<Parts['log']> = opsInLogs,
): Replica & { holes: string[] } {
  const ops = [...new Map(opsOf(store, ws).map(op => [canonical(op), op])).values()];
  return { name: 'the log', ws, ops, entries: fold(ops), holes: holesOf(store, ws) };
}

function opsInLogs(store: SimulatedStore, ws: string): Op[] {
  return [...store.truth(`L/${ws}/`).values()].flatMap(text => decodeBatch(text).ops);
}

function holesOf(store: SimulatedStore, ws: string): string[] {
  const next = new Map<string, number>();
  return [...store.truth(`L/${ws}/`).keys()].filter(name => {
    const [, , actor = '', digits = ''] = name.split('/');
    const expected = next.get(actor) ?? 1;
    next.set(actor, Number(digits) + 1);
    return Number(digits) !== expected;
  });
}
