/**
 * What people did, told apart from stamps, logs and batches: for each act, what the writer's own device showed before it
 * and after it. The checks ask whether all of that is still there in the end.
 */
import type { EntryRow } from '../../extension/storage/db.ts';
import { type Entry, emptyEntry, isDeleted } from '../../shared/sync/merge.ts';
import type { FieldValue } from '../../shared/sync/ops.ts';

/** A value that somebody set, and the values that it was set over. */
export interface FieldWrite {
  ws: string;
  of: Entry['of'];
  id: string;
  field: string;
  value: FieldValue;
  seen: FieldValue[];
  by: string;
}

/** A tag that was set or taken off, a birth, a delete or a revival. */
export interface Deed {
  ws: string;
  id: string;
  deed: 'birth' | 'tag on' | 'tag off' | 'delete' | 'restore';
  tag?: string;
  by: string;
}

/** What one device alone writes must come out as that device left it. */
export interface Sole {
  ws: string;
  id: string;
  by: string;
  what: 'field' | 'tag' | 'deleted';
  value: FieldValue;
}

/** The field, the tag and the ids that only one device writes. */
export const privateField = (device: string) => `sim.${device}`;
export const isPrivateId = (id: string, device: string) => id.startsWith(`${device}-own`);

export class Ledger {
  readonly writes: FieldWrite[] = [];
  readonly deeds: Deed[] = [];
  readonly soles = new Map<string, Sole>();

  /** Notes how the entries of `ws` changed on the device that wrote. */
  note(by: string, ws: string, before: readonly EntryRow[], after: readonly EntryRow[]): void {
    const held = new Map(before.map(row => [`${row.of} ${row.id}`, row.entry]));
    for (const { of, id, entry } of after) {
      const old = held.get(`${of} ${id}`) ?? emptyEntry(of, id);
      this.#noteFields(by, ws, old, entry);
      if (entry.birth && !old.birth) this.deeds.push({ ws, id, deed: 'birth', by });
      for (const [tag, { on }] of Object.entries(entry.tags)) {
        if ((Object.hasOwn(old.tags, tag) ? old.tags[tag]?.on : undefined) === on) continue;
        this.deeds.push({ ws, id, deed: on ? 'tag on' : 'tag off', tag, by });
        if (tag === by) this.#sole({ ws, id, by, what: 'tag', value: on });
      }
      if (entry.deleted !== old.deleted) this.deeds.push({ ws, id, deed: 'delete', by });
      if (isPrivateId(id, by)) this.#sole({ ws, id, by, what: 'deleted', value: isDeleted(entry) });
    }
  }

  /** The acts and the outcomes that pass. */
  filter(isDue: (act: FieldWrite | Deed) => boolean, isOutcome: (sole: Sole) => boolean): Ledger {
    const rest = new Ledger();
    rest.writes.push(...this.writes.filter(isDue));
    rest.deeds.push(...this.deeds.filter(isDue));
    for (const [key, sole] of this.soles) if (isOutcome(sole)) rest.soles.set(key, sole);
    return rest;
  }

  #noteFields(by: string, ws: string, old: Entry, entry: Entry): void {
    const { of, id } = entry;
    for (const [field, { heads }] of Object.entries(entry.fields)) {
      const was = (Object.hasOwn(old.fields, field) ? old.fields[field]?.heads : undefined) ?? [];
      if (was[0]?.at === heads[0]?.at || !heads[0]) continue;
      const seen = was.map(({ value }) => value);
      this.writes.push({ ws, of, id, field, value: heads[0].value, seen, by });
      if (field === privateField(by)) this.#sole({ ws, id, by, what: 'field', value: heads[0].value });
    }
  }

  #sole(sole: Sole): void {
    this.soles.set(`${sole.ws} ${sole.id} ${sole.by} ${sole.what}`, sole);
  }
}
