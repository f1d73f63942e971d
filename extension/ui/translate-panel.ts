import { pageWords, type Say } from './translate.ts';
import type { PageWords } from './words/page-zh.ts';
import { en } from './words/panel-en.ts';
import { type PanelWords, zh } from './words/panel-zh.ts';

/** What is said on the extension's own pages. */
export type TranslatePanel = Say<keyof (PageWords & PanelWords)>;

export const allWords = { zh: { ...pageWords.zh, ...zh }, en: { ...pageWords.en, ...en } };
