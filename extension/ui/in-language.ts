import type { Said } from '../../shared/formats/format.ts';
import { saidIn } from '../../shared/words/say.ts';

/** What is said in both languages, in the page's. */
export const inLanguage = (said: Said, language = document.documentElement.lang): string =>
  said[saidIn(language)];
