/** Figures as rows of cells: the table as it is seen, and one figure a row with where it was read. */

import { neutralCell } from '../../formats/cells.ts';
import { BOM, delimitedLines } from '../../formats/delimited.ts';
import type { Cell, PlainTable } from '../plain-table.ts';
import type { Rows } from '../row.ts';
import type { ChartPoint, Measure } from './chart.ts';
import type { Figure } from './figure.ts';
import type { CellValue, FigureTable } from './table.ts';
import { valueText } from './value-text.ts';

/** What the columns of the table are called. */
export interface TableWords {
  group: string;
  subject: string;
  act: string;
  unit: string;
  placeCode: string;
  place: string;
  noPeriod: string;
}

/** One exact value is a number that a spreadsheet can work with; all else is text, several values with what tells them apart. */
function cellOf(values: readonly CellValue[] | undefined): string | number {
  const [first, ...more] = values ?? [];
  if (!first) return '';
  if (more.length === 0 && first.value !== undefined && first.approx === 'exact') return first.value;
  return (values ?? [])
    .map(value => [valueText(value), value.period, value.place, value.subject].filter(Boolean).join(' '))
    .join(' / ');
}

/** The table as it is seen, with its heads. */
export function tableSheet(table: FigureTable, words: TableWords): PlainTable {
  const { group, subject, act, unit, placeCode, place, noPeriod } = words;
  return {
    head: [group, subject, act, unit, placeCode, place, ...table.periods.map(each => each || noPeriod)],
    rows: table.rows.map(row => [
      row.group,
      row.subject,
      row.act,
      row.unit,
      row.place.code,
      row.place.name,
      ...table.periods.map((_, at) => cellOf(row.cells[at])),
    ]),
  };
}

/** Stable names, for programs; the same as in exports where they say the same. */
export const FIGURE_COLUMNS = [
  'group',
  'subject',
  'act',
  'place.code',
  'place.name',
  'period',
  'value',
  'min',
  'max',
  'approx',
  'unit',
  'quote',
  'unit.written',
  'subject.written',
  'page.title',
  'page.url',
  'page.published',
  'id',
] as const;

/** One figure a row: by the rules what it counts, and as written where it was read. */
export function figureSheet(figures: readonly Figure[], pages: Rows['pages']): PlainTable {
  const rowOf = ({ annotation, group, subject, act, place, period, amount, unit }: Figure) => {
    const { attributes, exact, id } = annotation;
    const page = pages.get(annotation.page);
    return [
      ...[group, subject, act, place?.code, place?.name, period?.key],
      ...[amount.value, amount.min, amount.max, amount.approx, unit],
      ...[exact, attributes.unit, attributes.subject, page?.title, page?.url, page?.published, id],
    ];
  };
  return { head: FIGURE_COLUMNS, rows: figures.map(rowOf) };
}

/** What a chart shows, one point a row. */
export function pointSheet(
  points: readonly ChartPoint[],
  { subject, act, unit }: Measure,
  nameOf: (point: ChartPoint) => string,
): PlainTable {
  return {
    head: [
      'subject',
      'act',
      'place.code',
      'place.name',
      'period',
      'value',
      'min',
      'max',
      'approx',
      'unit',
      'quotes',
    ],
    rows: points.map(point => [
      ...[subject, act, point.place.code, nameOf(point), point.period],
      ...[point.value, point.min, point.max, point.approx, unit],
      point.annotations.length,
    ]),
  };
}

/** A file that Excel takes for UTF-8, in which nothing is run as a formula. */
export function sheetCsv({ head, rows }: PlainTable): string {
  const neutral = (cell: Cell) => (typeof cell === 'string' ? neutralCell(cell) : (cell ?? ''));
  return (
    BOM +
    delimitedLines(
      [head, ...rows].map(cells => cells.map(neutral)),
      ',',
    )
  );
}
