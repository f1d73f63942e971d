import type { Say } from '../../../shared/words/say.ts';
import { pageWords, type WordsOnPage } from '../../ui/translate.ts';
import { en as rangeEn } from '../../ui/words/range-en.ts';
import { type RangeWords, zh as rangeZh } from '../../ui/words/range-zh.ts';
import { en } from '../../ui/words/review-en.ts';
import { type ReviewWords, zh } from '../../ui/words/review-zh.ts';

/** What is said over a page. */
export type TranslateOverlay = Say<keyof (WordsOnPage & RangeWords & ReviewWords)>;

export const overlayWords = {
  zh: { ...pageWords.zh, ...rangeZh, ...zh },
  en: { ...pageWords.en, ...rangeEn, ...en },
};
