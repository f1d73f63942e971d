import { neutralCell } from '../../../shared/formats/cells.ts';
import { BOM, delimitedLines } from '../../../shared/formats/delimited.ts';
import type { Mention } from '../../../shared/recognition/mention.ts';

export const FORMATS = ['json', 'ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** A mention, with the input that it was found in where several share one output. */
export type Row = Mention & { page?: string };

const COLUMNS =
  'kind start end text value min max unit approx subject act period name title entity full definition rule score'.split(
    ' ',
  );

function csvRow(columns: readonly string[], row: Row): (string | number)[] {
  return columns.map(column => {
    const value = (row as unknown as Record<string, string | number | undefined>)[column];
    return typeof value === 'number' ? value : neutralCell(value ?? '');
  });
}

/** Mentions as JSON, as a line of JSON each, or as CSV for spreadsheets with a head line; `isShared`: of several inputs, each row with its `page`. */
export function formatMentions(rows: readonly Row[], format: Format, isShared = false): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 1)}\n`;
  if (format === 'ndjson') return rows.map(m => `${JSON.stringify(m)}\n`).join('');
  const columns = isShared ? ['page', ...COLUMNS] : COLUMNS;
  return BOM + delimitedLines([columns, ...rows.map(row => csvRow(columns, row))], ',');
}
