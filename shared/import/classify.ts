/** New, there already, or otherwise here: what importing each record of a file would mean. Nothing is decided here. */
import { ALL_FACETS, type Facet } from '../formats/format.ts';
import { type Difference, differences, tagDifference } from './contents.ts';
import type { AnnotationItem, ConflictField, Held, Incoming, IncomingPage, PageNoteItem } from './items.ts';
import { foldedQuote, placeAgreement } from './same-place.ts';

/** What a workspace holds of the pages and ids of a file. Deleted annotations are not in it. */
export interface HeldInWorkspace {
  annotations: readonly Held[];
  /** What is noted of pages, by page. */
  pageNotes: ReadonlyMap<string, { note?: string; tags: readonly string[] }>;
}

const placeKey = (page: string, exact: string) => `${page} ${foldedQuote(exact)}`;

function commentDifference(held: Held, incoming: Incoming): Difference<'comments'>[] {
  const known = new Set(held.comments.flatMap(({ id, text }) => [`id ${id}`, `text ${text.trim()}`]));
  const more = incoming.comments.filter(
    ({ id, text }) => !known.has(`id ${id}`) && !known.has(`text ${text.trim()}`),
  );
  if (more.length === 0) return [];
  return [
    { field: 'comments', mine: held.comments.map(({ text }) => text), theirs: more.map(({ text }) => text) },
  ];
}

function conflictFields(
  held: Held,
  incoming: Incoming,
  speaks: ReadonlySet<Facet>,
): Difference<ConflictField>[] {
  const isMoved = placeAgreement(held.place, incoming.place) === undefined;
  const { exact } = incoming.place.quote;
  return [
    ...(isMoved ? [{ field: 'place' as const, mine: held.place.quote.exact, theirs: exact }] : []),
    ...differences(held.contents, incoming.contents, speaks),
    ...commentDifference(held, incoming),
  ];
}

/** Whether somebody else made what is here; nobody knows of a file that names no author. */
function isOthers({ author }: Held, { made }: Incoming): boolean {
  return made.by !== undefined && author !== made.by;
}

/** Finds what a workspace holds at the place of an annotation. */
class Places {
  readonly #byId = new Map<string, Held>();
  readonly #byPlace = new Map<string, Held[]>();

  constructor(held: readonly Held[]) {
    for (const one of held) {
      this.#byId.set(one.id, one);
      const key = placeKey(one.page, one.place.quote.exact);
      const there = this.#byPlace.get(key);
      if (there) there.push(one);
      else this.#byPlace.set(key, [one]);
    }
  }

  /** That of the same id first, then those at its place, the best first. An id on another page is another annotation's. */
  candidates(incoming: Incoming, speaks: ReadonlySet<Facet>, apart: boolean): Held[] {
    const { id, page, place, contents } = incoming;
    const named = this.isTaken(incoming, apart) ? undefined : this.#byId.get(id);
    const there = (this.#byPlace.get(placeKey(page, place.quote.exact)) ?? [])
      .filter(held => !apart || !isOthers(held, incoming))
      .map(held => ({ held, agreement: placeAgreement(held.place, place) }))
      // Two kinds at one place are two annotations.
      .filter(({ held }) => !speaks.has('kinds') || held.contents.kind === contents.kind)
      .filter(({ agreement, held }) => agreement !== undefined && held !== named)
      .sort((a, b) => (b.agreement ?? 0) - (a.agreement ?? 0));
    return [...(named ? [named] : []), ...there.map(({ held }) => held)];
  }

  /** Whether the id is taken by an annotation of another page; or of another author, where what each made is kept apart. */
  isTaken(incoming: Incoming, apart: boolean): boolean {
    const named = this.#byId.get(incoming.id);
    return named !== undefined && (named.page !== incoming.page || (apart && isOthers(named, incoming)));
  }
}

const isSame = (a: Incoming, b: Incoming) =>
  a.page === b.page &&
  placeAgreement(a.place, b.place) !== undefined &&
  differences(a.contents, b.contents, ALL_FACETS).length === 0;

/**
 * @param speaks what the file of an annotation tells of in full (contents.ts)
 * @param freshId for an annotation whose id another one bears, here or in the files
 * @param apart what each author made is a layer of its own: only what the same one made is compared
 */
export function classify(
  incoming: readonly Incoming[],
  held: Pick<HeldInWorkspace, 'annotations'>,
  speaks: (file: number) => ReadonlySet<Facet>,
  freshId: () => string,
  apart = false,
): AnnotationItem[] {
  const places = new Places(held.annotations);
  const before = new Map<string, Incoming>();
  const used = new Set<string>();
  return incoming.map((given): AnnotationItem => {
    const key = apart ? JSON.stringify([given.made.by, given.id]) : given.id;
    const twin = before.get(key);
    if (twin && isSame(twin, given)) return { sort: 'duplicate', incoming: given };
    const isBorne = used.has(given.id) || places.isTaken(given, apart);
    const one = isBorne ? { ...given, id: freshId() } : given;
    if (!twin) before.set(key, one);
    used.add(one.id);
    const told = speaks(one.file);
    const compared = places
      .candidates(one, told, apart)
      .map(held => ({ held, differences: conflictFields(held, one, told) }));
    const [first] = compared;
    if (!first) return { sort: 'new', incoming: one };
    const isHere = compared.some(({ differences }) => differences.length === 0);
    return isHere ? { sort: 'duplicate', incoming: one } : { sort: 'conflict', incoming: one, ...first };
  });
}

/** What is noted of pages as a whole; pages of which nothing is noted in the file are none of them. */
export function classifyPageNotes(
  pages: readonly IncomingPage[],
  held: Pick<HeldInWorkspace, 'pageNotes'>,
): PageNoteItem[] {
  return pages.flatMap((page): PageNoteItem[] => {
    const { note, tags = [] } = page;
    if (note === undefined && tags.length === 0) return [];
    const here = held.pageNotes.get(page.id) ?? { tags: [] };
    if (here.note === undefined && here.tags.length === 0) return [{ sort: 'new', page }];
    const told = [
      ...(note !== undefined && note.trim() !== (here.note ?? '').trim()
        ? [{ field: 'note' as const, mine: here.note, theirs: note }]
        : []),
      ...tagDifference(here.tags, tags, false),
    ];
    return [told.length === 0 ? { sort: 'duplicate', page } : { sort: 'conflict', page, differences: told }];
  });
}
