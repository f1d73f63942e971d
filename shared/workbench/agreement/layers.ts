/** Who annotated what: each author's annotations of a page are a layer. */
import type { Attributes } from '../../model/annotation.ts';
import type { AnnotationRow, Hand } from '../row.ts';
import { inOneText } from './one-text.ts';

/** What one author says of some words; rejected, that they are no mention. */
export interface Judgement
  extends Pick<Hand, 'kind' | 'status' | 'start' | 'end' | 'exact' | 'text' | 'created'> {
  /** Id of the annotation; two judgements share it where two made it without knowing of each other. */
  id: string;
  by: string;
  attributes: Attributes;
  /** Its annotation, with what is said of it as it is shown. */
  row: AnnotationRow;
}

/** By author (user id, or the name that a file tells), in the order of the text. */
export type Layers = ReadonlyMap<string, readonly Judgement[]>;

/** Written out: there are 100,000 of them. */
function judgement(row: AnnotationRow, hand: Hand | AnnotationRow): Judgement {
  const one: Judgement = {
    id: row.id,
    by: hand.author,
    kind: hand.kind,
    status: hand.status,
    start: hand.start,
    end: hand.end,
    exact: hand.exact,
    created: hand.created,
    attributes: hand.attributes,
    row,
  };
  if (hand.text !== undefined) one.text = hand.text;
  return one;
}

/** The layers of each page. */
export function layersOf(annotations: Iterable<AnnotationRow>): Map<string, Map<string, Judgement[]>> {
  const pages = new Map<string, Map<string, Judgement[]>>();
  let layers = new Map<string, Judgement[]>();
  let page: string | undefined;
  const add = (one: Judgement) => {
    const layer = layers.get(one.by);
    if (layer) layer.push(one);
    else layers.set(one.by, [one]);
  };
  for (const row of annotations) {
    // What was made for the curated version is nobody's reading of the page.
    if (row.curated === 'only') continue;
    if (row.page !== page) {
      page = row.page;
      layers = pages.get(page) ?? new Map<string, Judgement[]>();
      pages.set(page, layers);
    }
    if (row.hands) for (const hand of row.hands) add(judgement(row, hand));
    else add(judgement(row, row));
  }
  for (const all of pages.values())
    for (const layer of all.values()) layer.sort((a, b) => a.start - b.start || b.end - a.end);
  return pages;
}

export interface Pair {
  a: string;
  b: string;
  /** How many pages both annotated. */
  pages: number;
}

/** Who annotated the same pages, most of them first. */
export function pairsOf(pages: ReadonlyMap<string, Layers>): Pair[] {
  const counts = new Map<string, Pair>();
  for (const layers of pages.values()) {
    const authors = [...layers.keys()].sort();
    for (const [i, a] of authors.entries())
      for (const b of authors.slice(i + 1)) {
        const key = JSON.stringify([a, b]);
        const pair = counts.get(key) ?? { a, b, pages: 0 };
        pair.pages++;
        counts.set(key, pair);
      }
  }
  return [...counts.values()].sort((x, y) => y.pages - x.pages || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** The pages that both annotated, with what each made of them; their places count in one text (one-text.ts). */
export function sharedPages(
  pages: ReadonlyMap<string, Layers>,
  a: string,
  b: string,
): { page: string; a: readonly Judgement[]; b: readonly Judgement[] }[] {
  return [...pages].flatMap(([page, layers]) => {
    const [one, other] = [layers.get(a), layers.get(b)];
    if (!one || !other) return [];
    const both = inOneText([...one, ...other]);
    const ordered = (some: Judgement[]) => some.sort((x, y) => x.start - y.start || y.end - x.end);
    return [{ page, a: ordered(both.slice(0, one.length)), b: ordered(both.slice(one.length)) }];
  });
}
