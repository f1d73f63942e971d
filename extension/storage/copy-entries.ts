import { codeId } from '../../shared/model/code.ts';
import { resolve } from '../../shared/model/codebook.ts';
import { isDiscussionField } from '../../shared/model/discussion.ts';
import { TARGET_FIELD, targetIn } from '../../shared/model/moved-target.ts';
import { isPageNoteField } from '../../shared/model/page-note.ts';
import { current, type Entry, isDeleted } from '../../shared/sync/merge.ts';
import type { FieldValue } from '../../shared/sync/ops.ts';
import { loadCodebook } from './codebook.ts';
import { commit } from './commit.ts';
import type { EntryRow, MeipiDb } from './db.ts';
import type { Edit } from './edit.ts';
import { mayCode } from './known-tags.ts';

export interface Copied {
  /** Annotations that stand there now and did not before. */
  copied: number;
  /** Annotations that stood there already, and stay as they are there. */
  present: number;
}

/**
 * The values that show, without what others said: in another workspace they said nothing. What is noted of a page goes along only
 * with all that there is: who copies an annotation shares that one.
 */
function valuesOf(entry: Entry, isAll: boolean): Record<string, FieldValue> {
  const stays = (field: string) =>
    isDiscussionField(field) || (!isAll && entry.of === 'page' && isPageNoteField(field));
  const fields = Object.keys(entry.fields).filter(field => !stays(field));
  return Object.fromEntries(fields.map(field => [field, current(entry, field) ?? null]));
}

function editsOf({ of, id, entry }: EntryRow, isAll: boolean): Edit[] {
  const fields = valuesOf(entry, isAll);
  if (of !== 'annotation') {
    return Object.entries(fields).map(([field, value]) => ({ op: 'set', of, id, field, value }));
  }
  if (!entry.birth) return [];
  const { target, origin } = entry.birth;
  const tags = Object.keys(entry.tags).filter(tag => entry.tags[tag]?.on);
  const born: Edit = { op: 'create', id, target, origin, fields, tags };
  return isDeleted(entry) ? [born, { op: 'delete', id }] : [born];
}

/** The codes that tags lead to, by whatever way, and those above them: a tag is to mean there what it means here. */
async function codeRows(db: MeipiDb, ws: string, annotations: readonly EntryRow[]): Promise<EntryRow[]> {
  const book = await loadCodebook(db, ws);
  const ways = new Set<string>();
  const follow = (key: string | undefined) => {
    const code = key === undefined || ways.has(key) ? undefined : book.codes.get(key);
    if (!code) return;
    ways.add(code.key);
    follow(code.mergedInto);
    follow(code.parent);
  };
  for (const { entry } of annotations) {
    for (const tag of Object.keys(entry.tags)) {
      follow(tag);
      follow(resolve(book, tag).key);
    }
  }
  const ids = await Promise.all([...ways].map(key => codeId(key)));
  const rows = await db.entries.bulkGet(ids.map(id => [ws, 'code', id] as [string, string, string]));
  return rows.filter(row => row !== undefined);
}

/** What a workspace has agreed on is its own. */
async function rowsOf(db: MeipiDb, ws: string, ids: readonly string[] | undefined): Promise<EntryRow[]> {
  if (!ids) {
    const all = await db.entries.where('[ws+of+id]').between([ws], [ws, []]).toArray();
    return all.filter(({ of }) => of !== 'workspace');
  }
  const found = await db.entries.bulkGet(ids.map(id => [ws, 'annotation', id] as [string, string, string]));
  const annotations = found.filter(row => row !== undefined && !isDeleted(row.entry)) as EntryRow[];
  const pages = [...new Set(annotations.map(row => row.page))];
  const held = await db.entries.bulkGet(pages.map(id => [ws, 'page', id] as [string, string, string]));
  return [...held.filter(row => row !== undefined), ...(await codeRows(db, ws, annotations)), ...annotations];
}

/** The texts that annotations and pages were made in go to the other workspace's server, as far as they may. */
async function copyEvidence(db: MeipiDb, from: string, to: string, hashes: ReadonlySet<string> | undefined) {
  const rows = await db.evidence.where('[ws+sha256]').between([from], [from, []]).toArray();
  for (const { sha256 } of rows) {
    const wanted = !hashes || hashes.has(sha256);
    if (wanted && !(await db.evidence.get([to, sha256])))
      await db.evidence.put({ ws: to, sha256, pushed: 0 });
  }
}

/**
 * Copies annotations with their pages, tags, notes and the codes of their tags into another workspace under the same ids, so that
 * copying twice changes nothing; all there is where no `ids` are given. What is there already stays as it is, unless it was deleted.
 * Codes go along only where we may change the codebook; else their tags are free ones there.
 */
export async function copyEntries(
  db: MeipiDb,
  from: string,
  to: string,
  ids?: readonly string[],
): Promise<Copied> {
  const target = await db.workspaces.get(to);
  const takesCodes = target !== undefined && mayCode(target, await loadCodebook(db, to));
  const rows = (await rowsOf(db, from, ids)).filter(({ of }) => of !== 'code' || takesCodes);
  const edits: Edit[] = [];
  const count: Copied = { copied: 0, present: 0 };
  for (const row of rows) {
    const there = await db.entries.get([to, row.of, row.id]);
    // All at once is done when a workspace is joined: what was deleted there is not to come back by it.
    const stays = there !== undefined && !(ids && row.of === 'annotation' && isDeleted(there.entry));
    if (row.of === 'annotation' && stays) count.present++;
    if (stays) continue;
    const made = editsOf(row, !ids);
    if (made[0]?.op === 'create') count.copied++;
    edits.push(...made);
  }
  await commit(db, to, edits, { undoable: false });
  const hashes = rows.flatMap(({ entry }) => [
    entry.birth?.target.textSha256,
    targetIn(current(entry, TARGET_FIELD))?.textSha256,
    current(entry, 'textSha256') as string | undefined,
  ]);
  await copyEvidence(db, from, to, ids && new Set(hashes.filter(hash => hash !== undefined)));
  return count;
}
