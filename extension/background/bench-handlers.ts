import { SAVED_VIEWS_ID, savedViewField, savedViewValue } from '../../shared/model/saved-view.ts';
import { sha256Hex } from '../hash.ts';
import type { Handlers } from '../messages.ts';
import type { BenchMessages } from '../messages-bench.ts';
import { patchEdits } from '../storage/annotations.ts';
import { loadCodebook } from '../storage/codebook.ts';
import { commit, stepHistory } from '../storage/commit.ts';
import type { MeipiDb } from '../storage/db.ts';
import type { Edit } from '../storage/edit.ts';
import { keyedPatch } from '../storage/tag-edits.ts';
import { writableRow } from './writable-row.ts';

/** What is done in the workbench, to any workspace that is here. */
export function benchHandlers(db: MeipiDb, done: (pages: string[]) => null): Handlers<BenchMessages> {
  const write = async (ws: string, edits: readonly Edit[]) => {
    await commit(db, ws, edits);
    return done([]);
  };
  return {
    'bench.annotations': async ({ ws, patches }) => {
      await writableRow(db, ws);
      const book = await loadCodebook(db, ws);
      const keyed = await Promise.all(patches.map(patch => keyedPatch(db, ws, book, patch)));
      return write(ws, keyed.flatMap(patchEdits));
    },
    'bench.delete': async ({ ws, ids }) => {
      await writableRow(db, ws);
      return write(
        ws,
        ids.map(id => ({ op: 'delete', id })),
      );
    },
    'bench.save': async ({ ws, view: { name, address } }) => {
      await writableRow(db, ws);
      const field = savedViewField(await sha256Hex(name));
      const value = address === undefined ? null : savedViewValue({ name, address });
      return write(ws, [{ op: 'set', of: 'workspace', id: SAVED_VIEWS_ID, field, value }]);
    },
    'bench.step': async ({ ws, direction }) => {
      await writableRow(db, ws);
      const stepped = await stepHistory(db, ws, direction);
      if (stepped) done([]);
      return stepped;
    },
  };
}
