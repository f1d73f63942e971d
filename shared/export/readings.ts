/** The annotations of a page as a filter wants them read: as they are shown, as one of several made them, or as was decided of them. */
import { type Annotation, viewAnnotation } from '../model/annotation.ts';
import { type Curatable, curatedHand, curatedOf, viewCurated } from '../model/curated.ts';
import { handsOf, viewAs } from '../model/hands.ts';
import { saidText } from '../model/said-attributes.ts';
import type { Entry } from '../sync/merge.ts';
import { inOneText } from '../workbench/agreement/one-text.ts';
import type { Filter } from './filter.ts';

export interface Reading {
  annotation: Annotation;
  entry: Entry;
}

/** What was decided for is in the curated version, whatever the other ones said of it. */
function decided(entry: Entry): Annotation | undefined {
  const curated = viewCurated(entry);
  const hand = curatedHand(curated);
  const annotation = hand === undefined ? viewAnnotation(entry) : viewAs(entry, hand);
  return annotation && curated !== undefined ? { ...annotation, status: 'accepted' } : annotation;
}

function curatedReadings(entries: readonly Entry[]): Reading[] {
  const all = entries.flatMap(entry => {
    const annotation = decided(entry);
    return annotation ? [{ annotation, entry, curated: viewCurated(entry) }] : [];
  });
  // The first of several that say the same is the first that was made.
  all.sort((a, b) => (a.annotation.created < b.annotation.created ? -1 : 1));
  // Pages change around an article: what two made on two days is compared in one text.
  const placed = inOneText(
    all.map(({ annotation: { target } }) => ({
      ...{ ...target.utf16, exact: target.quote.exact, text: target.textSha256 },
    })),
  );
  const tell = new Map(
    all.map((one, i): [unknown, Curatable] => {
      const { kind, status, attributes } = one.annotation;
      const { start = 0, end = 0 } = placed[i] ?? {};
      const contents = `${kind} ${saidText(attributes)}`;
      return [one, { curated: one.curated, status, start, end, contents }];
    }),
  );
  return curatedOf(all, one => tell.get(one) as Curatable).map(({ annotation, entry }) => ({
    ...{ annotation, entry },
  }));
}

/**
 * Of the entries of one page. An author's layer is what that author made of the page: of an annotation that several made without knowing
 * of each other, what this one said; nothing that was made for the curated version alone.
 * @param nameOf gives the name of a user
 */
export function readingsOf(
  entries: readonly Entry[],
  { curated, authors }: Pick<Filter, 'curated' | 'authors'>,
  nameOf: (user: string) => string,
): Reading[] {
  if (curated) return curatedReadings(entries);
  return entries.flatMap(entry => {
    if (authors && viewCurated(entry) === 'only') return [];
    const hand = authors && handsOf(entry).find(user => authors.includes(nameOf(user)));
    const annotation = hand === undefined ? viewAnnotation(entry) : viewAs(entry, hand);
    return annotation ? [{ annotation, entry }] : [];
  });
}
