import { base32 } from '../../shared/base32.ts';
import {
  sumDecisions,
  viewWord,
  type Word,
  type WordFacts,
  wordFields,
  wordsOf,
} from '../../shared/model/word.ts';
import { wordForm } from '../../shared/recognition/lexicon.ts';
import type { MeipiDb } from './db.ts';
import type { Edit } from './edit.ts';

/** 80 bits of the hash: two words of one workspace do not share an id. */
const ID_BYTES = 10;

/** The id under which a word stands: whoever writes of the same word writes of the same entry. */
export async function wordId({ kind, form }: Pick<WordFacts, 'kind' | 'form'>): Promise<string> {
  const bytes = new TextEncoder().encode(`${kind} ${wordForm(kind, form)}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return base32(new Uint8Array(digest).slice(0, ID_BYTES));
}

/** The words of a workspace. Of annotations only an index is read. */
export async function readWords(db: MeipiDb, ws: string): Promise<Word[]> {
  const decisions = db.entries.where('[ws+decision]').between([ws, ''], [ws, '\uffff']).keys();
  const rows = db.entries.where('[ws+of+id]').between([ws, 'word'], [ws, 'word', []]).toArray();
  const written = (await rows).flatMap(({ entry }) => viewWord(entry) ?? []);
  // The keys of an index over two properties are pairs, whatever Dexie's type says.
  const keys = (await decisions) as unknown as [ws: string, decision: string][];
  return wordsOf(sumDecisions(keys.map(([, decision]) => decision)), written);
}

/** The edits that write these facts of a word over what was written before; none where nothing changes. */
export async function wordEdits(db: MeipiDb, ws: string, facts: WordFacts): Promise<Edit[]> {
  const id = await wordId(facts);
  const held = (await db.entries.get([ws, 'word', id]))?.entry;
  const before: Record<string, unknown> =
    (held && viewWord(held) && wordFields(viewWord(held) as WordFacts)) ?? {};
  return Object.entries(wordFields(facts))
    .filter(([field, value]) => before[field] !== value)
    .map(([field, value]) => ({ op: 'set', of: 'word', id, field, value }));
}
