/** One annotation a row, comma-separated table (Excel, WPS); see table.ts. */
import { allFacetsBut, type Format } from './format.ts';
import { parseTable, serializeTable } from './table.ts';

export const csv: Format = {
  name: 'csv',
  extension: '.csv',
  title: { zh: '逗号分隔表格（Excel、WPS）', en: 'comma-separated table (Excel, WPS)' },
  keeps: allFacetsBut('texts', 'bare pages'),
  parse: parseTable,
  serialize: document => serializeTable(document, ','),
};
