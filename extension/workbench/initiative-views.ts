import { findNames } from '../../shared/workbench/find-names.ts';
import { type Definition, definitionsOf } from '../../shared/workbench/initiatives/definitions.ts';
import {
  type Family,
  familiesOf,
  type Relative,
  relativesOf,
} from '../../shared/workbench/initiatives/families.ts';
import {
  findInitiative,
  type Initiative,
  initiativesOf,
} from '../../shared/workbench/initiatives/initiatives.ts';
import { type Spread, spreadOf } from '../../shared/workbench/initiatives/spread.ts';
import { loadReadings } from '../load-readings.ts';
import type { Bench } from './bench.ts';
import { heldOfNames } from './names-held.ts';
import { type SeenPage, seenPages } from './seen-page.ts';

/** An initiative as the list shows one. */
export interface ListedInitiative
  extends Pick<Initiative, 'id' | 'name' | 'aliases' | 'first' | 'last' | 'pages' | 'places'> {
  mentions: number;
  /** Where it was mentioned first. */
  firstPlace?: string;
  definitions: number;
}

export interface InitiativeView {
  initiative: ListedInitiative;
  spread: Spread;
  definitions: Definition[];
  relatives: Relative[];
  pages: SeenPage[];
}

/** A family with what its members' timeline needs. */
export interface ListedFamily {
  core: string;
  members: Pick<ListedInitiative, 'id' | 'name' | 'first' | 'pages'>[];
}

interface Initiatives {
  all: Initiative[];
  listed: ListedInitiative[];
  families: Family[];
}

const initiatives = heldOfNames('initiative', ({ index }, names): Initiatives => {
  const all = initiativesOf(index, names);
  const { pages } = index;
  return { all, listed: all.map(one => listedInitiative(one, pages)), families: familiesOf(all) };
});

function listedInitiative(one: Initiative, pages: Bench['index']['pages']): ListedInitiative {
  const { id, name, aliases, first, last, places, mentions } = one;
  const firstPlace = pages.get(mentions[0]?.page ?? '')?.place?.name;
  return {
    ...{ id, name, aliases, places, pages: one.pages, mentions: mentions.length },
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    ...(firstPlace !== undefined && { firstPlace }),
    definitions: mentions.filter(({ attributes }) => attributes.definition !== undefined).length,
  };
}

/** The initiatives whose names have what was typed in them, or which it spells. */
export async function listInitiatives(bench: Bench, typed: string): Promise<ListedInitiative[]> {
  const { listed } = await initiatives(bench);
  return findNames(
    listed,
    typed,
    ({ name, aliases }) => ({ names: [name, ...aliases] }),
    await loadReadings(),
  );
}

/** One initiative, by any of its names; null where there is none. */
export async function showInitiative(bench: Bench, id: string): Promise<InitiativeView | null> {
  const { all, listed, families } = await initiatives(bench);
  const one = findInitiative(all, id);
  if (!one) return null;
  const { pages } = bench.index;
  return {
    initiative: listed[all.indexOf(one)] as ListedInitiative,
    spread: spreadOf(pages, one),
    definitions: definitionsOf(pages, one),
    relatives: relativesOf(all, one, families),
    pages: seenPages(pages, one.mentions),
  };
}

/** Families of which the core or a member has what was typed in its name, the largest first. */
export async function listFamilies(bench: Bench, typed: string): Promise<ListedFamily[]> {
  const { families } = await initiatives(bench);
  const listed = families.map(({ core, members }) => ({
    core,
    members: members.map(({ id, name, first, pages }) => ({
      ...{ id, name, pages },
      ...(first !== undefined && { first }),
    })),
  }));
  return findNames(
    listed,
    typed,
    ({ core, members }) => ({ names: [core], also: members.map(({ name }) => name) }),
    await loadReadings(),
  );
}
