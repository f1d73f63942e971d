import type { MeipiDb } from './db.ts';

const KEY = 'threshold';

/** Suggestions with a lower score are not shown; 0 shows all. */
export async function threshold(db: MeipiDb): Promise<number> {
  const value = (await db.settings.get(KEY))?.value;
  return typeof value === 'number' ? value : 0;
}

export async function setThreshold(db: MeipiDb, value: number): Promise<void> {
  await db.settings.put({ key: KEY, value: Math.min(1, Math.max(0, value)) });
}
