import { browser, uiLanguage } from './platform.ts';

export const LANGUAGES = ['auto', 'zh', 'en'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

/** How a person wants to be spoken to on this device; `auto` goes by the browser. */
export interface Preferences {
  language: (typeof LANGUAGES)[number];
  theme: (typeof THEMES)[number];
}

const KEY = 'preferences';

function oneOf<T extends string>(values: readonly T[], value: unknown, other: T): T {
  return values.find(each => each === value) ?? other;
}

/** Preferences from what is stored, whatever that is. */
export function preferencesOf(stored: unknown): Preferences {
  const { language, theme } = (stored ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  return { language: oneOf(LANGUAGES, language, 'auto'), theme: oneOf(THEMES, theme, 'auto') };
}

export async function preferences(): Promise<Preferences> {
  return preferencesOf((await browser.storage.local.get(KEY))[KEY]);
}

export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await preferences()), ...change } });
}

/** Calls back when a person chose others, on any page, until `signal` aborts. */
export function onPreferences(callback: (chosen: Preferences) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) callback(preferencesOf(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** BCP 47 tag of the language to speak. */
export function languageOf({ language }: Pick<Preferences, 'language'>): string {
  return language === 'auto' ? uiLanguage() : { zh: 'zh-CN', en: 'en' }[language];
}

/** As CSS has it. */
export function colorSchemeOf({ theme }: Pick<Preferences, 'theme'>): string {
  return theme === 'auto' ? 'light dark' : theme;
}
