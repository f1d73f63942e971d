import { findNames } from '../../shared/workbench/find-names.ts';
import { type Companion, companyOf } from '../../shared/workbench/people/company.ts';
import { findIdentity, type Identity, identitiesOf } from '../../shared/workbench/people/identities.ts';
import { merged, type Relabelled, split } from '../../shared/workbench/people/labels.ts';
import { type Office, officesOf } from '../../shared/workbench/people/offices.ts';
import { type Term, termsOf } from '../../shared/workbench/people/terms.ts';
import { loadReadings } from '../load-readings.ts';
import type { Bench } from './bench.ts';
import { heldOfNames } from './names-held.ts';
import { placeName } from './place-name.ts';
import { type SeenPage, seenPages } from './seen-page.ts';

/** A person as the list shows one. */
export interface ListedPerson {
  id: string;
  name: string;
  /** Other names. */
  names: string[];
  pages: number;
  mentions: number;
  /** Days of the first and the last page. */
  first?: string;
  last?: string;
  /** The posts that most pages tell, place and office: what tells namesakes apart. */
  posts: string[];
  /** How many others have the name. */
  namesakes: number;
  /** Somebody merged or split. */
  decided: boolean;
}

/** A post with its place's name. */
export type ShownTerm = Term & { placeName?: string };
export type ShownOffice = Office & { placeName: string };

export interface PersonView {
  person: ListedPerson;
  terms: ShownTerm[];
  company: (Companion & Pick<ListedPerson, 'posts'>)[];
  /** Others with one of the names. */
  namesakes: ListedPerson[];
  pages: SeenPage[];
}

/** Posts that the list names. */
const MOST_POSTS = 2;
/** Companions that are shown: nobody reads more. */
const MOST_COMPANY = 200;

interface People {
  identities: Identity[];
  listed: ListedPerson[];
  /** By id. */
  byId: ReadonlyMap<string, ListedPerson>;
  /** All posts of each, as one may type them. */
  offices: ReadonlyMap<string, string[]>;
}

const people = heldOfNames('person', ({ index }, names): People => {
  const identities = identitiesOf(index, names);
  const sharing = new Map<string, number>();
  for (const one of identities) for (const name of one.names) sharing.set(name, (sharing.get(name) ?? 0) + 1);
  const terms = new Map(identities.map(one => [one, termsOf(one)]));
  const listed = identities.map(one => listedPerson(one, terms.get(one) ?? [], sharing));
  const said = ({ place, office }: Term) => `${placeName(place) ?? ''}${office}`;
  return {
    identities,
    listed,
    byId: new Map(listed.map(one => [one.id, one])),
    offices: new Map(identities.map(one => [one.id, terms.get(one)?.map(said) ?? []])),
  };
});

function listedPerson(
  one: Identity,
  terms: readonly Term[],
  sharing: ReadonlyMap<string, number>,
): ListedPerson {
  const days = one.sightings.flatMap(({ day }) => day ?? []);
  const [first, last] = [days[0], days.at(-1)];
  const posts = terms
    .toSorted((a, b) => b.pages.length - a.pages.length)
    .slice(0, MOST_POSTS)
    .map(({ place, office }) => [placeName(place), office].filter(Boolean).join(' '));
  return {
    id: one.id,
    name: one.name,
    names: one.names.filter(name => name !== one.name),
    pages: new Set(one.sightings.map(({ page }) => page)).size,
    mentions: one.mentions.length,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    posts,
    namesakes: (sharing.get(one.name) ?? 1) - 1,
    decided: one.decided,
  };
}

/** Everybody whose name or posts have what was typed in them, or whose name it spells; at most so many. */
export async function listPeople(bench: Bench, typed: string, most?: number): Promise<ListedPerson[]> {
  const { listed, offices } = await people(bench);
  const found = findNames(
    listed,
    typed,
    ({ id, name, names }) => ({ names: [name, ...names], also: offices.get(id) ?? [] }),
    await loadReadings(),
  );
  return most === undefined ? found : found.slice(0, most);
}

/** One person, by the id of the list or of an older link; null where there is nobody. */
export async function showPerson(bench: Bench, id: string): Promise<PersonView | null> {
  const { identities, listed, byId } = await people(bench);
  const one = findIdentity(identities, id);
  if (!one) return null;
  const at = identities.indexOf(one);
  return {
    person: listed[at] as ListedPerson,
    terms: termsOf(one).map(term => {
      const name = placeName(term.place);
      return { ...term, ...(name !== undefined && { placeName: name }) };
    }),
    company: companyOf(identities, one)
      .slice(0, MOST_COMPANY)
      .map(other => ({ ...other, posts: byId.get(other.id)?.posts ?? [] })),
    namesakes: listed.filter(
      (_, n) => n !== at && identities[n]?.names.some(name => one.names.includes(name)),
    ),
    pages: seenPages(bench.index.pages, one.mentions),
  };
}

/** Who held which office where, as far as pages tell; those whose place, office or holder was typed. */
export async function listOffices(bench: Bench, typed: string): Promise<ShownOffice[]> {
  const { identities } = await people(bench);
  const offices = officesOf(identities).map(office => ({
    ...office,
    placeName: placeName(office.place) ?? office.place,
  }));
  return findNames(
    offices,
    typed,
    ({ placeName, office, holders }) => ({
      names: [`${placeName}${office}`],
      also: [`${placeName} ${office}`, ...holders.map(({ name }) => name)],
    }),
    await loadReadings(),
  );
}

/** The labels that make others one with a person; none where one of them is nobody. */
export async function mergePeople(bench: Bench, into: string, others: string[]): Promise<Relabelled[]> {
  const { identities } = await people(bench);
  const [one, ...rest] = [into, ...others].map(id => findIdentity(identities, id));
  const found = rest.filter(other => other !== undefined && other !== one) as Identity[];
  return one && found.length > 0 ? merged(one, found) : [];
}

/** The labels that part mentions from a person. */
export async function splitPerson(bench: Bench, id: string, taken: string[]): Promise<Relabelled[]> {
  const one = findIdentity((await people(bench)).identities, id);
  return one ? split(one, new Set(taken)) : [];
}
