/**
 * XLSX (Office Open XML) for Excel and WPS: a sheet of annotations with the columns of the other tables (columns.ts), and one
 * that says what was exported. Cells are texts and numbers by type, so that nothing in them runs.
 */
import { readSheet } from 'read-excel-file/universal';
import { aboutOf } from './about.ts';
import { neutralCell } from './cells.ts';
import { COLUMNS } from './columns.ts';
import { FormatError, type NamedPiece, type PackedFormat } from './format.ts';
import { TABLE_FACETS, TableReader, tableRow } from './table.ts';
import { declaredLength, unzippedLength } from './unzipped-length.ts';
import { WorkbookWriter } from './workbook-writer.ts';
import { type DocumentHead, type MakeWriter, NO_PIECES, writeDocument } from './write.ts';
import { zipped } from './zip-pieces.ts';

/** A sheet of 100,000 annotations takes a fifth of it; a small file may hold any length of zeros. */
const MAX_UNZIPPED = 512 * 1024 * 1024;
/** Characters that Excel takes in a cell; a file with more in one is broken to it. */
const MAX_EXCEL_CELL = 32_767;
const MAX_ROWS = 1_048_576;

const NO_XLSX = { zh: '不是 XLSX 文件，或文件已损坏', en: 'no XLSX file, or it is broken' };
const TOO_LARGE = {
  zh: '解压后超过 512 MiB：不读取。请分成几个文件',
  en: 'it holds more than 512 MiB: not read. Split it into several files',
};
const TOO_MANY = {
  zh: `Excel 的一张表最多 ${MAX_ROWS} 行`,
  en: `a sheet of Excel has ${MAX_ROWS} rows at most`,
};
const TOO_LONG = {
  zh: `有一格超过 ${MAX_EXCEL_CELL} 个字符，Excel 放不下`,
  en: `a cell has more than ${MAX_EXCEL_CELL} characters, which Excel cannot hold`,
};

/** A cell as the tables' reader takes it: a day without its time, where a spreadsheet took a text for a date. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  return typeof value === 'string' ? neutralCell(value) : String(value);
}

/** What the second sheet says of the file. */
function aboutRows(head: DocumentHead): string[][] {
  const { generator, exported, workspace, filters = [] } = aboutOf(head);
  return [
    ['Meipi', generator.version],
    ['recognition', generator.recognition],
    ['exported', exported],
    ['workspace', workspace.name, workspace.id],
    ...filters.map(filter => ['filter', JSON.stringify(filter)]),
  ];
}

async function sheetOf(bytes: Uint8Array): Promise<unknown[][]> {
  if (declaredLength(bytes) > MAX_UNZIPPED) throw new FormatError(TOO_LARGE);
  const length = unzippedLength(bytes, MAX_UNZIPPED);
  if (length === undefined) throw new FormatError(NO_XLSX);
  if (length > MAX_UNZIPPED) throw new FormatError(TOO_LARGE);
  try {
    return await readSheet(new Uint8Array(bytes).buffer, { trim: false });
  } catch {
    // The library's own words speak of parts of the file, which say nothing to a person.
    throw new FormatError(NO_XLSX);
  }
}

const writer: MakeWriter<NamedPiece> = (head, skip) => {
  const book = new WorkbookWriter(COLUMNS.map(({ repeats = false }) => repeats));
  let row = 1;
  return {
    head: () => [
      ...book.begin(),
      book.row(
        COLUMNS.map(({ name }) => name),
        true,
      ),
    ],
    annotation: (annotation, page) => {
      if (!page) return NO_PIECES;
      row++;
      const cells = tableRow(annotation, page);
      const fits = cells.every(cell => typeof cell === 'number' || cell.length <= MAX_EXCEL_CELL);
      if (!fits || row > MAX_ROWS) {
        skip(`行 row ${row}`, fits ? TOO_MANY : TOO_LONG);
        return NO_PIECES;
      }
      return [book.row(cells)];
    },
    *end() {
      yield* book.nextSheet();
      for (const about of aboutRows(head)) yield book.row(about);
      yield* book.end();
    },
  };
};

export const xlsx: PackedFormat = {
  form: 'packed',
  name: 'xlsx',
  extension: '.xlsx',
  title: { zh: 'Excel 工作簿', en: 'workbook of Excel' },
  keeps: TABLE_FACETS,
  async parse(bytes, context) {
    const reader = new TableReader(context);
    for (const row of await sheetOf(bytes)) reader.row(row.map(cellOf));
    return reader.build();
  },
  writer,
  serialize: (document, skip) => zipped(writeDocument(writer, document, skip), document.exported),
};
