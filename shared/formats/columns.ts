/** The columns of a table of annotations, one a row: what each is called, and what it holds. */
import { NUMBER_ATTRIBUTES, TEXT_ATTRIBUTES } from '../model/annotation.ts';
import { tagsCell } from './cells.ts';
import type { ExportedAnnotation, ExportedPage } from './json.ts';

export interface Column {
  name: string;
  isNumber?: true;
  of(annotation: ExportedAnnotation, page: ExportedPage): string | number | undefined;
}

const NUMBERS = new Set<string>(NUMBER_ATTRIBUTES);
const ATTRIBUTES = [...NUMBER_ATTRIBUTES, 'approx', ...TEXT_ATTRIBUTES] as const;
export const ATTRIBUTE_PREFIX = 'attribute.';
export const PAGE_PREFIX = 'page.';
const FACTS = [
  'id',
  'url',
  'canonicalUrl',
  'title',
  'site',
  'level',
  'published',
  'fetched',
  'reviewed',
  'textSha256',
] as const;

const attribute = (name: (typeof ATTRIBUTES)[number]): Column => ({
  name: ATTRIBUTE_PREFIX + name,
  ...(NUMBERS.has(name) && { isNumber: true as const }),
  of: ({ attributes }) => attributes[name],
});
const fact = (name: (typeof FACTS)[number]): Column => ({
  name: PAGE_PREFIX + name,
  of: (_, page) => page[name],
});

/** What a person reads first stands first. */
export const COLUMNS: readonly Column[] = [
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'quote', of: ({ quote }) => quote.exact },
  ...ATTRIBUTES.map(attribute),
  { name: 'tags', of: ({ tags }) => tagsCell(tags) },
  { name: 'note', of: ({ note }) => note },
  { name: 'part', of: ({ part }) => part },
  { name: 'author', of: ({ author }) => author },
  { name: 'prefix', of: ({ quote }) => quote.prefix },
  { name: 'suffix', of: ({ quote }) => quote.suffix },
  { name: 'start', isNumber: true, of: ({ position }) => position.start },
  { name: 'end', isNumber: true, of: ({ position }) => position.end },
  { name: 'textSha256', of: ({ textSha256 }) => textSha256 },
  { name: 'origin', of: ({ origin }) => origin },
  { name: 'status', of: ({ status }) => status },
  { name: 'created', of: ({ created }) => created },
  { name: 'updated', of: ({ updated }) => updated },
  { name: 'id', of: ({ id }) => id },
  ...FACTS.map(fact),
  { name: 'page.place.code', of: (_, { place }) => place?.code },
  { name: 'page.place.name', of: (_, { place }) => place?.name },
  { name: 'page.note', of: (_, { note }) => note },
  { name: 'page.tags', of: (_, { tags }) => (tags ? tagsCell(tags) : undefined) },
];
