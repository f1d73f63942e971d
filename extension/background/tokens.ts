import { browser } from '../platform.ts';

const key = (ws: string) => `token:${ws}`;

/** Tokens stay out of reach of content scripts, which live in pages. */
export async function lockTokens(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export async function tokenOf(ws: string): Promise<string | undefined> {
  const value: unknown = (await browser.storage.local.get(key(ws)))[key(ws)];
  return typeof value === 'string' ? value : undefined;
}

export async function setToken(ws: string, token: string): Promise<void> {
  await browser.storage.local.set({ [key(ws)]: token });
}

export async function dropToken(ws: string): Promise<void> {
  await browser.storage.local.remove(key(ws));
}
