/** What a document holds that a format cannot: told once for each facet, with a count. */
import { FACETS, type Facet, type Format, type Said } from './format.ts';
import type { Export, ExportedPage } from './json.ts';

export interface Loss {
  facet: Facet;
  /** Pages, annotations or codes that it concerns. */
  count: number;
  said: Said;
}

const FACT_NAMES = ['site', 'place', 'level', 'published', 'fetched', 'reviewed', 'textSha256'] as const;

/** But single line breaks within. */
const WHITE_SPACE = /[^\S\n]|^\n|\n\n|\n$/;

const COUNTS: Record<Facet, { said: Said; count(document: Export): number }> = {
  codebook: {
    said: { zh: '编码本（标签的含义和层级）', en: 'the codebook (what tags mean, their hierarchy)' },
    count: ({ codebook }) => codebook?.length ?? 0,
  },
  texts: {
    said: { zh: '网页全文', en: 'texts of pages' },
    count: ({ pages }) => pages.filter(page => page.text !== undefined).length,
  },
  'white space': {
    said: { zh: '全文中的空白（文字保留）', en: 'white space in texts (their characters are kept)' },
    count: ({ pages }) => pages.filter(({ text }) => text !== undefined && WHITE_SPACE.test(text)).length,
  },
  'page facts': {
    said: { zh: '网页的来源、地区、日期等', en: 'facts of pages (site, place, date …)' },
    count: ({ pages }) => pages.filter(hasFacts).length,
  },
  'page notes': {
    said: { zh: '整页批注和标签', en: 'notes and tags of whole pages' },
    count: ({ pages }) => pages.filter(page => page.note !== undefined || page.tags !== undefined).length,
  },
  'bare pages': {
    said: { zh: '没有批注的网页', en: 'pages without annotations' },
    count: ({ pages, annotations }) => {
      const used = new Set(annotations.map(({ page }) => page));
      return pages.filter(({ id }) => !used.has(id)).length;
    },
  },
  'pages without text': {
    said: { zh: '没有全文的网页及其批注', en: 'pages without their text, and the annotations on them' },
    count: ({ pages }) => pages.filter(page => page.text === undefined).length,
  },
  annotations: ofAnnotations('全部批注', 'all annotations', () => true),
  positions: ofAnnotations('位置（保存引文）', 'positions (quotes are kept)', () => true),
  kinds: ofAnnotations('类别', 'kinds', ({ kind }) => kind !== 'highlight'),
  attributes: ofAnnotations(
    '数值、单位等属性',
    'attributes (value, unit …)',
    ({ attributes }) => Object.keys(attributes).length > 0,
  ),
  tags: ofAnnotations('标签', 'tags', ({ tags }) => tags.length > 0),
  notes: ofAnnotations('备注', 'notes', ({ note }) => note !== undefined),
  parts: ofAnnotations('所在分页', 'parts of articles', ({ part }) => part !== undefined),
  comments: ofAnnotations('讨论', 'comments', ({ discussion }) => (discussion?.comments.length ?? 0) > 0),
  'comment histories': ofAnnotations(
    '讨论是否了结、评论改动的时间',
    'whether a discussion is settled, edits of comments',
    ({ discussion }) =>
      discussion !== undefined &&
      (discussion.resolved !== undefined || discussion.comments.some(({ edited }) => edited)),
  ),
  rejections: ofAnnotations('“已拒绝”状态', 'the state “rejected”', ({ status }) => status === 'rejected'),
  origins: ofAnnotations('“由识别提出”', '“found by recognition”', ({ origin }) => origin === 'recognised'),
  authors: ofAnnotations('作者', 'authors', () => true),
  times: ofAnnotations('时间和编号', 'times and ids', () => true),
};

function hasFacts(page: ExportedPage): boolean {
  return FACT_NAMES.some(name => page[name] !== undefined);
}

function ofAnnotations(zh: string, en: string, test: (annotation: Export['annotations'][number]) => boolean) {
  return { said: { zh, en }, count: ({ annotations }: Export) => annotations.filter(test).length };
}

/** What goes with the annotations is not told apart where they go. */
const OF_ANNOTATIONS = new Set<Facet>(FACETS.slice(FACETS.indexOf('annotations') + 1));

export function losses(document: Export, { keeps }: Pick<Format, 'keeps'>): Loss[] {
  return (Object.keys(COUNTS) as Facet[])
    .filter(facet => !keeps.has(facet) && (keeps.has('annotations') || !OF_ANNOTATIONS.has(facet)))
    .map(facet => ({ facet, said: COUNTS[facet].said, count: COUNTS[facet].count(document) }))
    .filter(({ count }) => count > 0);
}
