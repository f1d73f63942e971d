import type { Word } from '../../../shared/model/word.ts';

export interface WordFilter {
  text: string;
  kind: Word['kind'] | '';
  state: Word['state'] | 'written' | '';
}
export const NO_WORD_FILTER: WordFilter = { text: '', kind: '', state: '' };

/** The words of which form, canonical name or definition holds the text, whatever its case; those decided on most often first. */
export function filterWords(words: readonly Word[], { text, kind, state }: WordFilter): Word[] {
  const wanted = text.trim().toLowerCase();
  const holds = (part: string | undefined) => part?.toLowerCase().includes(wanted) ?? false;
  return words
    .filter(word => kind === '' || word.kind === kind)
    .filter(word => state === '' || (state === 'written' ? word.written : word.state === state))
    .filter(
      ({ form, canonical, definition }) =>
        wanted === '' || holds(form) || holds(canonical) || holds(definition),
    )
    .sort((a, b) => b.accepted + b.rejected - (a.accepted + a.rejected) || (a.form < b.form ? -1 : 1));
}
