/** One annotation a row, tab-separated table; see table.ts. */
import type { Format } from './format.ts';
import { parseTable, TABLE_FACETS, tableWriter } from './table.ts';
import { writeDocument } from './write.ts';

const writer = tableWriter('\t');

export const tsv: Format = {
  name: 'tsv',
  extension: '.tsv',
  title: { zh: '制表符分隔表格', en: 'tab-separated table' },
  keeps: TABLE_FACETS,
  parse: parseTable,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
