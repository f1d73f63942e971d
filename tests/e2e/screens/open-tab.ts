import type { Page } from 'playwright-core';
import type { Item, PageState } from '../../../extension/messages.ts';
import type { Extension } from '../harness/launch-extension.ts';
import { patiently } from './patiently.ts';

/** A page of the zoo in a tab. */
export interface Tab {
  page: Page;
  tabId: number;
  state(): Promise<PageState>;
  item(text: string): Promise<Item | undefined>;
  /** The key of an item that has to be there, as a suggestion or stored. */
  key(text: string): Promise<string>;
  /** The id of an annotation that has to be there. */
  stored(text: string): Promise<string>;
  /** Accepts a suggestion, if nobody has. */
  accept(text: string): Promise<void>;
}

/** Opens an address in a tab of its own. */
export async function openTab(extension: Extension, url: string): Promise<Tab> {
  const { page, tabId } = await extension.openPage(url);
  const state = () => extension.askTab(tabId, 'content.state', {});
  const item = async (text: string) => (await state()).items.find(one => one.text === text);
  const found = (text: string, holds: (item: Item) => boolean) =>
    patiently(async () => {
      const found = await item(text);
      if (!found || !holds(found)) throw new Error(`not on the page, or not so: ${text}`);
      return found.key;
    });
  return {
    page,
    tabId,
    state,
    item,
    key: text => found(text, () => true),
    stored: text => found(text, one => one.state === 'accepted'),
    // What is stored comes a moment after what is suggested: a key may be gone again.
    accept: text =>
      patiently(async () => {
        const one = await item(text);
        if (!one) throw new Error(`not on the page: ${text}`);
        if (one.state !== 'accepted')
          await extension.askTab(tabId, 'content.act', { keys: [one.key], action: 'accept' });
      }),
  };
}
