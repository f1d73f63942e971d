/** One row of a table as an annotation and its page; what a person's own table leaves out is filled in. */
import { cellTags, cellText } from './cells.ts';
import { ATTRIBUTE_PREFIX, COLUMNS, PAGE_PREFIX } from './columns.ts';
import { type DocumentBuilder, NOBODY } from './document-builder.ts';
import type { ParseContext } from './format.ts';
import { utcOf } from './utc.ts';
import { webPage } from './web-page.ts';

const NUMBER_COLUMNS = new Set(COLUMNS.filter(({ isNumber }) => isNumber).map(({ name }) => name));
const KNOWN = COLUMNS.map(({ name }) => name);
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** How spreadsheets write a day that they took for a date: 2024/1/25. */
const SPREADSHEET_DAY = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;
const OWN_FACTS = new Set(['page.place.code', 'page.place.name', 'page.tags']);

/** What is no number stays a text, so that the schema names it. */
function cellValue(name: string, cell: string): string | number {
  const text = cellText(cell);
  return NUMBER_COLUMNS.has(name) && NUMBER.test(text.trim()) ? Number(text) : text;
}

function isoDay(text: string): string {
  const [, year, month, day] = SPREADSHEET_DAY.exec(text) ?? [];
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
}

/** Empty cells are absent facts. */
function factsOf(
  values: ReadonlyMap<string, string | number>,
  prefix: string,
): Record<string, string | number> {
  const names = KNOWN.filter(name => name.startsWith(prefix) && !OWN_FACTS.has(name));
  return Object.fromEntries(
    names.flatMap(name => {
      const value = values.get(name);
      return value === undefined ? [] : [[name.slice(prefix.length), value]];
    }),
  );
}

export function addRow(
  builder: DocumentBuilder,
  cells: ReadonlyMap<string, string>,
  where: string,
  context: ParseContext,
) {
  const values = new Map(
    KNOWN.flatMap(name => {
      const cell = cells.get(name) ?? '';
      return cell === '' ? [] : [[name, cellValue(name, cell)] as const];
    }),
  );
  const get = (name: string, otherwise: string | number) => values.get(name) ?? otherwise;
  const facts = factsOf(values, PAGE_PREFIX);
  const { url, published } = facts;
  if (typeof published === 'string') facts.published = isoDay(published);
  const [code, name] = [values.get('page.place.code'), values.get('page.place.name')];
  const tags = cellTags(String(get('page.tags', '')));
  const page = {
    ...(typeof url === 'string' && webPage(url)),
    ...facts,
    ...(code !== undefined && name !== undefined && { place: { code, name } }),
    ...(tags.length > 0 && { tags }),
  };
  const id = String(page.id ?? '');
  if (!builder.hasPage(id) && !builder.addPage(where, page)) return;
  const exact = String(get('quote', ''));
  const created = utcOf(values.get('created'), context.now);
  const note = values.get('note');
  const sha256 = values.get('textSha256');
  const part = values.get('part');
  builder.addAnnotation(where, {
    id: get('id', where),
    kind: get('kind', 'highlight'),
    page: id,
    quote: { exact, prefix: get('prefix', ''), suffix: get('suffix', '') },
    // Where no text is named that it counts in, a position is but a hint.
    position: { start: get('start', 0), end: get('end', [...exact].length) },
    ...(sha256 !== undefined && { textSha256: sha256 }),
    attributes: factsOf(values, ATTRIBUTE_PREFIX),
    tags: cellTags(String(get('tags', ''))),
    ...(note !== undefined && { note }),
    ...(part !== undefined && { part }),
    origin: get('origin', 'manual'),
    status: get('status', 'accepted'),
    author: get('author', NOBODY),
    created,
    updated: utcOf(values.get('updated'), created),
  });
}
