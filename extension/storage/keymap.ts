import { changesOf, type Keymap, keymapOf } from '../review/keymap.ts';
import type { MeipiDb } from './db.ts';

const KEY = 'keys';

/** The keys for going through a page, as the person has them on this device. */
export async function storedKeymap(db: MeipiDb): Promise<Keymap> {
  return keymapOf((await db.settings.get(KEY))?.value);
}

export async function storeKeymap(db: MeipiDb, keymap: Keymap): Promise<void> {
  await db.settings.put({ key: KEY, value: changesOf(keymap) });
}
