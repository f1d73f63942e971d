/** A workspace in memory, page by page, as it is searched and analysed; it takes in what changes one page at a time. */
import { type Codebook, codebookOf, labelsOf } from '../model/codebook.ts';
import { type Columns, Dictionary } from './columns.ts';
import type { Digested } from './digest.ts';
import { PageWords } from './page-words.ts';
import type { AnnotationRow, PageRow, Rows } from './row.ts';

/** What a page has: its rows, and their words as they are searched. */
export interface IndexedPage {
  page: PageRow;
  rows: readonly AnnotationRow[];
  words: PageWords;
  /** What is counted of it; made as it is taken in, while the store reads the next ones. */
  columns: Columns;
}

/** Newest pages first; of a day, and where the day is unknown, by address. */
export function byDate(a: PageRow, b: PageRow): number {
  const [day, other] = [a.published ?? '', b.published ?? ''];
  if (day !== other) return day < other ? 1 : -1;
  return a.canonicalUrl < b.canonicalUrl ? -1 : a.canonicalUrl > b.canonicalUrl ? 1 : 0;
}

const NO_TAGS: readonly string[] = [];

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, i) => tag === b[i]);
}

export class WorkspaceIndex implements Rows {
  readonly #held = new Map<string, Digested>();
  #codebook: Codebook = codebookOf([]);
  #codes = '[]';
  #pages: Map<string, IndexedPage> = new Map();
  #ordered: IndexedPage[] | undefined;
  #facts: Map<string, PageRow> | undefined;
  /** What the numbers in its pages' columns stand for. */
  readonly dictionary = new Dictionary();
  /** Grows with whatever changes. */
  revision = 0;

  /** A page as it is now, in place of what it was. */
  take(id: string, digest: Digested): void {
    this.#held.set(id, digest);
    this.#place(id, digest);
    this.#changed();
  }

  /** What tags are called from now on. False where it is what they were called: a codebook is often read again for nothing. */
  relabel(codebook: Codebook): boolean {
    const codes = JSON.stringify([...codebook.codes.values()]);
    if (codes === this.#codes) return false;
    this.#codes = codes;
    this.#codebook = codebook;
    for (const [id, digest] of this.#held) this.#place(id, digest);
    this.#changed();
    return true;
  }

  get codebook(): Codebook {
    return this.#codebook;
  }

  #place(id: string, { page, annotations, toFold }: Digested): void {
    if (!page || (annotations.length === 0 && isBare(page))) this.#pages.delete(id);
    else {
      const named = this.#naming();
      const [row, rows] = [named(page), annotations.map(named)];
      this.#pages.set(id, {
        ...{ page: row, rows, words: new PageWords(rows, toFold) },
        columns: this.dictionary.columnsOf(row, rows),
      });
    }
  }

  /** Gives rows the labels of their tags; a row whose tags are called what they are stays as it is. */
  #naming() {
    const known = new Map<readonly string[], readonly string[]>();
    return <T extends { tags?: readonly string[] }>(row: T): T => {
      const { tags = NO_TAGS } = row;
      let labels = known.get(tags);
      if (!labels) {
        const called = labelsOf(this.#codebook, tags);
        labels = isSame(called, tags) ? tags : called;
        known.set(tags, labels);
      }
      return labels === tags ? row : { ...row, tags: labels };
    };
  }

  #changed(): void {
    this.#ordered = undefined;
    this.#facts = undefined;
    this.revision++;
  }

  /** Pages with their rows, in the order in which lists show them. */
  get ordered(): readonly IndexedPage[] {
    this.#ordered ??= [...this.#pages.values()].sort((a, b) => byDate(a.page, b.page));
    return this.#ordered;
  }

  get pages(): ReadonlyMap<string, PageRow> {
    this.#facts ??= new Map([...this.#pages].map(([id, { page }]) => [id, page]));
    return this.#facts;
  }

  get annotations(): Iterable<AnnotationRow> {
    const pages = this.ordered;
    return {
      *[Symbol.iterator]() {
        for (const { rows } of pages) yield* rows;
      },
    };
  }

  rowsOf(page: string): readonly AnnotationRow[] {
    return this.#pages.get(page)?.rows ?? [];
  }
}

/** A page of which nothing is left: what was on it was deleted, and nobody noted anything of it. */
function isBare({ note, tags, reviewed }: PageRow): boolean {
  return note === undefined && tags === undefined && reviewed === undefined;
}
