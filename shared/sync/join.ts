import { type Entry, firstBirth, type Register, sameForAll, type Version } from './merge.ts';

function joinRegisters(a: Register, b: Register): Register {
  const past = new Set([...a.past, ...b.past]);
  const heads = new Map<string, Version>();
  for (const head of [...a.heads, ...b.heads]) {
    if (past.has(head.at)) continue;
    const twin = heads.get(head.at);
    heads.set(head.at, twin ? sameForAll(twin, head, ({ value }) => JSON.stringify(value)) : head);
  }
  return {
    heads: [...heads.values()].sort((x, y) => (x.at < y.at ? 1 : -1)),
    past: [...past].sort(),
  };
}

/** Both records, with `join` of the values where a name stands in both. */
function joinRecords<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  join: (x: T, y: T) => T,
): Record<string, T> {
  const joined = new Map(Object.entries(a));
  for (const [name, value] of Object.entries(b)) {
    const held = joined.get(name);
    joined.set(name, held === undefined ? value : join(held, value));
  }
  return Object.fromEntries(joined);
}

const latest = (a: string | undefined, b: string | undefined) => (b !== undefined && !(a && a > b) ? b : a);

/**
 * The state after the ops of both states, whatever ops those had in common: a state from a snapshot joins the one that is
 * here. Both are of the same entry.
 */
export function joinEntries(a: Entry, b: Entry): Entry {
  const birth = a.birth && b.birth ? firstBirth(a.birth, b.birth) : (a.birth ?? b.birth);
  const deleted = latest(a.deleted, b.deleted);
  const written = latest(a.written, b.written);
  return {
    id: a.id,
    of: a.of,
    ...(birth && { birth }),
    fields: joinRecords(a.fields, b.fields, joinRegisters),
    tags: joinRecords(a.tags, b.tags, (x, y) => {
      if (x.at === y.at) return x.on ? x : y;
      return x.at > y.at ? x : y;
    }),
    ...(deleted !== undefined && { deleted }),
    ...(written !== undefined && { written }),
  };
}
