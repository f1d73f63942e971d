import type { Attributes } from '../../../shared/model/annotation.ts';
import { placeIndex } from '../../../shared/page/place-index.ts';
import type { AnnotationRow, PageRow, Rows } from '../../../shared/workbench/row.ts';

/** A page of a place; `code` names it too. */
export function pageOf(id: string, code?: string): PageRow {
  const entry = code === undefined ? undefined : placeIndex().byCode.get(code);
  return {
    id,
    url: `https://example.test/${id}`,
    canonicalUrl: `https://example.test/${id}`,
    title: id,
    ...(entry && { place: { code: entry.code, name: entry.name } }),
  };
}

export interface Said extends Attributes {
  id?: string;
  page?: string;
  at?: number;
  status?: 'accepted' | 'rejected';
}

let last = 0;

/** An accepted figure: `figure('442件', {value: 442, …})`. Each has an id of its own unless one is given. */
export function figure(exact: string, { id, page = 'p1', at, status = 'accepted', ...attributes }: Said) {
  last++;
  const start = at ?? last * 1_000;
  return {
    id: id ?? `a${last}`,
    kind: 'statistic',
    status,
    origin: 'recognised',
    attributes,
    created: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-01T00:00:00.000Z',
    page,
    exact,
    start,
    end: start + exact.length,
    tags: [],
    author: 'u1',
  } satisfies AnnotationRow;
}

/** Kunming's page `p1`, Wuhua's (a district of it) `p2`, Dali's (another city of Yunnan) `p3`; `p4` has no place. */
export const PAGES = new Map(
  [pageOf('p1', '530100'), pageOf('p2', '530102'), pageOf('p3', '532900'), pageOf('p4')].map(page => [
    page.id,
    page,
  ]),
);

export const rowsOf = (annotations: AnnotationRow[], pages = PAGES): Rows => ({ pages, annotations });
