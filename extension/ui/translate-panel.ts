import type { Say } from '../../shared/words/say.ts';
import { pageWords, type WordsOnPage } from './translate.ts';
import { en as codesEn } from './words/codes-en.ts';
import { type CodeWords, zh as codesZh } from './words/codes-zh.ts';
import { en as dataEn } from './words/data-en.ts';
import { type DataWords, zh as dataZh } from './words/data-zh.ts';
import { en as exportEn } from './words/export-en.ts';
import { type ExportWords, zh as exportZh } from './words/export-zh.ts';
import { en as importEn } from './words/import-en.ts';
import { type ImportWords, zh as importZh } from './words/import-zh.ts';
import { en as lexiconEn } from './words/lexicon-en.ts';
import { type LexiconWords, zh as lexiconZh } from './words/lexicon-zh.ts';
import { en as manualEn } from './words/manual-en.ts';
import { type ManualWords, zh as manualZh } from './words/manual-zh.ts';
import { en as messageEn } from './words/message-en.ts';
import { type MessageWords, zh as messageZh } from './words/message-zh.ts';
import { en as movedEn } from './words/moved-en.ts';
import { type MovedWords, zh as movedZh } from './words/moved-zh.ts';
import { en as optionsEn } from './words/options-en.ts';
import { type OptionsWords, zh as optionsZh } from './words/options-zh.ts';
import { en } from './words/panel-en.ts';
import { type PanelWords, zh } from './words/panel-zh.ts';
import { en as rangeEn } from './words/range-en.ts';
import { type RangeWords, zh as rangeZh } from './words/range-zh.ts';
import { en as reviewEn } from './words/review-en.ts';
import { type ReviewWords, zh as reviewZh } from './words/review-zh.ts';
import { en as shareEn } from './words/share-en.ts';
import { type ShareWords, zh as shareZh } from './words/share-zh.ts';
import { en as talkEn } from './words/talk-en.ts';
import { type TalkWords, zh as talkZh } from './words/talk-zh.ts';
import { en as teamEn } from './words/team-en.ts';
import { type TeamWords, zh as teamZh } from './words/team-zh.ts';
import { en as welcomeEn } from './words/welcome-en.ts';
import { type WelcomeWords, zh as welcomeZh } from './words/welcome-zh.ts';

/** What is said on the extension's own pages. */
export type TranslatePanel = Say<
  keyof (WordsOnPage &
    CodeWords &
    DataWords &
    ExportWords &
    ImportWords &
    OptionsWords &
    LexiconWords &
    ManualWords &
    MessageWords &
    MovedWords &
    PanelWords &
    RangeWords &
    ReviewWords &
    ShareWords &
    TalkWords &
    TeamWords &
    WelcomeWords)
>;

export const allWords = {
  zh: {
    ...pageWords.zh,
    ...codesZh,
    ...dataZh,
    ...exportZh,
    ...importZh,
    ...optionsZh,
    ...lexiconZh,
    ...manualZh,
    ...messageZh,
    ...zh,
    ...movedZh,
    ...rangeZh,
    ...reviewZh,
    ...shareZh,
    ...talkZh,
    ...teamZh,
    ...welcomeZh,
  },
  en: {
    ...pageWords.en,
    ...codesEn,
    ...dataEn,
    ...exportEn,
    ...importEn,
    ...optionsEn,
    ...lexiconEn,
    ...manualEn,
    ...messageEn,
    ...en,
    ...movedEn,
    ...rangeEn,
    ...reviewEn,
    ...shareEn,
    ...talkEn,
    ...teamEn,
    ...welcomeEn,
  },
};
