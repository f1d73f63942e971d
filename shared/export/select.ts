/** Which annotations a filter takes: the one place that decides it, for files, shares and the command. */
import type { ExportedAnnotation, ExportedCode } from '../formats/json.ts';
import { type Filter, isOfAnnotations } from './filter.ts';

/** What a filter looks at; tags are labels, the author is a name. */
export type Selectable = Pick<
  ExportedAnnotation,
  'id' | 'kind' | 'status' | 'tags' | 'note' | 'attributes' | 'author'
> & { quote: { exact: string } };

export interface SelectablePage {
  canonicalUrl: string;
  note?: string | undefined;
  tags?: string[] | undefined;
}

export interface Selection {
  /** Whether anything of the page may be taken. */
  page(page: SelectablePage): boolean;
  annotation(annotation: Selectable): boolean;
  /** Whether the page is taken without an annotation on it that is. */
  barePage(page: SelectablePage): boolean;
}

/** As people compare words: 442 and ４４２, CPPCC and cppcc are the same. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** The labels and those of all codes below them, by the files' own codebook. */
export function withBelow(labels: readonly string[], codebook: readonly ExportedCode[]): Set<string> {
  const children = new Map<string, ExportedCode[]>();
  for (const code of codebook)
    if (code.parent !== undefined) children.set(code.parent, [...(children.get(code.parent) ?? []), code]);
  const all = new Set(labels);
  const waiting = codebook.filter(({ label }) => all.has(label));
  const seen = new Set<string>();
  for (let code = waiting.pop(); code; code = waiting.pop()) {
    if (seen.has(code.key)) continue;
    seen.add(code.key);
    all.add(code.label);
    waiting.push(...(children.get(code.key) ?? []));
  }
  return all;
}

function holder(search: string | undefined): (texts: Iterable<string>) => boolean {
  const words = folded(search ?? '')
    .split(/\s+/u)
    .filter(word => word !== '');
  if (words.length === 0) return () => true;
  return texts => {
    // A break that no search has keeps words from being found across two texts.
    const all = folded([...texts].join('\n'));
    return words.every(word => all.includes(word));
  };
}

/** @param codebook leads from a tag to those below it; without it tags stand for themselves */
export function selection(filter: Filter, codebook: readonly ExportedCode[] = []): Selection {
  const set = (values: readonly string[] | undefined) => values && new Set<string>(values);
  const [pages, kinds, statuses, authors, ids] = [
    set(filter.pages),
    set(filter.kinds),
    set(filter.statuses),
    set(filter.authors),
    set(filter.ids),
  ];
  const tags = filter.tags && withBelow(filter.tags, codebook);
  const holds = holder(filter.search);
  const page = ({ canonicalUrl }: SelectablePage) => pages?.has(canonicalUrl) ?? true;
  const tagged = (its: readonly string[]) => tags === undefined || its.some(tag => tags.has(tag));
  // Who wrote a page's note, and of what kind it is, nobody says.
  const isOfPages = !kinds && !authors && !ids && (filter.tags !== undefined || filter.search !== undefined);
  return {
    page,
    annotation: ({ id, kind, status, author, tags: its, quote, note, attributes }) =>
      (ids?.has(id) ?? true) &&
      (kinds?.has(kind) ?? true) &&
      (statuses?.has(status) ?? true) &&
      (authors?.has(author) ?? true) &&
      tagged(its) &&
      holds([quote.exact, note ?? '', ...its, ...Object.values(attributes).map(String)]),
    barePage: one => {
      if (!page(one)) return false;
      // A choice by state alone is no choice of pages.
      const { statuses: _, ...rest } = filter;
      if (!isOfAnnotations(rest)) return true;
      const its = one.tags ?? [];
      return isOfPages && tagged(its) && holds([one.note ?? '', ...its]);
    },
  };
}
