import { DATE_OR_UTC_PATTERN, LEVELS, ownField, PLACE_CODE_PATTERN } from '../../shared/model/page.ts';
import { SAVED_VIEWS_ID, savedViewField, savedViewValue } from '../../shared/model/saved-view.ts';
import {
  FIGURE_RULES_ID,
  isRule,
  type RuleKind,
  ruleField,
  ruleValue,
  ruleWord,
} from '../../shared/workbench/figures/stored-rules.ts';
import { sha256Hex } from '../hash.ts';
import type { Handlers } from '../messages.ts';
import type { BenchMessages, PageSaid } from '../messages-bench.ts';
import { MeipiError } from '../result.ts';
import { patchEdits } from '../storage/annotations.ts';
import { loadCodebook } from '../storage/codebook.ts';
import { commit, stepHistory } from '../storage/commit.ts';
import type { MeipiDb } from '../storage/db.ts';
import type { Edit } from '../storage/edit.ts';
import { keyedPatch } from '../storage/tag-edits.ts';
import { writableRow } from './writable-row.ts';

/** What may be said of a page in a field; an empty text always may. */
const ACCEPTED: { [F in keyof PageSaid]?: (value: string) => boolean } = {
  level: value => LEVELS.some(level => level === value),
  'place.code': value => PLACE_CODE_PATTERN.test(value),
  published: value => DATE_OR_UTC_PATTERN.test(value),
};
/** Of a title or a name: longer is pasted by mistake. */
const LONGEST = 500;

function pageEditsOf(id: string, { reviewed, ...said }: PageSaid, now: string): Edit[] {
  const facts = Object.entries(said).map(([name, value]): Edit => {
    const field = name as keyof typeof said;
    const isFit = value === '' || (value.length <= LONGEST && (ACCEPTED[field]?.(value) ?? true));
    if (!isFit) throw new MeipiError('bad_request', field);
    return { op: 'set', of: 'page', id, field: ownField(field), value };
  });
  if (reviewed === undefined) return facts;
  return [...facts, { op: 'set', of: 'page', id, field: 'reviewed', value: reviewed ? now : '' }];
}

/** What is done in the workbench, to any workspace that is here. */
export function benchHandlers(db: MeipiDb, done: (pages: string[]) => null): Handlers<BenchMessages> {
  const write = async (ws: string, edits: readonly Edit[]) => {
    await commit(db, ws, edits);
    return done([]);
  };
  const ruleEdit = async (of: RuleKind, word: string, value: string): Promise<Edit> => {
    const field = ruleField(of, await sha256Hex(word));
    return { op: 'set', of: 'workspace', id: FIGURE_RULES_ID, field, value };
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
    'bench.pages': async ({ ws, ids, set }) => {
      await writableRow(db, ws);
      const now = new Date().toISOString();
      return write(
        ws,
        ids.flatMap(id => pageEditsOf(id, set, now)),
      );
    },
    'bench.readers': async ({ ws, readers }) => {
      await writableRow(db, ws);
      return write(
        ws,
        readers.map(({ id, reader = '' }) => ({ op: 'set', of: 'page', id, field: 'reader', value: reader })),
      );
    },
    'bench.save': async ({ ws, view: { name, address } }) => {
      await writableRow(db, ws);
      const field = savedViewField(await sha256Hex(name));
      const value = address === undefined ? null : savedViewValue({ name, address });
      return write(ws, [{ op: 'set', of: 'workspace', id: SAVED_VIEWS_ID, field, value }]);
    },
    'bench.rule': async ({ ws, rule }) => {
      await writableRow(db, ws);
      if (!isRule(rule)) throw new MeipiError('bad_request');
      return write(ws, [await ruleEdit(rule.of, ruleWord(rule), ruleValue(rule))]);
    },
    'bench.unrule': async ({ ws, of, word }) => {
      await writableRow(db, ws);
      return write(ws, [await ruleEdit(of, word, '')]);
    },
    'bench.step': async ({ ws, direction }) => {
      await writableRow(db, ws);
      const stepped = await stepHistory(db, ws, direction);
      if (stepped) done([]);
      return stepped;
    },
  };
}
