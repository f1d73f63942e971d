import { type Code, isAcceptable } from '../../shared/model/code.ts';
import {
  CONTROLLED,
  type Codebook,
  codebookOf,
  SETTINGS_ID,
  TAGS_FIELD,
} from '../../shared/model/codebook.ts';
import { type CodeChange, isTaken } from '../../shared/model/codebook-changes.ts';
import type { Handlers } from '../messages.ts';
import type { CodeMessages } from '../messages-codes.ts';
import { MeipiError } from '../result.ts';
import { codeEdits, loadCodebook } from '../storage/codebook.ts';
import { commit, stepHistory } from '../storage/commit.ts';
import type { MeipiDb } from '../storage/db.ts';
import { mayCode, tagChoice } from '../storage/known-tags.ts';
import { activeWorkspace } from '../storage/workspaces.ts';
import { writableRow } from './writable-row.ts';

/** Whether a change would give a code a label that another one bears; who merges says so. */
function labelTaken(book: Codebook, changes: readonly CodeChange[]): boolean {
  const codes = new Map(book.codes);
  for (const { key, set } of changes) {
    const held = codes.get(key) ?? { key, label: key, examples: [], removed: false };
    codes.set(key, { ...held, ...(set as Partial<Code>) });
  }
  const next = codebookOf([...codes.values()]);
  return changes.some(
    ({ key, set }) => set.label !== undefined && next.live.has(key) && isTaken(next, set.label, key),
  );
}

/** What is done to the codebooks of the workspaces that are here. */
export function codebookHandlers(db: MeipiDb, done: (pages: string[]) => null): Handlers<CodeMessages> {
  const codable = async (ws: string) => {
    const row = await writableRow(db, ws);
    const book = await loadCodebook(db, ws);
    if (!mayCode(row, book)) throw new MeipiError('not_in_codebook');
    return book;
  };
  const lastAct = async (ws: string) =>
    (await db.history.where('[ws+undone+id]').between([ws, 0], [ws, 1]).last())?.id ?? null;
  return {
    'codes.write': async ({ ws, changes }) => {
      const book = await codable(ws);
      if (!changes.every(({ key, set }) => isAcceptable(key, set))) throw new MeipiError('bad_request');
      if (labelTaken(book, changes)) throw new MeipiError('label_taken');
      const edits = await codeEdits(db, ws, changes);
      if (edits.length === 0) return { act: null };
      await commit(db, ws, edits);
      done([]);
      return { act: await lastAct(ws) };
    },
    'codes.undo': async ({ ws, act }) => {
      await codable(ws);
      if ((await lastAct(ws)) !== act) throw new MeipiError('done_since');
      await stepHistory(db, ws, 'undo');
      return done([]);
    },
    'codes.control': async ({ ws, controlled }) => {
      if ((await writableRow(db, ws)).role !== 'owner') throw new MeipiError('forbidden');
      const value = controlled ? CONTROLLED : '';
      await commit(db, ws, [{ op: 'set', of: 'workspace', id: SETTINGS_ID, field: TAGS_FIELD, value }]);
      return done([]);
    },
    'codes.choice': async () => tagChoice(db, await activeWorkspace(db)),
  };
}
