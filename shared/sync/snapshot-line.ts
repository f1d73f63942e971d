/** An entry on a line of a snapshot. Half of an entry are stamps, and most of them the same: a line lists each once. */
import * as v from 'valibot';
import type { Hlc } from './clock.ts';
import type { Entry } from './merge.ts';
import { ENTRY_KINDS, fieldName, fieldValue, id, ORIGINS, stamp, TargetSchema, tagName } from './ops.ts';

/** Place of a stamp in the line's list. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const LineSchema = v.object({
  id,
  of: v.picklist(ENTRY_KINDS),
  stamps: v.array(stamp),
  birth: v.optional(v.object({ at: place, target: TargetSchema, origin: v.picklist(ORIGINS), author: id })),
  /** Of each field its heads, and the stamps that were replaced. */
  fields: v.record(fieldName, v.tuple([v.array(v.tuple([place, fieldValue])), v.array(place)])),
  /** Pairs, for a record would leave out names such as `constructor`. */
  tags: v.array(v.tuple([tagName, place, v.boolean()])),
  deleted: v.optional(place),
  written: v.optional(place),
});
type Line = v.InferOutput<typeof LineSchema>;

/** One line, without its end. */
export function encodeEntry(entry: Entry): string {
  const places = new Map<Hlc, number>();
  const placeOf = (at: Hlc) => {
    const known = places.get(at);
    if (known !== undefined) return known;
    places.set(at, places.size);
    return places.size - 1;
  };
  const { id, of, birth, deleted, written } = entry;
  const line: Line = {
    id,
    of,
    stamps: [],
    ...(birth && { birth: { ...birth, at: placeOf(birth.at) } }),
    fields: Object.fromEntries(
      Object.entries(entry.fields).map(([name, { heads, past }]) => [
        name,
        [heads.map(({ at, value }) => [placeOf(at), value]), past.map(placeOf)],
      ]),
    ),
    tags: Object.entries(entry.tags).map(([tag, { at, on }]) => [tag, placeOf(at), on]),
    ...(deleted !== undefined && { deleted: placeOf(deleted) }),
    ...(written !== undefined && { written: placeOf(written) }),
  };
  line.stamps.push(...places.keys());
  return JSON.stringify(line);
}

/** The entry on a line; throws SyntaxError, ValiError or RangeError. */
export function decodeEntry(text: string): Entry {
  const { id, of, stamps, birth, fields, tags, deleted, written } = v.parse(LineSchema, JSON.parse(text));
  const stampAt = (place: number): Hlc => {
    const at = stamps[place];
    if (at === undefined) throw new RangeError('a place beyond the stamps');
    return at;
  };
  return {
    id,
    of,
    ...(birth && { birth: { ...birth, at: stampAt(birth.at) } }),
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, [heads, past]]) => [
        name,
        { heads: heads.map(([at, value]) => ({ at: stampAt(at), value })), past: past.map(stampAt) },
      ]),
    ),
    tags: Object.fromEntries(tags.map(([tag, at, on]) => [tag, { at: stampAt(at), on }])),
    ...(deleted !== undefined && { deleted: stampAt(deleted) }),
    ...(written !== undefined && { written: stampAt(written) }),
  };
}
