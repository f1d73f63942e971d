/** What the extension's own pages may ask about a workspace's words; part of `messages.ts`. */
import type { WordFacts } from '../shared/model/word.ts';
import type { Mention } from '../shared/recognition/mention.ts';

export interface WordMessages {
  /** Writes what is to be known of words over what was; one act, which can be taken back. */
  'words.write': (input: { ws: string; words: WordFacts[] }) => null;
  /** What recognition finds in a text with the words of a workspace, and without any. */
  'words.try': (input: { ws: string; text: string }) => { known: Mention[]; without: Mention[] };
}
