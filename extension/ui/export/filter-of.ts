import type { Filter } from '../../../shared/export/filter.ts';
import type { AnnotationKind } from '../../../shared/model/annotation.ts';

/** What a person has ticked and typed. */
export interface Asked {
  kinds: AnnotationKind[];
  /** Labels. */
  tags: string[];
  /** A member's name; empty: everyone. */
  author: string;
  search: string;
  /** Canonical addresses. */
  pages: string[];
  rejected: boolean;
}
export const NOTHING_ASKED: Asked = {
  kinds: [],
  tags: [],
  author: '',
  search: '',
  pages: [],
  rejected: false,
};

/** What is empty does not restrict. */
export function filterOf({ kinds, tags, author, search, pages, rejected }: Asked): Filter {
  const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);
  const all: { [K in keyof Filter]: Filter[K] | undefined } = {
    pages: some(pages),
    tags: some(tags),
    kinds: some(kinds),
    authors: author === '' ? undefined : [author],
    search: search.trim() === '' ? undefined : search.trim(),
    statuses: rejected ? undefined : ['accepted'],
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The list with the item, or without it where it is there. */
export const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter(other => other !== item) : [...list, item];
