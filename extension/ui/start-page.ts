import { type ComponentChild, render } from 'preact';
import { type Say, translator } from '../../shared/words/say.ts';
import {
  colorSchemeOf,
  languageOf,
  onPreferences,
  type Preferences,
  preferences,
  preferencesOf,
} from '../preferences.ts';
import { allWords } from './translate-panel.ts';

/** What was chosen, where it can be read at once: the store answers after the first picture. */
const MIRROR = 'preferences';

/** The last known choice; undefined before the first, and where a site keeps the editor's frame from its store. */
function remembered(): Preferences | undefined {
  try {
    const text = localStorage.getItem(MIRROR);
    return text === null ? undefined : preferencesOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function remember(chosen: Preferences): void {
  try {
    localStorage.setItem(MIRROR, JSON.stringify(chosen));
  } catch {
    // The page is right without it, a moment later.
  }
}

/**
 * Draws a page of the extension in a person's language and colours, and anew whenever they choose others.
 * @param words those of all pages, with what this one says besides
 */
export function startPage<W extends typeof allWords.zh = typeof allWords.zh>(
  draw: (t: Say<Extract<keyof W, string>>) => ComponentChild,
  words: { zh: W; en: W } = allWords as { zh: W; en: W },
): void {
  const app = document.getElementById('app');
  const show = (chosen: Preferences) => {
    const language = languageOf(chosen);
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = colorSchemeOf(chosen);
    if (app) render(draw(translator(language, words)), app);
  };
  const known = remembered();
  if (known) show(known);
  const take = (chosen: Preferences) => {
    remember(chosen);
    show(chosen);
  };
  onPreferences(take);
  void preferences().then(stored => {
    if (JSON.stringify(stored) !== JSON.stringify(known)) take(stored);
  });
}
