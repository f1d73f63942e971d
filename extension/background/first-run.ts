import { browser } from '../platform.ts';

const KEY = 'firstRun';

/** Opens the welcome page, once on a device: an update, or a profile that has seen it, opens nothing. */
export async function openWelcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await browser.storage.local.get(KEY))[KEY] !== undefined) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await browser.storage.local.set({ [KEY]: Date.now() });
}
