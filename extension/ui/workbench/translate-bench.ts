import type { Say } from '../../../shared/words/say.ts';
import { allWords } from '../translate-panel.ts';
import { en as agreeEn } from '../words/agree-en.ts';
import { type AgreeWords, zh as agreeZh } from '../words/agree-zh.ts';
import { en as benchEn } from '../words/bench-en.ts';
import { type BenchWords, zh as benchZh } from '../words/bench-zh.ts';
import { en as compareEn } from '../words/compare-en.ts';
import { type CompareWords, zh as compareZh } from '../words/compare-zh.ts';
import { en as figuresEn } from '../words/figures-en.ts';
import { type FiguresWords, zh as figuresZh } from '../words/figures-zh.ts';
import { en as initiativesEn } from '../words/initiatives-en.ts';
import { type InitiativeWords, zh as initiativesZh } from '../words/initiatives-zh.ts';
import { en as pagesEn } from '../words/pages-en.ts';
import { type PagesWords, zh as pagesZh } from '../words/pages-zh.ts';
import { en as peopleEn } from '../words/people-en.ts';
import { type PeopleWords, zh as peopleZh } from '../words/people-zh.ts';

/** What is said in the workbench alone. */
export type WorkbenchWords = BenchWords &
  FiguresWords &
  PagesWords &
  AgreeWords &
  CompareWords &
  InitiativeWords &
  PeopleWords;
/** What is said in the workbench. */
export type TranslateBench = Say<keyof (typeof allWords.zh & WorkbenchWords)>;

export const workbenchWords = {
  zh: {
    ...allWords.zh,
    ...benchZh,
    ...figuresZh,
    ...pagesZh,
    ...agreeZh,
    ...compareZh,
    ...initiativesZh,
    ...peopleZh,
  },
  en: {
    ...allWords.en,
    ...benchEn,
    ...figuresEn,
    ...pagesEn,
    ...agreeEn,
    ...compareEn,
    ...initiativesEn,
    ...peopleEn,
  },
};
