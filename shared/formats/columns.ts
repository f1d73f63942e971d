/** The columns of a table of annotations, one a row: what each is called, and what it holds. */
import { NUMBER_ATTRIBUTES, TEXT_ATTRIBUTES } from '../model/annotation.ts';
import { tagsCell } from './cells.ts';
import type { ExportedAnnotation, ExportedPage } from './json.ts';

export interface Column {
  name: string;
  isNumber?: true;
  /** The same text stands in many rows. */
  repeats?: true;
  of(annotation: ExportedAnnotation, page: ExportedPage): string | number | undefined;
}

/** The others of a figure's or a person's attributes are as many as there are annotations. */
const REPEATED = new Set<string>(['approx', 'unit', 'subject', 'act', 'period', 'title']);
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
  ...(REPEATED.has(name) && { repeats: true as const }),
  of: ({ attributes }) => attributes[name],
});
const fact = (name: (typeof FACTS)[number]): Column => ({
  name: PAGE_PREFIX + name,
  repeats: true,
  of: (_, page) => page[name],
});

/** What a person reads first stands first. */
export const COLUMNS: readonly Column[] = [
  { name: 'kind', repeats: true, of: ({ kind }) => kind },
  { name: 'quote', of: ({ quote }) => quote.exact },
  ...ATTRIBUTES.map(attribute),
  { name: 'tags', repeats: true, of: ({ tags }) => tagsCell(tags) },
  { name: 'note', of: ({ note }) => note },
  { name: 'part', repeats: true, of: ({ part }) => part },
  { name: 'author', repeats: true, of: ({ author }) => author },
  { name: 'prefix', of: ({ quote }) => quote.prefix },
  { name: 'suffix', of: ({ quote }) => quote.suffix },
  { name: 'start', isNumber: true, of: ({ position }) => position.start },
  { name: 'end', isNumber: true, of: ({ position }) => position.end },
  { name: 'textSha256', repeats: true, of: ({ textSha256 }) => textSha256 },
  { name: 'origin', repeats: true, of: ({ origin }) => origin },
  { name: 'status', repeats: true, of: ({ status }) => status },
  { name: 'created', of: ({ created }) => created },
  { name: 'updated', of: ({ updated }) => updated },
  { name: 'id', of: ({ id }) => id },
  ...FACTS.map(fact),
  { name: 'page.place.code', repeats: true, of: (_, { place }) => place?.code },
  { name: 'page.place.name', repeats: true, of: (_, { place }) => place?.name },
  { name: 'page.note', repeats: true, of: (_, { note }) => note },
  { name: 'page.tags', repeats: true, of: (_, { tags }) => (tags ? tagsCell(tags) : undefined) },
];
