/**
 * What the workbench reads instead of 100,000 entries: one digest a page, made anew where something changed. Where their form becomes
 * another one, the store's next version notes all pages as stale.
 */
import { digestOf, packDigest } from '../../shared/workbench/digest.ts';
import type { Going } from '../going.ts';
import type { MeipiDb } from './db.ts';

export interface DigestRow {
  ws: string;
  page: string;
  /** Grows with each digest that is made in the workspace: who has seen up to one asks for those behind it. */
  made: number;
  /** shared/workbench/digest.ts, in UTF-8: two thirds of the time of reading a text. Empty since something of the page changed, until it is made anew. */
  packed: Uint8Array;
}

/** Pages that are made anew at once: enough to be quick, few enough to stop between and to show. */
const AT_ONCE = 32;
const UTF_8 = new TextEncoder();

/** The first so many digests that were made after one, in the order in which they were made. */
export function digestsAfter(db: MeipiDb, ws: string, made: number, most: number): Promise<DigestRow[]> {
  return db.digests.where('[ws+made]').between([ws, made], [ws, []], false).limit(most).toArray();
}

/** The pages whose digests are not what their entries are. */
export async function stalePagesOf(db: MeipiDb, ws: string): Promise<string[]> {
  const keys = await db.stale.where('[ws+page]').between([ws], [ws, []]).primaryKeys();
  return keys.map(([, page]) => page);
}

/** Makes the digests of some pages anew. What changes meanwhile waits for the transaction, and makes them stale again. */
async function refreshSome(db: MeipiDb, ws: string, pages: readonly string[]): Promise<void> {
  await db.transaction('rw', db.entries, db.digests, db.stale, async () => {
    const [last, ...read] = await Promise.all([
      db.digests.where('[ws+made]').between([ws, 0], [ws, []]).last(),
      ...pages.map(async page => {
        const [own, annotations] = await Promise.all([
          db.entries.get([ws, 'page', page]),
          db.entries.where({ ws, of: 'annotation', page }).toArray(),
        ]);
        const entries = annotations.map(({ entry }) => entry);
        return { page, packed: UTF_8.encode(packDigest(digestOf(own?.entry, entries))) };
      }),
    ]);
    const next = (last?.made ?? 0) + 1;
    await db.digests.bulkPut(read.map((row, i) => ({ ws, ...row, made: next + i })));
    await db.stale.bulkDelete(pages.map(page => [ws, page] as [string, string]));
  });
}

/**
 * Makes the digests of all pages anew that changed.
 * @param going tells how far it is, in pages; the signal's reason is thrown where it stops
 */
export async function refreshDigests(db: MeipiDb, ws: string, going: Going): Promise<void> {
  const pages = await stalePagesOf(db, ws);
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    going.signal.throwIfAborted();
    going.report(from, pages.length);
    await refreshSome(db, ws, pages.slice(from, from + AT_ONCE));
  }
  going.report(pages.length, pages.length);
}
