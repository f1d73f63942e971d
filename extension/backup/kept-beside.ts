/** What is kept in the extension's store and not in the database: sites, language and colours, tokens. */
import { setToken, tokenOf } from '../background/tokens.ts';
import { browser } from '../platform.ts';

const CHOICES = ['preferences', 'sites', 'pausedSites'];

export function keptChoices(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(CHOICES);
}

/** Takes a choice where there is none yet; of sites those that are not here. */
export async function takeChoice(key: string, value: unknown): Promise<void> {
  const held: unknown = (await browser.storage.local.get(key))[key];
  const both = key === 'sites' && isRecord(held) && isRecord(value);
  if (both) await browser.storage.local.set({ [key]: { ...value, ...held } });
  else if (held === undefined) await browser.storage.local.set({ [key]: value });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export const keptToken = tokenOf;

/** Takes a token where there is none. */
export async function takeToken(ws: string, token: string): Promise<void> {
  if ((await tokenOf(ws)) === undefined) await setToken(ws, token);
}
