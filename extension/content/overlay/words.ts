import { pageWords, type Say } from '../../ui/translate.ts';
import type { PageWords } from '../../ui/words/page-zh.ts';
import { en } from '../../ui/words/review-en.ts';
import { type ReviewWords, zh } from '../../ui/words/review-zh.ts';

/** What is said over a page. */
export type TranslateOverlay = Say<keyof (PageWords & ReviewWords)>;

export const overlayWords = { zh: { ...pageWords.zh, ...zh }, en: { ...pageWords.en, ...en } };
