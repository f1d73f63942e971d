/** A table as a spreadsheet takes it from the clipboard. */
import { neutralCell } from '../formats/cells.ts';

/** Numbers stay numbers; an absent cell is an empty one. */
export type Cell = string | number | undefined;
export interface PlainTable {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Texts that a spreadsheet would run are written so that it does not. */
function textOf(cell: Cell): string {
  return typeof cell === 'string' ? neutralCell(cell) : cell === undefined ? '' : String(cell);
}

/** Tabs between cells, one row a line. */
export function tabbed({ head, rows }: PlainTable): string {
  const line = (cells: readonly Cell[]) =>
    cells.map(cell => textOf(cell).replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [head, ...rows].map(line).join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, char => ESCAPES[char] as string);

/** The same as HTML: programs that take it keep line breaks, and know numbers from texts. */
export function markup({ head, rows }: PlainTable): string {
  const row = (cells: readonly Cell[], name: 'th' | 'td') =>
    `<tr>${cells.map(cell => `<${name}>${escaped(textOf(cell))}</${name}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map(cells => row(cells, 'td')).join('')}</tbody></table>`;
}
