/** Tables of annotations as text, one annotation a row: what CSV and TSV share. */
import { neutralCell } from './cells.ts';
import { ATTRIBUTE_PREFIX, COLUMNS } from './columns.ts';
import { BOM, delimitedLines, eachRow } from './delimited.ts';
import { DocumentBuilder, foreignHead } from './document-builder.ts';
import { allFacetsBut, type Format, FormatError, type ParseContext, type Said } from './format.ts';
import type { Export, ExportedAnnotation, ExportedPage } from './json.ts';
import { MAX_CELL, wholeText } from './source.ts';
import { addRow } from './table-row.ts';
import { type MakeWriter, NO_PIECES } from './write.ts';

export const TABLE_FACETS = allFacetsBut('codebook', 'texts', 'bare pages', 'comments', 'comment histories');

/** How the columns begin that speak of what an annotation bears. */
const SPEAKING = [
  ['kinds', 'kind'],
  ['attributes', ATTRIBUTE_PREFIX],
  ['tags', 'tags'],
  ['notes', 'note'],
  ['rejections', 'status'],
  ['parts', 'part'],
  ['page notes', 'page.note'],
] as const;

const ROWS_AT_ONCE = 500;

const NO_COLUMNS = {
  zh: '第一行应为列名，至少要有 quote 和 page.url（见 docs/formats/csv.md）',
  en: 'the first row should name the columns, quote and page.url at least (see docs/formats/csv.md)',
};
const TOO_LONG = { zh: '有一格超过 1 Mi 个字符', en: 'a cell is longer than 1 Mi characters' };

/** A row of a table of annotations, texts and numbers as they are; what is absent is empty. */
export const tableRow = (annotation: ExportedAnnotation, page: ExportedPage): (string | number)[] =>
  COLUMNS.map(column => column.of(annotation, page) ?? '');

/** Reads the rows of a table, the names of its columns first. */
export class TableReader {
  readonly #context: ParseContext;
  readonly #builder: DocumentBuilder;
  #columns: string[] | undefined;
  #rows = 0;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#builder = new DocumentBuilder(context.skip);
  }

  /** @param fault why the row cannot be read, if it cannot. Throws FormatError where the columns are none of ours. */
  row(cells: readonly string[], fault?: Said): void {
    this.#rows++;
    const where = `行 row ${this.#rows}`;
    if (!this.#columns) {
      this.#columns = cells.map(name => name.trim());
      if (!this.#columns.includes('quote') || !this.#columns.includes('page.url'))
        throw new FormatError(NO_COLUMNS);
      this.#tellSilence(this.#columns);
    } else if (fault) this.#context.skip(where, fault);
    else if (cells.some(cell => cell.length > MAX_CELL)) this.#context.skip(where, TOO_LONG);
    else if (cells.some(cell => cell !== '')) {
      const named = new Map(this.#columns.map((name, i) => [name, cells[i] ?? '']));
      addRow(this.#builder, named, where, this.#context);
    }
  }

  #tellSilence(columns: readonly string[]): void {
    for (const [facet, prefix] of SPEAKING)
      if (!columns.some(name => name.startsWith(prefix))) this.#context.silent?.(facet);
  }

  build(): Export {
    if (!this.#columns) throw new FormatError(NO_COLUMNS);
    return this.#builder.build(foreignHead(this.#context));
  }
}

/** The names of the columns, then the rows; so many rows at once are one piece. */
export const tableWriter =
  (delimiter: string): MakeWriter<string> =>
  () => {
    let rows: (string | number)[][] = [];
    const flush = () => {
      const text = delimitedLines(rows, delimiter);
      rows = [];
      return [text];
    };
    return {
      head: () => [BOM + delimitedLines([COLUMNS.map(({ name }) => name)], delimiter)],
      annotation: (annotation, page) => {
        if (!page) return NO_PIECES;
        const row = tableRow(annotation, page);
        rows.push(row.map(value => (typeof value === 'number' ? value : neutralCell(value))));
        return rows.length < ROWS_AT_ONCE ? NO_PIECES : flush();
      },
      end: () => (rows.length > 0 ? flush() : NO_PIECES),
    };
  };

/** Reads what Excel, WPS and others save. */
export const parseTable: Format['parse'] = (source, context) => {
  const reader = new TableReader(context);
  eachRow(wholeText(source), (cells, fault) => reader.row(cells, fault));
  return reader.build();
};
