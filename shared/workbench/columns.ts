/** What a search compares and counts of a page's rows, made once a page: texts are folded, and what is counted is numbers, for a search looks at 100,000 rows. */
import { dayInChina } from '../formats/day.ts';
import type { AnnotationRow, PageRow } from './row.ts';

/** Values by their number, in the order of their coming. */
export class Codes<T> {
  readonly values: T[] = [];
  readonly #known = new Map<string, number>();

  /** @param key tells values apart */
  of(key: string, value: T): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** The facets that are counted row by row, in the order in which a row's numbers stand in its page's column. */
export const ROW_FACETS = ['kinds', 'statuses', 'authors', 'persons', 'tags'] as const;
export type RowFacet = (typeof ROW_FACETS)[number];
export const WIDTH = ROW_FACETS.length;

/** What the numbers stand for: authors are user ids, tags are all those of one annotation. */
export class Dictionary {
  readonly kinds = new Codes<string>();
  readonly statuses = new Codes<string>();
  readonly authors = new Codes<string>();
  /** The first is nobody. */
  readonly persons = new Codes<string | undefined>();
  /** The first is none. */
  readonly tags = new Codes<readonly string[]>();

  constructor() {
    this.persons.of('', undefined);
    this.tags.of('[]', []);
  }

  columnsOf({ published }: PageRow, rows: readonly AnnotationRow[]): Columns {
    const codes = new Uint32Array(rows.length * WIDTH);
    // Rows of a page that bear the same tags share a list of them, mostly.
    const lists = new Map<readonly string[], number>();
    for (let i = 0, at = 0; i < rows.length; i++) {
      const { kind, status, author, attributes, tags } = rows[i] as AnnotationRow;
      const person = kind === 'person' ? attributes.name : undefined;
      codes[at++] = this.kinds.of(kind, kind);
      codes[at++] = this.statuses.of(status, status);
      codes[at++] = this.authors.of(author, author);
      codes[at++] = person === undefined ? 0 : this.persons.of(`=${person}`, person);
      codes[at++] = tags.length === 0 ? 0 : this.#listOf(tags, lists);
    }
    return { codes, month: published ? dayInChina(published).slice(0, 7) : undefined };
  }

  #listOf(tags: readonly string[], lists: Map<readonly string[], number>): number {
    const known = lists.get(tags);
    if (known !== undefined) return known;
    const code = this.tags.of(JSON.stringify(tags), tags);
    lists.set(tags, code);
    return code;
  }
}

/** What is counted of a page. */
export interface Columns {
  /** `WIDTH` numbers for each row, in the order of `ROW_FACETS`. */
  codes: Uint32Array;
  /** YYYY-MM, in China; absent where the day is unknown. */
  month: string | undefined;
}
