/** One annotation a row, tab-separated table; see table.ts. */
import type { Format } from './format.ts';
import { parseTable, serializeTable, TABLE_FACETS } from './table.ts';

export const tsv: Format = {
  name: 'tsv',
  extension: '.tsv',
  title: { zh: '制表符分隔表格', en: 'tab-separated table' },
  keeps: TABLE_FACETS,
  parse: parseTable,
  serialize: document => serializeTable(document, '\t'),
};
