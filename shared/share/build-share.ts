import type { Annotation } from '../model/annotation.ts';
import type { Page } from '../model/page.ts';
import {
  MAX_SHARED_ANNOTATIONS,
  MAX_SHARED_PAGES,
  type ShareContent,
  type ShareSources,
} from '../protocol/shares.ts';

/** What the sharer chose. */
export interface ShareChoice {
  title: string;
  about?: string;
  licence?: string;
  /** The sharer's name, if it is to be told. */
  by?: string;
  live: boolean;
  /** Notes are shown. */
  notes: boolean;
  /** Who made each annotation is shown. */
  authors: boolean;
}

export interface ShareInput {
  choice: ShareChoice;
  annotations: readonly Annotation[];
  pages: readonly Page[];
  /** Names of users; of others no name is shown. */
  names: ReadonlyMap<string, string>;
  /** An address that opens a page at an annotation's words; undefined where nothing tells them. */
  linkOf: (annotation: Annotation, page: Page) => string | undefined;
}

const isWeb = (url: string) => /^https?:\/\/[^\s/?#]+\S*$/i.test(url);
const byPlace = (a: Annotation, b: Annotation) =>
  a.target.position.start - b.target.position.start || (a.id < b.id ? -1 : 1);

/**
 * What a share of these annotations shows, with numbers of its own for ids, and what it was made of. Rejected ones, and those of
 * pages that are not on the web, are left out; so is what is beyond the limits of one share.
 */
export function buildShare({ choice, annotations, pages, names, linkOf }: ShareInput): {
  content: ShareContent;
  sources: ShareSources;
} {
  const { notes, authors, ...head } = choice;
  const chosen = annotations.filter(({ status }) => status === 'accepted');
  const shownPages = pages
    .filter(({ id, url }) => isWeb(url) && chosen.some(({ target }) => target.page === id))
    .sort((a, b) => (a.canonicalUrl < b.canonicalUrl ? -1 : 1))
    .slice(0, MAX_SHARED_PAGES);
  const shown = shownPages
    .flatMap(page =>
      chosen
        .filter(({ target }) => target.page === page.id)
        .sort(byPlace)
        .map(annotation => ({ annotation, page })),
    )
    .slice(0, MAX_SHARED_ANNOTATIONS);
  const used = new Set(shown.map(({ page }) => page.id));
  const kept = shownPages.filter(({ id }) => used.has(id));
  const numbers = new Map(kept.map(({ id }, i) => [id, `p${i + 1}`]));
  return {
    content: {
      ...head,
      pages: kept.map(({ id, url, title, site, place, level, published }) => ({
        id: numbers.get(id) as string,
        url,
        title,
        ...(site !== undefined && { site }),
        ...(place && { place }),
        ...(level && { level }),
        ...(published !== undefined && { published }),
      })),
      annotations: shown.map(({ annotation, page }, i) => {
        const { kind, target, attributes, tags, note, part, author, created, updated } = annotation;
        const link = linkOf(annotation, page);
        const name = authors ? names.get(author) : undefined;
        return {
          id: `a${i + 1}`,
          page: numbers.get(page.id) as string,
          kind,
          quote: target.quote,
          position: target.position,
          attributes,
          tags,
          ...(notes && note !== undefined && { note }),
          ...(part !== undefined && { part }),
          ...(name && { author: name }),
          ...(link !== undefined && { link }),
          created,
          updated,
        };
      }),
    },
    sources: {
      annotations: shown.map(({ annotation }) => annotation.id),
      authors: [...new Set(shown.map(({ annotation }) => annotation.author))],
    },
  };
}
