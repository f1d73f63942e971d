import { CODE_FIELDS, codeFields, codeId } from '../../shared/model/code.ts';
import { type Codebook, readCodebook, SETTINGS_ID } from '../../shared/model/codebook.ts';
import type { CodeChange } from '../../shared/model/codebook-changes.ts';
import { current } from '../../shared/sync/merge.ts';
import type { MeipiDb } from './db.ts';
import type { Edit } from './edit.ts';
import { tagRef } from './used-tags.ts';

/** The codebook of a workspace as it is here. */
export async function loadCodebook(db: MeipiDb, ws: string): Promise<Codebook> {
  const rows = await db.entries.where('[ws+of+id]').between([ws, 'code'], [ws, 'code', []]).toArray();
  const settings = await db.entries.get([ws, 'workspace', SETTINGS_ID]);
  return readCodebook([...rows, ...(settings ? [settings] : [])].map(({ entry }) => entry));
}

/** The edits that make changes of a codebook; what is so already is none. */
export async function codeEdits(db: MeipiDb, ws: string, changes: readonly CodeChange[]): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const { key, set } of changes) {
    const id = await codeId(key);
    const entry = (await db.entries.get([ws, 'code', id]))?.entry;
    const values = { key, ...codeFields(set) };
    for (const field of CODE_FIELDS) {
      const value = values[field];
      const held = entry && current(entry, field);
      const isSo = value === held || (held == null && (value === '' || value === false));
      if (value !== undefined && !isSo) edits.push({ op: 'set', of: 'code', id, field, value });
    }
  }
  return edits;
}

/** All that `tags` of rows in a workspace lie between. */
const tagsOf = (db: MeipiDb, ws: string) =>
  db.entries.where('tags').between(tagRef(ws, ''), tagRef(ws, '\uffff'));

async function usedIn(db: MeipiDb, ws: string): Promise<string[]> {
  const refs = (await tagsOf(db, ws).uniqueKeys()) as string[];
  return refs.map(ref => ref.slice(tagRef(ws, '').length));
}

/** How many annotations bear each tag; only the index is read. */
export async function tagCounts(db: MeipiDb, ws: string): Promise<Map<string, number>> {
  const tags = await usedIn(db, ws);
  const counts = await Promise.all(tags.map(tag => db.entries.where('tags').equals(tagRef(ws, tag)).count()));
  return new Map(tags.map((tag, n) => [tag, counts[n] as number]));
}

/** Which annotations bear each tag, by id. */
export async function taggedIds(db: MeipiDb, ws: string): Promise<Map<string, string[]>> {
  const tags = await usedIn(db, ws);
  const keys = await Promise.all(
    tags.map(tag => db.entries.where('tags').equals(tagRef(ws, tag)).primaryKeys()),
  );
  return new Map(tags.map((tag, n) => [tag, (keys[n] as [string, string, string][]).map(([, , id]) => id)]));
}
