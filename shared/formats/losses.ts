/** What a document holds that a format cannot: told once for each facet, with a count. */
import { FACETS, type Facet, type Format, type Said } from './format.ts';
import type { Export, ExportedAnnotation, ExportedPage } from './json.ts';

export interface Loss {
  facet: Facet;
  /** Pages, annotations or codes that it concerns. */
  count: number;
  said: Said;
}

const FACT_NAMES = ['site', 'place', 'level', 'published', 'fetched', 'reviewed', 'textSha256'] as const;

/** But single line breaks within. */
const WHITE_SPACE = /[^\S\n]|^\n|\n\n|\n$/;

type OfPages = (page: ExportedPage, isBare: boolean) => boolean;
type OfAnnotations = (annotation: ExportedAnnotation) => boolean;
/** Of the codebook each code counts. */
interface Told {
  zh: string;
  en: string;
  page?: OfPages;
  annotation?: OfAnnotations;
}

const TOLD: Record<Facet, Told> = {
  codebook: { zh: '编码本（标签的含义和层级）', en: 'the codebook (what tags mean, their hierarchy)' },
  texts: { zh: '网页全文', en: 'texts of pages', page: ({ text }) => text !== undefined },
  'white space': {
    zh: '全文中的空白（文字保留）',
    en: 'white space in texts (their characters are kept)',
    page: ({ text }) => text !== undefined && WHITE_SPACE.test(text),
  },
  'page facts': {
    zh: '网页的来源、地区、日期等',
    en: 'facts of pages (site, place, date …)',
    page: page => FACT_NAMES.some(name => page[name] !== undefined),
  },
  'page notes': {
    zh: '整页批注和标签',
    en: 'notes and tags of whole pages',
    page: ({ note, tags }) => note !== undefined || tags !== undefined,
  },
  'bare pages': { zh: '没有批注的网页', en: 'pages without annotations', page: (_, isBare) => isBare },
  'pages without text': {
    zh: '没有全文的网页及其批注',
    en: 'pages without their text, and the annotations on them',
    page: ({ text }) => text === undefined,
  },
  annotations: { zh: '全部批注', en: 'all annotations', annotation: () => true },
  positions: { zh: '位置（保存引文）', en: 'positions (quotes are kept)', annotation: () => true },
  kinds: { zh: '类别', en: 'kinds', annotation: ({ kind }) => kind !== 'highlight' },
  attributes: {
    zh: '数值、单位等属性',
    en: 'attributes (value, unit …)',
    annotation: ({ attributes }) => Object.keys(attributes).length > 0,
  },
  tags: { zh: '标签', en: 'tags', annotation: ({ tags }) => tags.length > 0 },
  notes: { zh: '备注', en: 'notes', annotation: ({ note }) => note !== undefined },
  parts: { zh: '所在分页', en: 'parts of articles', annotation: ({ part }) => part !== undefined },
  comments: {
    zh: '讨论',
    en: 'comments',
    annotation: ({ discussion }) => (discussion?.comments.length ?? 0) > 0,
  },
  'comment histories': {
    zh: '讨论是否了结、评论改动的时间',
    en: 'whether a discussion is settled, edits of comments',
    annotation: ({ discussion }) =>
      discussion !== undefined &&
      (discussion.resolved !== undefined || discussion.comments.some(({ edited }) => edited)),
  },
  rejections: {
    zh: '“已拒绝”状态',
    en: 'the state “rejected”',
    annotation: ({ status }) => status === 'rejected',
  },
  origins: {
    zh: '“由识别提出”',
    en: '“found by recognition”',
    annotation: ({ origin }) => origin === 'recognised',
  },
  authors: { zh: '作者', en: 'authors', annotation: () => true },
  times: { zh: '时间和编号', en: 'times and ids', annotation: () => true },
};

/** What goes with the annotations is not told apart where they go. */
const OF_ANNOTATIONS = new Set<Facet>(FACETS.slice(FACETS.indexOf('annotations') + 1));

/** How many of some annotations have each facet. */
export type FacetCounts = ReadonlyMap<Facet, number>;

export function facetCounts(annotations: Iterable<ExportedAnnotation>): FacetCounts {
  const counts = new Map<Facet, number>();
  for (const annotation of annotations)
    for (const facet of FACETS)
      if (TOLD[facet].annotation?.(annotation)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  return counts;
}

/** Counts what a document holds, page by page, so that every format's losses are known. */
export class HeldFacets {
  readonly #counts = new Map<Facet, number>();

  constructor(codes: number) {
    this.#counts.set('codebook', codes);
  }

  page(page: ExportedPage, isBare: boolean): void {
    for (const facet of FACETS) if (TOLD[facet].page?.(page, isBare)) this.#add(facet, 1);
  }

  annotations(counts: FacetCounts): void {
    for (const [facet, count] of counts) this.#add(facet, count);
  }

  /** What of it the format cannot hold. */
  losses({ keeps }: Pick<Format, 'keeps'>): Loss[] {
    return (Object.keys(TOLD) as Facet[])
      .filter(facet => !keeps.has(facet) && (keeps.has('annotations') || !OF_ANNOTATIONS.has(facet)))
      .map(facet => ({
        facet,
        said: { zh: TOLD[facet].zh, en: TOLD[facet].en },
        count: this.#counts.get(facet) ?? 0,
      }))
      .filter(({ count }) => count > 0);
  }

  #add(facet: Facet, count: number): void {
    this.#counts.set(facet, (this.#counts.get(facet) ?? 0) + count);
  }
}

export function losses(document: Export, format: Pick<Format, 'keeps'>): Loss[] {
  const held = new HeldFacets(document.codebook?.length ?? 0);
  const used = new Set(document.annotations.map(({ page }) => page));
  for (const page of document.pages) held.page(page, !used.has(page.id));
  held.annotations(facetCounts(document.annotations));
  return held.losses(format);
}
