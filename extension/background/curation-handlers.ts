import { ATTRIBUTE_PREFIX, viewAnnotation } from '../../shared/model/annotation.ts';
import { CURATED_FIELD, viewCurated } from '../../shared/model/curated.ts';
import { handsOf, viewAs } from '../../shared/model/hands.ts';
import type { FieldValue } from '../../shared/sync/ops.ts';
import type { Handlers } from '../messages.ts';
import type { CurationMessages, MadeInstead } from '../messages-curation.ts';
import { MeipiError } from '../result.ts';
import { commit } from '../storage/commit.ts';
import type { MeipiDb } from '../storage/db.ts';
import type { Edit } from '../storage/edit.ts';
import { writableRow } from './writable-row.ts';

/** @throws MeipiError `unknown_annotation` */
async function madeInstead(
  db: MeipiDb,
  ws: string,
  { of, by, kind, attributes }: MadeInstead,
  id: string,
): Promise<Edit> {
  const entry = (await db.entries.get([ws, 'annotation', of]))?.entry;
  const view = entry && (handsOf(entry).includes(by) ? viewAs(entry, by) : viewAnnotation(entry));
  if (!view) throw new MeipiError('unknown_annotation', of);
  const said = Object.entries(attributes).map(([name, value]): [string, FieldValue] => [
    ATTRIBUTE_PREFIX + name,
    value,
  ]);
  const { target, tags, note, part } = view;
  return {
    ...{ op: 'create', id, target, tags, origin: 'manual' },
    fields: {
      ...{ kind, status: 'accepted', [CURATED_FIELD]: 'only' },
      ...Object.fromEntries(said),
      ...(note !== undefined && { note }),
      ...(part !== undefined && { part }),
    },
  };
}

/** Nothing but what was made for the curated version is deleted here. */
async function removals(db: MeipiDb, ws: string, ids: readonly string[]): Promise<Edit[]> {
  const rows = await db.entries.bulkGet(ids.map(id => [ws, 'annotation', id] as [string, string, string]));
  return rows.flatMap((row): Edit[] =>
    row && viewCurated(row.entry) === 'only' ? [{ op: 'delete', id: row.id }] : [],
  );
}

export function curationHandlers(
  db: MeipiDb,
  done: (pages: string[]) => null,
  freshId: () => string = () => crypto.randomUUID(),
): Handlers<CurationMessages> {
  return {
    'curation.decide': async ({ ws, decisions, instead, remove }) => {
      await writableRow(db, ws);
      const edits: Edit[] = decisions.map(({ id, curated }) => ({
        ...{ op: 'set', of: 'annotation', id, field: CURATED_FIELD, value: curated },
      }));
      if (instead) edits.push(await madeInstead(db, ws, instead, freshId()));
      await commit(db, ws, [...edits, ...(await removals(db, ws, remove))]);
      return done([]);
    },
  };
}
