/** One annotation a row, tab-separated table; see table.ts. */
import { allFacetsBut, type Format } from './format.ts';
import { parseTable, serializeTable } from './table.ts';

export const tsv: Format = {
  name: 'tsv',
  extension: '.tsv',
  title: { zh: '制表符分隔表格', en: 'tab-separated table' },
  keeps: allFacetsBut('texts', 'bare pages'),
  parse: parseTable,
  serialize: document => serializeTable(document, '\t'),
};
