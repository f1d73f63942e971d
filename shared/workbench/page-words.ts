/** The words of a page's rows as a search compares them. */
import { folded, searchedText } from '../export/select.ts';
import type { AnnotationRow } from './row.ts';

/** A word that is searched for, folded. */
export interface Wanted {
  text: string;
  /** It may stand in a number. */
  numeric: boolean;
}

export const wantedOf = (text: string): Wanted => ({ text, numeric: /^[-+.\de]+$/.test(text) });

/**
 * Tells which rows hold what is searched for, as `searchedText` has them. Where folding changes nothing, their own words are looked
 * through as they stand: putting a text together for each of 100,000 rows takes three times as long.
 */
export class PageWords {
  readonly #rows: readonly AnnotationRow[];
  /** Rows to fold, with their words once they were asked for; absent where any may be one. */
  readonly #texts: Map<number, string | undefined>;
  readonly #allToFold: boolean;

  /** @param toFold those whose words folding changes, tags apart; absent where that is not known */
  constructor(rows: readonly AnnotationRow[], toFold: readonly number[] | undefined) {
    this.#rows = rows;
    this.#texts = new Map(toFold?.map(i => [i, undefined]));
    this.#allToFold = toFold === undefined;
  }

  /** Whether a row holds all of the words. */
  hold(i: number, wanted: readonly Wanted[]): boolean {
    const isToFold = this.#allToFold || (this.#texts.size > 0 && this.#texts.has(i));
    const row = this.#rows[i] as AnnotationRow;
    const text = isToFold ? this.#textOf(i, row) : undefined;
    for (const word of wanted) if (!(text?.includes(word.text) ?? says(row, word))) return false;
    return true;
  }

  #textOf(i: number, row: AnnotationRow): string {
    const known = this.#texts.get(i);
    if (known !== undefined) return known;
    const text = searchedText(row.exact, row);
    this.#texts.set(i, text);
    return text;
  }
}

/** Whether one of the words of a row that needs no folding has it in it. */
function says({ exact, note, tags, attributes }: AnnotationRow, { text, numeric }: Wanted): boolean {
  if (exact.includes(text) || note?.includes(text)) return true;
  for (const tag of tags) if (folded(tag).includes(text)) return true;
  for (const name in attributes) {
    const value = attributes[name as keyof typeof attributes];
    if (typeof value === 'string' ? value.includes(text) : numeric && String(value).includes(text))
      return true;
  }
  return false;
}
