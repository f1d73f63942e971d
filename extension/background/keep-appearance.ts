import { translator } from '../../shared/words/say.ts';
import { browser, tell } from '../platform.ts';
import { languageOf, onPreferences, type Preferences, preferences } from '../preferences.ts';
import { en } from '../ui/words/options-en.ts';
import { zh } from '../ui/words/options-zh.ts';

/** The manifest's texts go by the browser's language; this one can be told otherwise. */
async function nameAction(chosen: Preferences): Promise<void> {
  await browser.action.setTitle({ title: translator(languageOf(chosen), { zh, en })('action.title') });
}

/** Tells what draws over the open pages, and the toolbar icon, when a person chooses a language or colours. */
export function keepAppearance(): void {
  onPreferences(chosen => {
    void nameAction(chosen);
    void browser.tabs
      .query({})
      .then(tabs => tabs.map(({ id }) => id !== undefined && tell(id, 'overlay.preferences', chosen)));
  });
  void preferences().then(nameAction);
}
