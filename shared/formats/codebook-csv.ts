/** A codebook as a table, one code a row: for Excel, WPS, and people who write one by hand. */
import { linesOf } from '../model/code.ts';
import { cellText, neutralCell } from './cells.ts';
import { type CodebookRead, codeOf } from './codebook-file.ts';
import { BOM, delimitedLines, eachRow } from './delimited.ts';
import { FormatError, type Said } from './format.ts';
import type { ExportedCode } from './json.ts';

/** The columns, by the names that they may have; the first is the one that is written. */
const COLUMNS = {
  label: ['label', '名称', '标签', '编码', 'name', 'code'],
  parent: ['parent', '上级', '上级编码'],
  color: ['color', '颜色', 'colour'],
  definition: ['definition', '定义', '说明', 'description'],
  examples: ['examples', '例子', '示例'],
  shortcut: ['shortcut', '快捷键'],
  key: ['key', '键'],
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

const NO_COLUMNS = {
  zh: '第一行应为列名，至少要有“名称”（label）',
  en: 'the first row should name the columns, label at least',
};

export function codebookToCsv(codes: readonly ExportedCode[]): string {
  const rows = codes.map(code =>
    NAMES.map(name =>
      neutralCell(name === 'examples' ? (code.examples ?? []).join('\n') : (code[name] ?? '')),
    ),
  );
  return BOM + delimitedLines([NAMES, ...rows], ',');
}

/** Throws FormatError. */
export function codebookFromCsv(text: string): CodebookRead {
  const at = new Map<Column, number>();
  const read: CodebookRead = { codes: [], faults: [] };
  let row = 0;
  eachRow(text, (cells, fault) => {
    row++;
    const tell = (why: Said) => read.faults.push({ where: String(row), why });
    if (row === 1) {
      for (const [n, cell] of cells.entries()) {
        const name = NAMES.find(column =>
          (COLUMNS[column] as readonly string[]).includes(cell.trim().toLowerCase()),
        );
        if (name && !at.has(name)) at.set(name, n);
      }
      if (!at.has('label')) throw new FormatError(NO_COLUMNS);
    } else if (fault) tell(fault);
    else if (cells.some(cell => cell.trim() !== '')) {
      const said = (name: Column) => cellText(cells[at.get(name) ?? -1] ?? '').trim();
      const facts = {
        ...{ key: said('key'), label: said('label'), parent: said('parent') },
        ...{ color: said('color'), definition: said('definition'), shortcut: said('shortcut') },
      };
      const code = codeOf(facts, linesOf(said('examples')), tell);
      if (code) read.codes.push(code);
    }
  });
  if (row === 0) throw new FormatError(NO_COLUMNS);
  return read;
}
