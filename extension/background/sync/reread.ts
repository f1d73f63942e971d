import { decodeBatch } from '../../../shared/sync/batch.ts';
import type { MeipiDb, UnreadRow } from '../../storage/db.ts';
import { merge } from './apply.ts';

function read({ text }: UnreadRow) {
  try {
    return decodeBatch(text).ops;
  } catch {
    return undefined;
  }
}

/**
 * Takes in what an older version of the extension kept unread and this one can read. The vector stepped over it then.
 * @returns the pages that changed
 */
export async function readKept(db: MeipiDb, ws: string): Promise<Set<string>> {
  const touched = new Set<string>();
  const kept = await db.unread.where('[ws+actor+seq]').between([ws], [ws, []]).toArray();
  for (const row of kept) {
    const ops = read(row);
    if (!ops) continue;
    const pages = await db.transaction('rw', [db.entries, db.ops, db.unread], async () => {
      await db.unread.delete([ws, row.actor, row.seq]);
      return merge(db, ws, ops);
    });
    for (const page of pages) touched.add(page);
  }
  return touched;
}
