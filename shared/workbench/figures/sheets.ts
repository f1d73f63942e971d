/** Figures as rows of cells: the table as it is seen, and one figure a row with where it was read. */

import { neutralCell } from '../../formats/cells.ts';
import { BOM, delimitedLines } from '../../formats/delimited.ts';
import type { Rows } from '../row.ts';
import type { ChartPoint, Measure } from './chart.ts';
import type { Figure } from './figure.ts';
import type { CellValue, FigureTable } from './table.ts';
import { valueText } from './value-text.ts';

export type Sheet = (string | number)[][];

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
export function tableSheet(table: FigureTable, words: TableWords): Sheet {
  const { group, subject, act, unit, placeCode, place, noPeriod } = words;
  const heads = [group, subject, act, unit, placeCode, place, ...table.periods.map(each => each || noPeriod)];
  return [
    heads,
    ...table.rows.map(row => [
      row.group,
      row.subject,
      row.act,
      row.unit,
      row.place.code,
      row.place.name,
      ...table.periods.map((_, at) => cellOf(row.cells[at])),
    ]),
  ];
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
export function figureSheet(figures: readonly Figure[], pages: Rows['pages']): Sheet {
  return [
    [...FIGURE_COLUMNS],
    ...figures.map(({ annotation, group, subject, act, place, period, amount, unit }) => {
      const page = pages.get(annotation.page);
      return [
        group,
        subject,
        act,
        place?.code ?? '',
        place?.name ?? '',
        period?.key ?? '',
        amount.value ?? '',
        amount.min ?? '',
        amount.max ?? '',
        amount.approx,
        unit,
        annotation.exact,
        annotation.attributes.unit ?? '',
        annotation.attributes.subject ?? '',
        page?.title ?? '',
        page?.url ?? '',
        page?.published ?? '',
        annotation.id,
      ];
    }),
  ];
}

/** What a chart shows, one point a row. */
export function pointSheet(
  points: readonly ChartPoint[],
  { subject, act, unit }: Measure,
  nameOf: (point: ChartPoint) => string,
): Sheet {
  return [
    [
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
    ...points.map(point => [
      ...[subject, act, point.place.code, nameOf(point), point.period],
      ...[point.value ?? '', point.min ?? '', point.max ?? '', point.approx, unit],
      point.annotations.length,
    ]),
  ];
}

const neutral = (sheet: Sheet): Sheet =>
  sheet.map(row => row.map(cell => (typeof cell === 'string' ? neutralCell(cell) : cell)));

/** A file that Excel takes for UTF-8, in which nothing is run as a formula. */
export function sheetCsv(sheet: Sheet): string {
  return BOM + delimitedLines(neutral(sheet), ',');
}

/** For the clipboard: what a spreadsheet pastes as cells. */
export function sheetTsv(sheet: Sheet): string {
  return delimitedLines(neutral(sheet), '\t');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, char => ESCAPES[char]!);

/** The same as a table of HTML, for programs that paste that; codes and texts stay texts in Excel. */
export function sheetHtml(sheet: Sheet): string {
  const cell = (tag: 'th' | 'td', value: string | number) =>
    typeof value === 'number'
      ? `<${tag}>${value}</${tag}>`
      : `<${tag} style='mso-number-format:"\\@"'>${escaped(neutralCell(value))}</${tag}>`;
  const row = (tag: 'th' | 'td', cells: (string | number)[]) =>
    `<tr>${cells.map(value => cell(tag, value)).join('')}</tr>`;
  const [head = [], ...body] = sheet;
  return `<table><thead>${row('th', head)}</thead><tbody>${body.map(cells => row('td', cells)).join('')}</tbody></table>`;
}
