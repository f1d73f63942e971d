import { MAX_WORD_LENGTH, WORD_KINDS, type WordFacts } from '../../shared/model/word.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import type { Handlers } from '../messages.ts';
import type { WordMessages } from '../messages-words.ts';
import { MeipiError } from '../result.ts';
import { commit } from '../storage/commit.ts';
import type { MeipiDb } from '../storage/db.ts';
import { wordEdits } from '../storage/words.ts';
import { isWritable } from '../storage/workspace-list.ts';
import type { Lexicons } from './lexicon.ts';

function isWord({ kind, form }: WordFacts): boolean {
  return (
    WORD_KINDS.includes(kind) && form.trim() === form && form.length > 1 && form.length <= MAX_WORD_LENGTH
  );
}

/** The words of a workspace, as members write them. */
export function wordHandlers(
  db: MeipiDb,
  lexicons: Lexicons,
  done: (pages: string[]) => null,
): Handlers<WordMessages> {
  return {
    'words.write': async ({ ws, words }) => {
      const row = await db.workspaces.get(ws);
      if (!row || !isWritable(row)) throw new MeipiError(row ? 'forbidden' : 'not_found');
      if (!words.every(isWord)) throw new MeipiError('bad_request', 'word');
      const edits = await Promise.all(words.map(word => wordEdits(db, ws, word)));
      await commit(db, ws, edits.flat());
      return done([]);
    },
    'words.try': async ({ ws, text }) => {
      const lexicon = await lexicons.of(ws);
      return { known: recognise(text, lexicon), without: recognise(text) };
    },
  };
}
