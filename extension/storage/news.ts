import { mentionsIn, viewDiscussion } from '../../shared/model/discussion.ts';
import { hlcTime } from '../../shared/sync/clock.ts';
import { type Entry, isDeleted } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import { stampUser } from '../../shared/sync/stamp-user.ts';
import type { MeipiDb, NewsRow, WorkspaceRow } from './db.ts';

/** What another member did that is news to us: by arrival, so that what was written offline long ago is news too. */
export function newsOf(op: Op, ws: string, me: string): NewsRow | undefined {
  const { at, id } = op;
  const user = stampUser(at);
  if (user === me) return undefined;
  if (op.op === 'create') {
    return op.fields.status === 'rejected' ? undefined : { ws, at, id, user, what: 'annotation' };
  }
  if (op.op !== 'set' || op.of !== 'annotation' || !op.field.startsWith('comment.')) return undefined;
  // A changed comment is no new one.
  if (typeof op.value !== 'string' || op.value === '' || op.replaces.length > 0) return undefined;
  return { ws, at, id, user, what: mentionsIn(op.value).includes(me) ? 'mention' : 'comment' };
}

/** Notes what peers did; not while a workspace is read for the first time, when all would be new. */
export async function noteNews(db: MeipiDb, workspace: WorkspaceRow, ops: readonly Op[]): Promise<void> {
  const { id: ws, user, lastSync } = workspace;
  if (lastSync === undefined) return;
  await db.news.bulkPut(ops.flatMap(op => newsOf(op, ws, user.id) ?? []));
}

/** Whether what was new is still there: an annotation that was not deleted, a comment that was not taken back. */
function isThere({ what, user, at }: NewsRow, entry: Entry | undefined): boolean {
  if (!entry?.birth || isDeleted(entry)) return false;
  const time = hlcTime(at);
  return (
    what === 'annotation' ||
    viewDiscussion(entry).comments.some(comment => comment.author === user && comment.at === time)
  );
}

/** What is new in a workspace, newest first, without what was deleted since. */
export async function newsIn(db: MeipiDb, ws: string): Promise<NewsRow[]> {
  const rows = await db.news.where('[ws+at]').between([ws], [ws, []]).reverse().toArray();
  const ids = [...new Set(rows.map(row => row.id))];
  const held = await db.entries.bulkGet(ids.map(id => [ws, 'annotation', id] as [string, string, string]));
  const entries = new Map(ids.map((id, i) => [id, held[i]?.entry]));
  return rows.filter(row => isThere(row, entries.get(row.id)));
}

/** The person has seen what is new: of some annotations, or all. */
export async function seeNews(db: MeipiDb, ws: string, ids?: readonly string[]): Promise<void> {
  if (!ids) await db.news.where('[ws+at]').between([ws], [ws, []]).delete();
  else
    await db.news
      .where('[ws+id]')
      .anyOf(ids.map(id => [ws, id]))
      .delete();
}

/** How much is new in each workspace where something is, roughly: what was deleted since counts too. */
export async function newsCounts(db: MeipiDb): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [ws] of (await db.news.toCollection().primaryKeys()) as [string, string][])
    counts.set(ws, (counts.get(ws) ?? 0) + 1);
  return counts;
}
