/**
 * What the workbench reads instead of 100,000 entries: one digest a page, made anew where something changed. Where their form becomes
 * another one, the store's next version notes all pages as stale.
 */
import { digestOf, packDigest } from '../../shared/workbench/digest.ts';
import { surroundingsOf } from '../../shared/workbench/surroundings.ts';
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

/** What stands around the annotations of a page's digest (shared/workbench/surroundings.ts); gone where the digest is empty. */
export interface SurroundingsRow {
  ws: string;
  page: string;
  packed: string;
}

/** A page's digest and what stands beside it, packed. */
export interface WholeDigest {
  digest: DigestRow['packed'];
  surroundings: SurroundingsRow['packed'];
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

/** What the digest of a page is, as its entries are. */
async function digestNow(db: MeipiDb, ws: string, page: string): Promise<WholeDigest> {
  const [own, rows] = await Promise.all([
    db.entries.get([ws, 'page', page]),
    db.entries.where({ ws, of: 'annotation', page }).toArray(),
  ]);
  const entries = rows.map(({ entry }) => entry);
  const digest = digestOf(own?.entry, entries);
  return {
    digest: UTF_8.encode(packDigest(digest)),
    surroundings: JSON.stringify(surroundingsOf(digest.annotations, entries)),
  };
}

/** Makes the digests of some pages anew. What changes meanwhile waits for the transaction, and makes them stale again. */
function refreshSome(db: MeipiDb, ws: string, pages: readonly string[]): Promise<WholeDigest[]> {
  return db.transaction('rw', db.entries, db.digests, db.surroundings, db.stale, async () => {
    const [last, ...made] = await Promise.all([
      db.digests.where('[ws+made]').between([ws, 0], [ws, []]).last(),
      ...pages.map(page => digestNow(db, ws, page)),
    ]);
    const next = (last?.made ?? 0) + 1;
    const rows = pages.map((page, i) => ({ ws, page, made: next + i, ...(made[i] as WholeDigest) }));
    await db.digests.bulkPut(rows.map(({ ws, page, made, digest: packed }) => ({ ws, page, made, packed })));
    await db.surroundings.bulkPut(rows.map(({ ws, page, surroundings: packed }) => ({ ws, page, packed })));
    await db.stale.bulkDelete(rows.map(({ ws, page }) => [ws, page] as [string, string]));
    return made;
  });
}

/** Digests of some pages as they are now, in their order, with what stands beside them; the old ones among them are made anew. */
export async function wholeDigests(
  db: MeipiDb,
  ws: string,
  pages: readonly string[],
): Promise<WholeDigest[]> {
  const keys = pages.map(page => [ws, page] as [string, string]);
  const [digests, surroundings] = await db.transaction('r', db.digests, db.surroundings, () =>
    Promise.all([db.digests.bulkGet(keys), db.surroundings.bulkGet(keys)]),
  );
  const whole = pages.map((_, i): WholeDigest | undefined => {
    const [digest, beside] = [digests[i]?.packed, surroundings[i]?.packed];
    return digest && digest.length > 0 && beside !== undefined ? { digest, surroundings: beside } : undefined;
  });
  const old = pages.filter((_, i) => !whole[i]);
  // A disk that is full keeps nobody from taking out what is on it.
  const unkept = () =>
    db.transaction('r', db.entries, () => Promise.all(old.map(page => digestNow(db, ws, page))));
  const made = (old.length > 0 ? await refreshSome(db, ws, old).catch(unkept) : []).values();
  return whole.map(one => one ?? (made.next().value as WholeDigest));
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
