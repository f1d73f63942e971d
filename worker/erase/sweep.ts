/** Going through keys, as far as a request's budget reaches, and on from there in the next. */
import * as v from 'valibot';
import { ApiError } from '../errors.ts';
import type { Kv, ListedKey } from '../store/kv.ts';
import type { Budget } from './budget.ts';

/** A list and one step of work on it: below this, the next request goes on. */
const MIN_OPERATIONS = 4;

/** Keys to go through, and what to do with some of them. */
export interface Part {
  prefix: string;
  /** Keys a list: as many as a request can deal with, or nearly. */
  limit: number;
  /** Deals with the first keys, at least one; resolves to the number of keys that are done with. */
  handle(keys: readonly ListedKey[]): Promise<number>;
}

const PlaceSchema = v.object({
  /** When the erasure was asked for first, ms since 1970 UTC. */
  since: v.number(),
  /** When this round through the keys began. */
  round: v.number(),
  part: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The store's cursor of the page of keys, and the last key on it that is done with. */
  page: v.optional(v.string()),
  after: v.optional(v.string()),
});
/** Where a sweep stands between two requests. */
export type Place = v.InferOutput<typeof PlaceSchema>;

/** As a word that fits a URL. */
export function encodePlace(place: Place): string {
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Throws 400 for what `encodePlace` did not make. */
export function decodePlace(text: string): Place {
  try {
    const bytes = Uint8Array.from(
      atob(text.replaceAll('-', '+').replaceAll('_', '/')),
      letter => letter.codePointAt(0) ?? 0,
    );
    return v.parse(PlaceSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new ApiError(
      'bad_request',
      {
        zh: '续传位置 cursor 无效。请原样使用上一次回复中的 cursor，或不带它重新开始。',
        en: 'The cursor is not valid. Use the one of the last reply as it is, or begin again without.',
      },
      { paths: ['cursor'] },
    );
  }
}

/** Goes through the keys of all parts, from `place` on; resolves to where it stopped, or undefined at the end. */
export async function sweep(
  kv: Kv,
  budget: Budget,
  parts: readonly Part[],
  place: Place,
): Promise<Place | undefined> {
  const { since, round } = place;
  let { page, after } = place;
  for (let part = place.part; part < parts.length; part++) {
    const { prefix, limit, handle } = parts[part]!;
    for (let more = true; more; ) {
      const stopped = { since, round, part, ...(page !== undefined && { page }) };
      if (budget.left < MIN_OPERATIONS) return { ...stopped, ...(after !== undefined && { after }) };
      const listed = await kv.list(prefix, page, limit);
      let keys = listed.keys.filter(({ name }) => after === undefined || name > after);
      while (keys.length > 0) {
        if (budget.left < MIN_OPERATIONS) return { ...stopped, ...(after !== undefined && { after }) };
        const done = await handle(keys);
        after = keys[done - 1]?.name ?? after;
        keys = keys.slice(done);
      }
      page = listed.cursor;
      after = undefined;
      more = page !== undefined;
    }
  }
  return undefined;
}
