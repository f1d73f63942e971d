/**
 * XLSX (Office Open XML) for Excel and WPS: a sheet of annotations with the columns of the other tables (columns.ts). Its
 * cells are texts and numbers by type, so that nothing in them runs.
 */
import { readSheet } from 'read-excel-file/universal';
import writeSheet from 'write-excel-file/universal';
import { neutralCell } from './cells.ts';
import { COLUMNS } from './columns.ts';
import { type BinaryFormat, FormatError } from './format.ts';
import { TABLE_FACETS, TableReader, tableRows } from './table.ts';
import { declaredLength, unzippedLength } from './unzipped-length.ts';

/** A sheet of 100,000 annotations takes a fifth of it; a small file may hold any length of zeros. */
const MAX_UNZIPPED = 512 * 1024 * 1024;
/** Characters that Excel takes in a cell; a file with more in one is broken to it. */
const MAX_EXCEL_CELL = 32_767;
/** Characters that XML cannot hold, and words that look like how they are written (ECMA-376, 22.9.2.19). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const NO_XLSX = { zh: '不是 XLSX 文件，或文件已损坏', en: 'no XLSX file, or it is broken' };
const TOO_LARGE = {
  zh: '解压后超过 512 MiB：不读取。请分成几个文件',
  en: 'it holds more than 512 MiB: not read. Split it into several files',
};
const TOO_LONG = {
  zh: `有一格超过 ${MAX_EXCEL_CELL} 个字符，Excel 放不下`,
  en: `a cell has more than ${MAX_EXCEL_CELL} characters, which Excel cannot hold`,
};

const code = (mark: string) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as XML can hold it. write-excel-file 4.1 takes a cell that says `constructor` for the function of that name. */
function escaped(text: string): string {
  const plain = text.toWellFormed().replace(ESCAPED, code);
  return plain in {} ? code(plain) + plain.slice(1) : plain;
}

/** A cell as the tables' reader takes it: a day without its time, where a spreadsheet took a text for a date. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  return typeof value === 'string' ? neutralCell(value) : String(value);
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

export const xlsx: BinaryFormat = {
  form: 'binary',
  name: 'xlsx',
  extension: '.xlsx',
  title: { zh: 'Excel 工作簿', en: 'workbook of Excel' },
  keeps: TABLE_FACETS,
  async parse(bytes, context) {
    const reader = new TableReader(context);
    for (const row of await sheetOf(bytes)) reader.row(row.map(cellOf));
    return reader.build();
  },
  async serialize(document, skip) {
    const rows = [...tableRows(document)].filter((row, i) => {
      const fits = row.every(value => typeof value === 'number' || value.length <= MAX_EXCEL_CELL);
      if (!fits) skip(`行 row ${i + 2}`, TOO_LONG);
      return fits;
    });
    const head = COLUMNS.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }));
    const body = rows.map(row =>
      row.map(value => {
        if (value === '') return null;
        return typeof value === 'number' ? { value, type: Number } : { value: escaped(value), type: String };
      }),
    );
    const file = await writeSheet([head, ...body], { sheet: 'Meipi', stickyRowsCount: 1 }).toBlob();
    return new Uint8Array(await file.arrayBuffer());
  },
};
