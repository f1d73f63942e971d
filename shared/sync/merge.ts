/**
 * The merge: a pure function from ops to state, commutative, associative and idempotent. Every field is a multi-value
 * register (Shapiro et al. 2011): what a writer saw is replaced, what it did not see stands beside it, the highest
 * stamp shows, and the rest are kept as other versions.
 */
import type { Hlc } from './clock.ts';
import type { EntryKind, FieldValue, Op, Target } from './ops.ts';

/** One write of a field. */
export interface Version {
  at: Hlc;
  value: FieldValue;
}

/** `heads` are the writes that nobody replaced, highest stamp first; `past` the stamps that were replaced. */
export interface Register {
  heads: Version[];
  past: Hlc[];
}

/** The merged state of one annotation, page, code or word, or of what the workspace agreed on. */
export interface Entry {
  id: string;
  of: EntryKind;
  /** The immutable part; absent while only later writes have arrived. */
  birth?: { at: Hlc; target: Target; origin: 'recognised' | 'manual'; author: string };
  fields: Record<string, Register>;
  tags: Record<string, { at: Hlc; on: boolean }>;
  /** Highest stamp of a delete. */
  deleted?: Hlc;
  /** Highest stamp of anything but a delete. */
  written?: Hlc;
}

export function emptyEntry(of: Entry['of'], id: string): Entry {
  return { id, of, fields: {}, tags: {} };
}

/** The register of a field that somebody wrote; `toString` is a name like any other. */
function registerOf(entry: Entry, field: string): Register | undefined {
  return Object.hasOwn(entry.fields, field) ? entry.fields[field] : undefined;
}

/**
 * Of two writes under one stamp, the one that every replica keeps. A stamp is given once, but a copied profile gives it
 * again until it finds out that it is a copy.
 */
export function sameForAll<T>(a: T, b: T, text: (write: T) => string): T {
  return text(a) >= text(b) ? a : b;
}

type Birth = NonNullable<Entry['birth']>;

/** A birth as text; the order of an object's names depends on where it was read. */
function birthText({ target, origin, author }: Birth): string {
  const { page, quote, position, utf16, occurrence, textSha256 } = target;
  const places = [position.start, position.end, utf16.start, utf16.end, occurrence ?? null];
  return JSON.stringify([page, quote.exact, quote.prefix, quote.suffix, places, textSha256, origin, author]);
}

export function firstBirth(held: Birth | undefined, born: Birth): Birth {
  if (!held || born.at < held.at) return born;
  return born.at === held.at ? sameForAll(held, born, birthText) : held;
}

function later(a: Hlc | undefined, b: Hlc): Hlc {
  return a !== undefined && a > b ? a : b;
}

function write(register: Register | undefined, version: Version, replaces: readonly Hlc[]): Register {
  const past = new Set(register?.past);
  for (const stamp of replaces) past.add(stamp);
  const heads = new Map<Hlc, Version>();
  for (const head of [...(register?.heads ?? []), version]) {
    if (past.has(head.at)) continue;
    const twin = heads.get(head.at);
    heads.set(head.at, twin ? sameForAll(twin, head, ({ value }) => JSON.stringify(value)) : head);
  }
  return {
    heads: [...heads.values()].sort((a, b) => (a.at < b.at ? 1 : -1)),
    past: [...past].sort(),
  };
}

function setTag(entry: Entry, tag: string, at: Hlc, on: boolean): void {
  const held = Object.hasOwn(entry.tags, tag) ? entry.tags[tag] : undefined;
  if (!held || at > held.at || (at === held.at && on)) entry.tags = { ...entry.tags, [tag]: { at, on } };
}

/** The entry that an op speaks of. */
export function subjectOf(op: Op): { of: Entry['of']; id: string } {
  return { of: op.op === 'set' ? op.of : 'annotation', id: op.id };
}

/** `entry` after `op`; the argument is left as it was. */
export function apply(entry: Entry, op: Op): Entry {
  const next: Entry = { ...entry };
  if (op.op === 'delete') {
    next.deleted = later(entry.deleted, op.at);
    return next;
  }
  next.written = later(entry.written, op.at);
  switch (op.op) {
    case 'create': {
      const { at, target, origin, author } = op;
      next.birth = firstBirth(entry.birth, { at, target, origin, author });
      next.fields = { ...entry.fields };
      for (const [field, value] of Object.entries(op.fields)) {
        next.fields[field] = write(registerOf(entry, field), { at, value }, []);
      }
      for (const tag of op.tags) setTag(next, tag, at, true);
      break;
    }
    case 'set':
      next.fields = {
        ...entry.fields,
        [op.field]: write(registerOf(entry, op.field), { at: op.at, value: op.value }, op.replaces),
      };
      break;
    case 'tag':
      setTag(next, op.tag, op.at, op.on);
      break;
    case 'restore':
      break;
  }
  return next;
}

/** Whether a tombstone hides the entry: a delete that no later write revived. */
export function isDeleted(entry: Entry): boolean {
  return entry.deleted !== undefined && (entry.written === undefined || entry.deleted > entry.written);
}

/** The value that shows, or undefined. */
export function current(entry: Entry, field: string): FieldValue | undefined {
  return registerOf(entry, field)?.heads[0]?.value;
}

/** The stamps that a new write of `field` replaces. */
export function headsOf(entry: Entry, field: string): Hlc[] {
  return registerOf(entry, field)?.heads.map(head => head.at) ?? [];
}

/** The losers of concurrent writes: other values than the one that shows. */
export function otherVersions(entry: Entry, field: string): Version[] {
  const [shown, ...others] = registerOf(entry, field)?.heads ?? [];
  return shown ? others.filter(other => other.value !== shown.value) : [];
}
