import { lexiconOf } from '../../shared/model/word.ts';
import type { Lexicon } from '../../shared/recognition/mention.ts';
import type { MeipiDb } from '../storage/db.ts';
import { readWords } from '../storage/words.ts';

/** What a person does in one go (accepting a page) changes the words once, in ms. */
const REST_MS = 200;

export interface Lexicons {
  /** What the words of a workspace give recognition; the same object as long as they are the same, for recognition compiles it once. */
  of(ws: string): Promise<Lexicon>;
  /** Something was stored: the words are read again soon. */
  later(): void;
}

/** The lexicons of the workspaces that pages were recognised with; `changed` is called when one of them is another now. */
export function createLexicons(
  db: MeipiDb,
  changed: () => void,
  report: (error: unknown) => void,
  restMs = REST_MS,
): Lexicons {
  const held = new Map<string, { text: string; lexicon: Promise<Lexicon> }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading: Promise<void> = Promise.resolve();

  const read = async (ws: string) => lexiconOf(await readWords(db, ws));
  const keep = async (ws: string, lexicon: Lexicon) => {
    const text = JSON.stringify(lexicon);
    if (held.get(ws)?.text === text) return false;
    held.set(ws, { text, lexicon: Promise.resolve(lexicon) });
    return true;
  };
  const look = async () => {
    const found = await Promise.all([...held.keys()].map(async ws => keep(ws, await read(ws))));
    // A background that was just started again knows not with what words the open pages were recognised.
    if (held.size === 0 || found.includes(true)) changed();
  };

  return {
    async of(ws) {
      const known = held.get(ws);
      if (known) return known.lexicon;
      const lexicon = read(ws);
      held.set(ws, { text: '', lexicon });
      try {
        const text = JSON.stringify(await lexicon);
        // What was stored meanwhile may have been read already.
        if (held.get(ws)?.lexicon === lexicon) held.set(ws, { text, lexicon });
      } catch (error) {
        held.delete(ws);
        throw error;
      }
      return lexicon;
    },
    later() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reading = reading.then(look).catch(report);
      }, restMs);
    },
  };
}
