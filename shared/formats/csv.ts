/** One annotation a row, comma-separated table (Excel, WPS); see table.ts. */
import type { Format } from './format.ts';
import { parseTable, TABLE_FACETS, tableWriter } from './table.ts';
import { writeDocument } from './write.ts';

const writer = tableWriter(',');

export const csv: Format = {
  name: 'csv',
  extension: '.csv',
  title: { zh: '逗号分隔表格（Excel、WPS）', en: 'comma-separated table (Excel, WPS)' },
  keeps: TABLE_FACETS,
  parse: parseTable,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
