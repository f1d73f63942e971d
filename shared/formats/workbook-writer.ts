/** A workbook (Office Open XML, ECMA-376) row by row. write-excel-file, the kept library, holds all cells until the end: over 1 GB for 100,000 annotations. */
import type { NamedPiece } from './format.ts';

/** Characters that XML cannot hold, and words that look like how they are written (ECMA-376, 22.9.2.19). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const SHEETS = ['Meipi', 'about'];
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const sheetFile = (index: number) => `worksheets/sheet${index + 1}.xml`;
const sheets = (each: (index: number, name: string) => string) =>
  SHEETS.map((name, index) => each(index, name)).join('');

/** All that a workbook holds beside its sheets. */
const PARTS: Record<string, string> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>` +
    `${sheets(index => `<Override PartName="/xl/${sheetFile(index)}" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets(
    (index, name) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `${sheets(index => `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/worksheet" Target="${sheetFile(index)}"/>`)}` +
    `<Relationship Id="rId${SHEETS.length + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId${SHEETS.length + 2}" Type="${DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  // The second style is for the names of columns.
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>',
};
/** The first row stays in view. */
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const code = (mark: string) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
/** What cannot stand as it is; most texts have none of it, and to see that is quicker than to look for each. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const PLAIN = /^[^\0-\x1f&<>_\ud800-\udfff\ufffe\uffff]*$/;
function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(ESCAPED, code)
    .replace(MARKUP, mark => ENTITIES[mark] as string);
}

/** White space that XML's readers may take away. */
const AT_ENDS = /^\s|\s$|[\t\n]/u;
const textElement = (text: string) =>
  `<t${AT_ENDS.test(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t>`;

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The parts of a workbook in pieces, to be packed. */
export class WorkbookWriter {
  readonly #names: string[] = [];
  readonly #repeats: readonly boolean[];
  readonly #shared = new Map<string, number>();
  #sheet = 0;
  #row = 0;

  /** @param repeats by column of the first sheet: its texts come again and again, and are written once */
  constructor(repeats: readonly boolean[]) {
    this.#repeats = repeats;
  }

  begin(): NamedPiece[] {
    const parts = Object.entries(PARTS).map(([name, text]) => ({ name, text: HEAD + text }));
    return [...parts, this.#begin(FROZEN)];
  }

  /** Texts and numbers of one row; an empty text is no cell. */
  row(cells: readonly (string | number)[], isHead = false): NamedPiece {
    this.#row++;
    const style = isHead ? ' s="1"' : '';
    let xml = `<row r="${this.#row}">`;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell === undefined || cell === '') continue;
      this.#names[i] ??= columnName(i);
      const at = `<c r="${this.#names[i]}${this.#row}"${style}`;
      if (typeof cell === 'number') xml += `${at}><v>${cell}</v></c>`;
      else if (this.#repeats[i] && this.#sheet === 0) xml += `${at} t="s"><v>${this.#share(cell)}</v></c>`;
      else xml += `${at} t="inlineStr"><is>${textElement(cell)}</is></c>`;
    }
    return this.#inSheet(`${xml}</row>`);
  }

  /** Rows stand in the next sheet from now on. */
  nextSheet(): NamedPiece[] {
    const end = this.#end();
    this.#sheet++;
    return [end, this.#begin('')];
  }

  *end(): Generator<NamedPiece> {
    yield this.#end();
    const name = 'xl/sharedStrings.xml';
    yield { name, text: `${HEAD}<sst xmlns="${MAIN}">` };
    for (const text of this.#shared.keys()) yield { name, text: `<si>${textElement(text)}</si>` };
    yield { name, text: '</sst>' };
  }

  /** Its number among the texts that are written once. */
  #share(text: string): number {
    const known = this.#shared.get(text);
    if (known !== undefined) return known;
    const number = this.#shared.size;
    this.#shared.set(text, number);
    return number;
  }

  #begin(views: string): NamedPiece {
    this.#row = 0;
    return this.#inSheet(`${HEAD}<worksheet xmlns="${MAIN}">${views}<sheetData>`);
  }

  #end(): NamedPiece {
    return this.#inSheet('</sheetData></worksheet>');
  }

  #inSheet(text: string): NamedPiece {
    return { name: `xl/${sheetFile(this.#sheet)}`, text };
  }
}
