import { en as cardEn } from './words/card-en.ts';
import { type CardWords, zh as cardZh } from './words/card-zh.ts';
import { en } from './words/page-en.ts';
import { type PageWords, zh } from './words/page-zh.ts';

/** Words by key; a key's type says which set it is of. */
export type Say<Key extends string> = (key: Key, ...args: (string | number)[]) => string;
/** What is said on a page. */
export type WordsOnPage = PageWords & CardWords;
/** Says what is said on a page: the script that draws there carries no other words. */
export type Translate = Say<keyof WordsOnPage>;

/** Says the words of one set, in Chinese for Chinese browsers, else in English. */
export function translator<W extends Record<string, string>>(
  language: string,
  words: { zh: W; en: W },
): Say<Extract<keyof W, string>> {
  const chosen = /^zh\b/i.test(language) ? words.zh : words.en;
  return (key, ...args) =>
    (chosen[key] as string).replace(/\{(\d)\}/g, (_, n: string) => String(args[Number(n)] ?? ''));
}

export const pageWords: { zh: WordsOnPage; en: WordsOnPage } = {
  zh: { ...zh, ...cardZh },
  en: { ...en, ...cardEn },
};
