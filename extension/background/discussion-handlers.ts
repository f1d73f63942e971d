import { commentField, RESOLVED_FIELD } from '../../shared/model/discussion.ts';
import { fieldVersions } from '../../shared/model/versions.ts';
import type { FieldValue } from '../../shared/sync/ops.ts';
import type { Handlers } from '../messages.ts';
import type { TeamMessages } from '../messages-team.ts';
import { MeipiError } from '../result.ts';
import { commit } from '../storage/commit.ts';
import type { MeipiDb } from '../storage/db.ts';
import { type EntryFacts, factsOf, memberNames } from '../storage/entry-facts.ts';
import { seeNews } from '../storage/news.ts';
import { isWritable } from '../storage/workspace-list.ts';
import { activeWorkspace, currentWorkspace, randomId } from '../storage/workspaces.ts';

type Methods = 'talk.load' | 'annotations.choose' | 'comments.write' | 'comments.resolve' | 'news.seen';

/** What members say to each other about annotations of the active workspace, and where two wrote at once. */
export function discussionHandlers(
  db: MeipiDb,
  /** The active workspace, if it may be written to; else throws. */
  writable: () => Promise<string>,
  done: (pages: string[]) => null,
): Handlers<Pick<TeamMessages, Methods>> {
  const set = async (ws: string, id: string, field: string, value: FieldValue) => {
    await commit(db, ws, [{ op: 'set', of: 'annotation', id, field, value }]);
    return done([]);
  };
  return {
    'talk.load': async ({ id }) => {
      const own = await activeWorkspace(db);
      const row = await db.entries.get([own.id, 'annotation', id]);
      if (!row?.entry.birth) throw new MeipiError('unknown_annotation', id);
      const [facts] = await factsOf(db, own.id, [row]);
      return {
        exact: row.entry.birth.target.quote.exact,
        facts: facts as EntryFacts,
        me: own.user.id,
        names: [...(await memberNames(db, own.id))],
        writable: isWritable(own),
        shared: own.host !== undefined,
      };
    },
    'annotations.choose': async ({ id, field, stamp }) => {
      const ws = await writable();
      const held = await db.entries.get([ws, 'annotation', id]);
      const contested = held && fieldVersions(held.entry).find(one => one.field === field);
      const chosen = contested?.versions.find(version => version.stamp === stamp);
      // Somebody may have chosen meanwhile.
      if (!chosen) throw new MeipiError('not_found', stamp);
      return set(ws, id, field, chosen.value);
    },
    'comments.write': async ({ id, comment = randomId(), text }) =>
      set(await writable(), id, commentField(comment), text.trim()),
    'comments.resolve': async ({ id, resolved }) => set(await writable(), id, RESOLVED_FIELD, resolved),
    'news.seen': async ({ ids }) => {
      const active = await currentWorkspace(db);
      if (active) await seeNews(db, active.id, ids);
      return null;
    },
  };
}
