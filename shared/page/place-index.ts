/** Every province, city and county by code and by what it is called. For the background and the worker: 45 KB of names. */
import type { Level } from '../model/page.ts';
import { FORMER_PLACES } from './former-places.ts';
import { placeNames } from './place-names.ts';
import placesJson from './places.json' with { type: 'json' };

export interface PlaceEntry {
  /** GB/T 2260, six digits. */
  code: string;
  name: string;
  level: Exclude<Level, 'national'>;
  /** The city and the province above it, nearest first. */
  above: string[];
}

export interface PlaceIndex {
  byCode: ReadonlyMap<string, PlaceEntry>;
  /** Names with their generic part (昆明市, 大理州): several places may share one (鼓楼区). */
  full: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Names without it (昆明, 大理). */
  bare: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Characters of the longest name. */
  longest: number;
}

let built: PlaceIndex | undefined;

/** Built on first use: 3,200 places in a few milliseconds. */
export function placeIndex(): PlaceIndex {
  built ??= build(placesJson);
  return built;
}

/** Whether `entry` is `code` or lies within it. */
export function within(entry: PlaceEntry, code: string): boolean {
  return entry.code === code || entry.above.includes(code);
}

function build(json: Record<string, Record<string, string | undefined>>): PlaceIndex {
  const byCode = new Map<string, PlaceEntry>();
  const full = new Map<string, PlaceEntry[]>();
  const bare = new Map<string, PlaceEntry[]>();
  const call = (names: Map<string, PlaceEntry[]>, name: string, entry: PlaceEntry) => {
    const known = names.get(name);
    if (known) known.push(entry);
    else names.set(name, [entry]);
  };
  for (const entry of entries(json)) {
    byCode.set(entry.code, entry);
    const names = placeNames(entry.name);
    for (const name of names.full) call(full, name, entry);
    if (names.bare !== undefined) call(bare, names.bare, entry);
  }
  for (const [name, code] of Object.entries(FORMER_PLACES)) {
    const entry = byCode.get(code);
    if (entry) call(full, name, entry);
  }
  return { byCode, full, bare, longest: Math.max(...[...full.keys()].map(name => name.length)) };
}

function* entries(json: Record<string, Record<string, string | undefined>>): Generator<PlaceEntry> {
  for (const [provinceKey, cities] of Object.entries(json)) {
    const province = `${provinceKey.slice(0, 2)}0000`;
    yield { code: province, name: provinceKey.slice(2), level: 'province', above: [] };
    for (const [cityKey, counties = ''] of Object.entries(cities)) {
      const city = `${provinceKey.slice(0, 2)}${cityKey.slice(0, 2)}00`;
      const above = cityKey === '' ? [province] : [city, province];
      if (cityKey !== '') yield { code: city, name: cityKey.slice(2), level: 'city', above: [province] };
      const prefix = cityKey === '' ? provinceKey.slice(0, 2) : city.slice(0, 4);
      for (const county of counties.split(' ').filter(Boolean)) {
        const digits = 6 - prefix.length;
        yield { code: prefix + county.slice(0, digits), name: county.slice(digits), level: 'county', above };
      }
    }
  }
}
