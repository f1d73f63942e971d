import type { Attributes } from '../../shared/model/annotation.ts';
import type { AnnotationRow, PageRow, Rows } from '../../shared/workbench/row.ts';

const NAMES: Record<string, string> = {
  '530000': '云南省',
  '530100': '昆明市',
  '530102': '五华区',
  '532900': '大理白族自治州',
  '440100': '广州市',
};

export function pageRow(id: string, published?: string, place?: string): PageRow {
  return {
    id,
    url: `https://zx.example/${id}.html`,
    canonicalUrl: `https://zx.example/${id}.html`,
    title: `第${id}页`,
    site: '青河政协网',
    ...(place !== undefined && { place: { code: place, name: NAMES[place] ?? place } }),
    ...(published !== undefined && { published }),
  };
}

let count = 0;

/** A mention on a page, accepted, at `start`; `exact` is also its name where that is not given. */
export function mention(
  kind: 'person' | 'initiative',
  page: string,
  exact: string,
  attributes: Attributes = {},
  rest: Partial<AnnotationRow> = {},
): AnnotationRow {
  count += 1;
  const start = rest.start ?? count * 100;
  return {
    id: `${String(count).padStart(6, '0')}annotation`,
    kind,
    page,
    exact,
    start,
    end: start + exact.length,
    status: 'accepted',
    origin: 'recognised',
    attributes: kind === 'person' ? { name: exact.replace(/\s/g, ''), ...attributes } : attributes,
    tags: [],
    author: 'user1',
    created: '2026-01-01T00:00:00Z',
    updated: '2026-01-01T00:00:00Z',
    ...rest,
  };
}

export function rowsOf(pages: readonly PageRow[], annotations: readonly AnnotationRow[]): Rows {
  return { pages: new Map(pages.map(page => [page.id, page])), annotations };
}
