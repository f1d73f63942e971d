import type { MeipiDb } from './db.ts';

/** Something that went wrong in the background, for whoever looks into it. */
export interface Fault {
  /** ISO 8601 UTC. */
  at: string;
  what: string;
}

const KEY = 'faults';
const MAX_FAULTS = 20;
const MAX_LENGTH = 300;

export async function faults(db: MeipiDb): Promise<Fault[]> {
  const value = (await db.settings.get(KEY))?.value;
  return Array.isArray(value) ? (value as Fault[]) : [];
}

/** Keeps the newest ones. An error's own words, which may quote what a page said, are not kept: its name and where it arose are. */
export async function noteFault(db: MeipiDb, error: unknown, now = new Date()): Promise<void> {
  const { name = typeof error, stack = '', code = '' } = (error ?? {}) as Partial<Error & { code: string }>;
  const where = stack
    .split('\n')
    .filter(line => /^\s*at |@/.test(line))
    .slice(0, 3)
    .join(' ')
    .replace(/\s+/g, ' ');
  const fault = { at: now.toISOString(), what: `${name} ${code} ${where}`.slice(0, MAX_LENGTH) };
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ key: KEY, value: [...(await faults(db)), fault].slice(-MAX_FAULTS) });
  });
}
