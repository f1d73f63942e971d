/**
 * The entries of a BibTeX file. Own code, for the two kept libraries that were tried will not do: citation-js 0.9 drops
 * characters in braces and encodes addresses twice, @retorquere/bibtex-parser 9 brings 33 packages.
 */
import type { Said } from './format.ts';

export interface BibtexEntry {
  key: string;
  /** By names in lower case; braces and commands stand in the values. */
  fields: Map<string, string>;
  fault?: Said;
}

const BROKEN = { zh: '条目没有写完，或括号不配对', en: 'the entry is cut off, or its braces do not match' };
const BEGIN = /@\s*([A-Za-z]+)\s*([{(])/g;
const NAME = /\s*([^\s=,{}()"#%']+)\s*=\s*/y;
const BARE = /[^\s,#{}()"]+/y;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads one entry from behind its opening brace. */
class Reader {
  readonly #text: string;
  readonly #macros: ReadonlyMap<string, string>;
  at: number;

  constructor(text: string, at: number, macros: ReadonlyMap<string, string>) {
    this.#text = text;
    this.at = at;
    this.#macros = macros;
  }

  blanks(): void {
    while (/\s/.test(this.#text[this.at] ?? '')) this.at++;
  }

  take(mark: string): boolean {
    this.blanks();
    if (this.#text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  key(): string {
    const end = this.#text.slice(this.at).search(/[,})\n]/);
    if (end < 0) return '';
    const key = this.#text.slice(this.at, this.at + end).trim();
    this.at += end;
    return key;
  }

  name(): string | undefined {
    NAME.lastIndex = this.at;
    const match = NAME.exec(this.#text);
    if (!match) return undefined;
    this.at = NAME.lastIndex;
    return (match[1] as string).toLowerCase();
  }

  /** Pieces joined by `#`; undefined where one is cut off. */
  value(): string | undefined {
    const pieces: string[] = [];
    do {
      const piece = this.#piece();
      if (piece === undefined) return undefined;
      pieces.push(piece);
    } while (this.take('#'));
    return pieces.join('');
  }

  #piece(): string | undefined {
    this.blanks();
    const open = this.#text[this.at];
    if (open === '{' || open === '"') return this.#framed(open);
    BARE.lastIndex = this.at;
    const [bare] = BARE.exec(this.#text) ?? [];
    if (bare === undefined) return undefined;
    this.at += bare.length;
    const month = MONTHS.indexOf(bare.toLowerCase()) + 1;
    return this.#macros.get(bare.toLowerCase()) ?? (month > 0 ? String(month) : bare);
  }

  /** What stands in braces or quotation marks; braces match within, but those behind a backslash. */
  #framed(open: '{' | '"'): string | undefined {
    const from = this.at + 1;
    let depth = 0;
    for (let i = from; i < this.#text.length; i++) {
      const mark = this.#text[i];
      if (mark === '\\') i++;
      else if (mark === '{') depth++;
      else if (depth === 0 && mark === (open === '{' ? '}' : '"')) {
        this.at = i + 1;
        return this.#text.slice(from, i);
      } else if (mark === '}') depth--;
    }
    return undefined;
  }
}

/** Entries in their order; `@string` is heeded, `@comment` and `@preamble` are none, words between entries are passed over. */
export function* entriesIn(text: string): Generator<BibtexEntry> {
  const macros = new Map<string, string>();
  const begin = new RegExp(BEGIN);
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const type = (match[1] as string).toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const reader = new Reader(text, begin.lastIndex, macros);
    const key = type === 'string' ? '' : reader.key();
    const fields = new Map<string, string>();
    let isWhole = type === 'string' || reader.take(',') || /[})]/.test(text[reader.at] ?? '');
    while (isWhole) {
      const name = reader.name();
      if (name === undefined) break;
      const value = reader.value();
      if (value === undefined) {
        // No end in all that follows: it cannot be told where another entry begins.
        yield { key, fields, fault: BROKEN };
        return;
      }
      if (type === 'string') macros.set(name, value);
      else if (!fields.has(name)) fields.set(name, value);
      if (!reader.take(',')) break;
    }
    isWhole &&= reader.take(match[2] === '{' ? '}' : ')');
    begin.lastIndex = Math.max(reader.at, begin.lastIndex);
    if (type !== 'string') yield { key, fields, ...(!isWhole && { fault: BROKEN }) };
  }
}
