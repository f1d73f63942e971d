import { type MentionWords, mentionWords } from '../../shared/words/mention.ts';
import type { Say } from '../../shared/words/say.ts';
import { en as cardEn } from './words/card-en.ts';
import { type CardWords, zh as cardZh } from './words/card-zh.ts';
import { en } from './words/page-en.ts';
import { type PageWords, zh } from './words/page-zh.ts';

/** What is said on a page. */
export type WordsOnPage = PageWords & CardWords & MentionWords;
/** Says what is said on a page: the script that draws there carries no other words. */
export type Translate = Say<keyof WordsOnPage>;

export const pageWords: { zh: WordsOnPage; en: WordsOnPage } = {
  zh: { ...zh, ...cardZh, ...mentionWords.zh },
  en: { ...en, ...cardEn, ...mentionWords.en },
};
