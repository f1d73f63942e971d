import type { TranslatePanel } from './translate-panel.ts';

/** Whom the panel speaks of: ourselves, and members by user id. */
export interface People {
  me: string;
  names: ReadonlyMap<string, string>;
}

/** What somebody is called; ourselves too. */
export function nameOf(user: string, { names }: People, t: TranslatePanel): string {
  return names.get(user) || t('talk.someone');
}
