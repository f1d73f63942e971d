/** A page with all that stands on it, packed as the workbench reads it: 5,000 of them have to be read within a second. */

import { isFolded, searchedWords } from '../export/select.ts';
import type { Annotation, AnnotationKind, Attributes, Status } from '../model/annotation.ts';
import { viewAnnotation } from '../model/annotation.ts';
import { viewCurated } from '../model/curated.ts';
import { viewDiscussion } from '../model/discussion.ts';
import { handsOf, viewAs } from '../model/hands.ts';
import { viewPage } from '../model/page.ts';
import type { Entry } from '../sync/merge.ts';
import { stampUser } from '../sync/stamp-user.ts';
import type { AnnotationRow, Hand, PageRow } from './row.ts';

/** What may be absent of a row. */
const OPTIONAL = ['note', 'part', 'comments', 'contested', 'text', 'hands', 'curated'] as const;
type Optional = Pick<AnnotationRow, (typeof OPTIONAL)[number]>;

/**
 * A row in an array: the names of its members would be most of it. What rows of a page have in common, such as authors and times, stands
 * once in tables, and here as an index into them. What may be absent has its names.
 */
type Packed = [
  ...place: [id: string, exact: string, start: number, end: number],
  ...says: [kind: number, status: number, attributes: Attributes, tags: number],
  ...by: [origin: number, author: number, created: number, updated: number],
  rest?: Partial<Optional>,
];
type PackedPage = [
  ...[facts: PageRow | null, texts: string[], tags: string[][], rows: Packed[]],
  /** Absent of a page that an older version packed. */
  toFold?: number[],
];

/** What a digest tells; its tags are the keys that annotations bear. */
export interface Digested {
  /** Absent while the page's address has not arrived. */
  page?: PageRow;
  /** In the order of the text. */
  annotations: AnnotationRow[];
  /** Which of them have words that folding changes, by index: it is known without looking at their words again. Absent where nobody looked. */
  toFold?: readonly number[];
}

/** Who said that a page is done, now that it is said to be. */
function reviewersOf(page: Entry): string[] {
  const { heads, past } = page.fields.reviewed ?? { heads: [], past: [] };
  return [...new Set([...past, ...heads.map(({ at }) => at)].map(stampUser))].sort();
}

/** The entries of one page, its own among them, as they are shown. */
export function digestOf(page: Entry | undefined, annotations: readonly Entry[]): Digested {
  const { fingerprint: _, ...facts } = (page && viewPage(page)) ?? {};
  const newest = 'textSha256' in facts ? facts.textSha256 : undefined;
  const rows = annotations.flatMap(entry => rowOf(entry, newest) ?? []);
  const reviewed = page && 'reviewed' in facts && { reviewedBy: reviewersOf(page) };
  return {
    ...('id' in facts && { page: { ...(facts as PageRow), ...reviewed } }),
    annotations: rows.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
  };
}

/** Where the words of an annotation stand. */
function placeOf({ target }: Annotation, newest: string | undefined) {
  const { quote, utf16, textSha256 } = target;
  return {
    exact: quote.exact,
    start: utf16.start,
    end: utf16.end,
    ...(textSha256 !== newest && { text: textSha256 }),
  };
}

function handOf(annotation: Annotation, newest: string | undefined): Hand {
  const { kind, status, attributes, note, author, created } = annotation;
  return {
    ...{ kind, status, attributes, author, created, ...placeOf(annotation, newest) },
    ...(note !== undefined && { note }),
  };
}

function rowOf(entry: Entry, newest: string | undefined): AnnotationRow | undefined {
  const annotation = viewAnnotation(entry);
  if (!annotation) return undefined;
  const { target, made, contested, author, created, ...rest } = annotation;
  const { length } = viewDiscussion(entry).comments;
  const hands = handsOf(entry).flatMap(user => viewAs(entry, user) ?? []);
  const curated = viewCurated(entry);
  return {
    ...rest,
    page: target.page,
    ...placeOf(annotation, newest),
    author: made?.by ?? author,
    created: made?.at ?? created,
    ...(length > 0 && { comments: length }),
    ...(contested.length > 0 && { contested: true as const }),
    ...(hands.length > 0 && { hands: hands.map(hand => handOf(hand, newest)) }),
    ...(curated && { curated }),
  };
}

/** Values that come again and again, each once, in the order of their coming. */
class Table<T> {
  readonly values: T[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(value: T): number {
    const key = String(value);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

export function packDigest({ page, annotations }: Digested): string {
  const texts = new Table<string>();
  const tags = new Table<string[]>();
  const of = (text: string) => texts.indexOf(text);
  const rows = annotations.map((row): Packed => {
    const rest = optionalOf(row);
    return [
      ...([row.id, row.exact, row.start, row.end] as const),
      ...([of(row.kind), of(row.status), row.attributes, tags.indexOf([...row.tags])] as const),
      ...([of(row.origin), of(row.author), of(row.created), of(row.updated)] as const),
      ...(Object.keys(rest).length > 0 ? ([rest] as const) : ([] as const)),
    ];
  });
  // Tags are packed by their keys; what they are called is folded when it is asked for.
  const toFold = annotations.flatMap((row, i) =>
    isFolded(searchedWords(row.exact, { ...row, tags: [] })) ? [] : [i],
  );
  const packed: PackedPage = [page ?? null, texts.values, tags.values, rows, toFold];
  return JSON.stringify(packed);
}

function optionalOf(row: AnnotationRow): Partial<Optional> {
  return Object.fromEntries(OPTIONAL.flatMap(name => (row[name] === undefined ? [] : [[name, row[name]]])));
}

/** @param page id of the page, which the packed rows do not repeat */
export function unpackDigest(text: string, page: string): Digested {
  const [facts, texts, tags, packed, toFold] = JSON.parse(text) as PackedPage;
  const annotations = packed.map((each): AnnotationRow => {
    // Member by member: of 100,000 rows, an array and a spread for each takes a third of a second more.
    const row = {
      id: each[0],
      page,
      kind: texts[each[4]] as AnnotationKind,
      status: texts[each[5]] as Status,
      origin: texts[each[8]] as AnnotationRow['origin'],
      exact: each[1],
      start: each[2],
      end: each[3],
      attributes: each[6],
      tags: tags[each[7]] as string[],
      author: texts[each[9]] as string,
      created: texts[each[10]] as string,
      updated: texts[each[11]] as string,
    };
    return each[12] ? Object.assign(row, each[12]) : row;
  });
  return { ...(facts && { page: facts }), annotations, ...(toFold && { toFold }) };
}
