/** Text in columns, as Excel, WPS and others save it. */
import Papa from 'papaparse';
import type { Said } from './format.ts';

/** Excel takes a file for UTF-8 only if it begins so. */
export const BOM = '\ufeff';
const DELIMITERS = [',', '\t', ';'];

const UNCLOSED = {
  zh: '引号没有配对，请检查这一行和上一行',
  en: 'a quotation mark is not closed; look at this row and the one before',
};

export function delimitedLines(rows: readonly (readonly (string | number)[])[], delimiter: string): string {
  return `${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`;
}

/** The first line, without what is quoted in it. */
const headOf = (text: string, newline: string) => (text.split(newline, 1)[0] ?? '').replace(/"[^"]*"/g, '');

/** The delimiter that the first line has most of; a comma where it has none. */
function delimiterOf(head: string): string {
  const count = (delimiter: string) => head.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Gives the rows of a text one by one, whatever delimiter and line ends it has; `fault` says why one cannot be read. */
export function eachRow(whole: string, take: (cells: string[], fault?: Said) => void): void {
  const text = whole.startsWith(BOM) ? whole.slice(1) : whole;
  const newline = (/\r\n|\n|\r/.exec(text)?.[0] ?? '\n') as '\n' | '\r' | '\r\n';
  const step = ({ data, errors }: { data: string[]; errors: { code: string }[] }) =>
    take(data, errors.length > 0 ? UNCLOSED : undefined);
  Papa.parse(text, { delimiter: delimiterOf(headOf(text, newline)), newline, skipEmptyLines: false, step });
}
