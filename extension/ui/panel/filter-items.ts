import type { AnnotationKind } from '../../../shared/model/annotation.ts';
import type { Item } from '../../messages.ts';

export interface Filter {
  /** None chosen shows all kinds. */
  kinds: AnnotationKind[];
  /** `new`: where others did something that the person has not seen. */
  state: Item['state'] | 'all' | 'new';
  tag: string;
}

export const NO_FILTER: Filter = { kinds: [], state: 'all', tag: '' };

/**
 * Rejected ones show only when asked for: they were rejected to be out of the way. Where two disagree, a person has to see it.
 */
export function filterItems(
  items: readonly Item[],
  { kinds, state, tag }: Filter,
  isNew: (item: Item) => boolean = () => false,
): Item[] {
  return items.filter(
    item =>
      (kinds.length === 0 || kinds.includes(item.kind)) &&
      (state === 'new'
        ? isNew(item)
        : state === 'all'
          ? item.state !== 'rejected' || item.contested === true
          : item.state === state) &&
      (tag === '' || item.tags.includes(tag)),
  );
}

/** The tags of a page, most used first. */
export function tagsOf(items: readonly Item[]): string[] {
  const count = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) count.set(tag, (count.get(tag) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
}
