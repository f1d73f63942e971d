/** Which annotations a filter takes: the one place that decides it, for files, shares and the command. */
import { dayInChina } from '../formats/day.ts';
import type { ExportedAnnotation, ExportedCode } from '../formats/json.ts';
import type { Page } from '../model/page.ts';
import { type Filter, isOfAnnotations } from './filter.ts';

/** What a filter looks at of an annotation beside its quote; tags are labels, the author is a name. */
export interface Facets
  extends Pick<ExportedAnnotation, 'id' | 'kind' | 'status' | 'note' | 'attributes' | 'author'> {
  tags: readonly string[];
}

export type Selectable = Facets & { quote: { exact: string } };

export interface SelectablePage
  extends Pick<Page, 'canonicalUrl'>,
    Partial<{ [K in 'site' | 'place' | 'level' | 'published' | 'note']: Page[K] | undefined }> {
  tags?: readonly string[] | undefined;
}

export interface Selection {
  /** Whether anything of the page may be taken. */
  page(page: SelectablePage): boolean;
  annotation(annotation: Selectable): boolean;
  /** Whether the page is taken without an annotation on it that is. */
  barePage(page: SelectablePage): boolean;
}

/** Letters and signs that folding leaves as they are, and that make nothing else with each other: most words here are of no others. */
const FOLDED = /^[\n -@[-~·‘’“”、。〈-】一-鿿]*$/u;

/** As people compare words: 442 and ４４２, CPPCC and cppcc are the same. */
export const folded = (text: string) => (isFolded(text) ? text : text.normalize('NFKC').toLowerCase());

/** True of most texts that folding leaves as they are; where it is false, folding may change something. */
export const isFolded = (text: string) => FOLDED.test(text);

/** The labels and those of all codes below them, by the files' own codebook. */
export function withBelow(labels: readonly string[], codebook: readonly ExportedCode[]): Set<string> {
  const children = new Map<string, ExportedCode[]>();
  for (const code of codebook)
    if (code.parent !== undefined) children.set(code.parent, [...(children.get(code.parent) ?? []), code]);
  const all = new Set(labels);
  const waiting = codebook.filter(({ label }) => all.has(label));
  const seen = new Set<string>();
  for (let code = waiting.pop(); code; code = waiting.pop()) {
    if (seen.has(code.key)) continue;
    seen.add(code.key);
    all.add(code.label);
    waiting.push(...(children.get(code.key) ?? []));
  }
  return all;
}

/** The words that all have to be there. */
export function wordsOf(search: string | undefined): string[] {
  return folded(search ?? '')
    .split(/\s+/u)
    .filter(word => word !== '');
}

/** What is searched of an annotation, in one text: a break that no search has keeps words from being found across two. */
export function searchedText(exact: string, says: Pick<Selectable, 'note' | 'tags' | 'attributes'>): string {
  return folded(searchedWords(exact, says));
}

/** The same before it is folded. */
export function searchedWords(
  exact: string,
  { note, tags, attributes }: Pick<Selectable, 'note' | 'tags' | 'attributes'>,
): string {
  // Put together by itself: of 100,000 annotations, a list for each takes several times as long.
  let text = `${exact}\n${note ?? ''}`;
  for (const tag of tags) text += `\n${tag}`;
  for (const name in attributes) text += `\n${attributes[name as keyof typeof attributes]}`;
  return text;
}

/** True of a place and of all within it: 530000 of 530100 and 530102. */
export function isWithin(code: string, place: string): boolean {
  return code.startsWith(place.replace(/^(\d\d)0000$|^(\d{4})00$/, '$1$2'));
}

type Test<T> = (one: T) => boolean;

/** What a filter asks, one question for each of its facets; what it does not ask is not there. */
export interface Questions {
  page: { [F in 'pages' | 'sites' | 'places' | 'levels' | 'days']?: Test<SelectablePage> };
  annotation: {
    [F in 'ids' | 'kinds' | 'statuses' | 'authors' | 'persons']?: Test<Facets>;
  } & { tags?: Test<Pick<Facets, 'tags'>> };
  words: readonly string[];
}

const oneOf = <T, V extends string>(values: readonly V[] | undefined, of: (one: T) => V | undefined) => {
  const set = values && new Set<string | undefined>(values);
  return set && ((one: T) => set.has(of(one)));
};

function days({ from, to }: Filter): Test<SelectablePage> | undefined {
  if (from === undefined && to === undefined) return undefined;
  return ({ published }) => {
    const day = published === undefined ? undefined : dayInChina(published);
    return day !== undefined && day >= (from ?? day) && day <= (to ?? day);
  };
}

function defined<T extends object>(tests: T) {
  return Object.fromEntries(Object.entries(tests).filter(([, test]) => test !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** @param codebook leads from a tag to those below it; without it tags stand for themselves */
export function questions(filter: Filter, codebook: readonly ExportedCode[] = []): Questions {
  const { places } = filter;
  const tags = filter.tags && withBelow(filter.tags, codebook);
  return {
    page: defined({
      pages: oneOf(filter.pages, (page: SelectablePage) => page.canonicalUrl),
      sites: oneOf(filter.sites, (page: SelectablePage) => page.site),
      places:
        places && (({ place }: SelectablePage) => !!place && places.some(one => isWithin(place.code, one))),
      levels: oneOf(filter.levels, (page: SelectablePage) => page.level),
      days: days(filter),
    }),
    annotation: defined({
      ids: oneOf(filter.ids, (one: Facets) => one.id),
      kinds: oneOf(filter.kinds, (one: Facets) => one.kind),
      statuses: oneOf(filter.statuses, (one: Facets) => one.status),
      authors: oneOf(filter.authors, (one: Facets) => one.author),
      persons: oneOf(filter.persons, ({ kind, attributes }: Facets) =>
        kind === 'person' ? attributes.name : undefined,
      ),
      tags: tags && (({ tags: its }: Pick<Facets, 'tags'>) => its.some(tag => tags.has(tag))),
    }),
    words: wordsOf(filter.search),
  };
}

/** @param codebook as for `questions` */
export function selection(filter: Filter, codebook: readonly ExportedCode[] = []): Selection {
  const { words, ...asked } = questions(filter, codebook);
  const ofPage = Object.values(asked.page);
  const ofAnnotation = Object.values(asked.annotation);
  const holds = (text: () => string) => {
    if (words.length === 0) return true;
    const searched = text();
    return words.every(word => searched.includes(word));
  };
  const page = (one: SelectablePage) => ofPage.every(test => test(one));
  // Who wrote a page's note, and of what kind it is, nobody says.
  const { kinds, authors, ids, persons } = filter;
  const isOfPages =
    !kinds && !authors && !ids && !persons && (filter.tags !== undefined || filter.search !== undefined);
  return {
    page,
    annotation: one =>
      ofAnnotation.every(test => test(one)) && holds(() => searchedText(one.quote.exact, one)),
    barePage: one => {
      if (!page(one)) return false;
      // A choice by state alone is no choice of pages; nor is that of what was decided.
      const { statuses: _, curated: _c, ...rest } = filter;
      if (!isOfAnnotations(rest)) return true;
      const its = one.tags ?? [];
      const tagged = asked.annotation.tags?.({ tags: its }) ?? true;
      return isOfPages && tagged && holds(() => folded([one.note ?? '', ...its].join('\n')));
    },
  };
}
