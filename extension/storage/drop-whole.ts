/** Takes a part of an import out again as if it had never been, where no other device can know of it. */
import type { EntryRow, MeipiDb } from './db.ts';
import type { ImportPartRow, ImportStep } from './import-rows.ts';

/** Where the actor begins in a stamp, `hex12-hex4-user.install…`. */
const ACTOR_AT = 18;

/** The annotations that a part made, where it did nothing else; undefined where it did. */
function bornIn(steps: readonly ImportStep[]): string[] | undefined {
  const born = new Set<string>();
  for (const { did } of steps) {
    if (did.op === 'create') born.add(did.id);
    else if (did.op === 'restore' || (did.op === 'set' && did.of !== 'annotation') || !born.has(did.id))
      return;
  }
  return [...born];
}

/** Whether nothing is in an entry but what was written by one act, from its first stamp to its last. */
function isOfOneAct({ entry, whole, base }: EntryRow, first: string, last: string): boolean {
  const actor = first.slice(ACTOR_AT);
  const isOf = (at: string) => at >= first && at <= last && at.endsWith(actor);
  const { birth, fields, tags, deleted } = entry;
  if (!birth || deleted !== undefined || whole || base || !isOf(birth.at)) return false;
  for (const name in fields) {
    const { heads = [], past = [] } = fields[name] ?? {};
    if (!heads.every(({ at }) => isOf(at)) || !past.every(isOf)) return false;
  }
  return Object.values(tags).every(({ at }) => isOf(at));
}

/**
 * Drops the annotations of a part with their ops. Only of a part whose ops stand together: they were sent nowhere, and deleting by more ops
 * would take three times as long as this and leave twice as much behind. If anything of it was worked on since, nothing is done.
 * @returns whether it was dropped
 */
export async function dropWhole(
  db: MeipiDb,
  ws: string,
  { steps = [], last = '', pack }: Pick<ImportPartRow, 'steps' | 'last' | 'pack'>,
): Promise<boolean> {
  const ids = pack === undefined ? undefined : bornIn(steps);
  if (pack === undefined || !ids || ids.length === 0) return false;
  // A backup that was read back since has brought them once more, one by one.
  if (await db.ops.get([ws, pack])) return false;
  const keys = ids.map(id => [ws, 'annotation', id] as [string, string, string]);
  const rows = await db.entries.bulkGet(keys);
  if (!rows.every(row => row && isOfOneAct(row, pack, last))) return false;
  await db.entries.bulkDelete(keys);
  await db.packs.delete([ws, pack]);
  return true;
}
