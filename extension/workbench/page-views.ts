import type { Level } from '../../shared/model/page.ts';
import { placeIndex } from '../../shared/page/place-index.ts';
import { findPages, type PageQuery, type PagesFound } from '../../shared/workbench/page-list.ts';
import type { Bench } from './bench.ts';

export interface PagesView extends PagesFound {
  /** Names of users who are to read something, by id. */
  readers: Record<string, string>;
  /** What pages of the workspace are of, to choose from. */
  sites: string[];
  places: [code: string, name: string][];
}

/** The pages that fit, the newest first. */
export function listPages(bench: Bench, query: PageQuery): PagesView {
  const found = findPages(bench.index, query);
  const readers: Record<string, string> = {};
  const [sites, places] = [new Set<string>(), new Map<string, string>()];
  for (const { reader, site, place } of bench.index.pages.values()) {
    if (reader !== undefined) readers[reader] = bench.names.get(reader) ?? reader;
    if (site !== undefined) sites.add(site);
    if (place) places.set(place.code, place.name);
  }
  return { ...found, readers, sites: [...sites].sort(), places: [...places].sort() };
}

export interface FoundPlace {
  code: string;
  name: string;
  level: Level;
}

/** More is nothing that is read. */
const MOST = 8;

/** The places whose names begin with what was typed, the shortest first: 昆明 → 昆明市. */
export function findPlaces(_bench: Bench, typed: string): FoundPlace[] {
  const wanted = typed.trim();
  if (wanted === '') return [];
  return [...placeIndex().byCode.values()]
    .filter(({ name }) => name.startsWith(wanted))
    .sort((a, b) => a.name.length - b.name.length || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code, name, level }) => ({ code, name, level }));
}
