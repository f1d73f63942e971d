import type { MeipiDb } from './db.ts';

/** Keeps the text that annotations of a page count in; `send` marks it for the workspace's server. */
export async function keepText(
  db: MeipiDb,
  ws: string,
  sha256: string,
  text: string,
  send: boolean,
): Promise<void> {
  await db.transaction('rw', [db.texts, db.evidence], async () => {
    if (!(await db.texts.get(sha256))) await db.texts.put({ sha256, text });
    if (send && !(await db.evidence.get([ws, sha256]))) await db.evidence.put({ ws, sha256, pushed: 0 });
  });
}

/** The texts of these hashes, as far as they are here. */
export async function textsOf(db: MeipiDb, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.texts.bulkGet([...hashes]);
  return new Map(rows.flatMap(row => (row ? [[row.sha256, row.text]] : [])));
}
