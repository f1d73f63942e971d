import { FIRST_PART } from '../../../shared/page/page-part.ts';
import type { Item } from '../../messages.ts';

/** Items as the list has them: apart what was changed on the page since, what stands on another part of the article, and what is not on the page now. */
export interface Sections {
  placed: Item[];
  changed: Item[];
  elsewhere: Item[];
  orphans: Item[];
}

export function sections(items: readonly Item[], part: string): Sections {
  const gone = items.filter(item => item.anchor === 'orphan');
  const isChanged = ({ anchor, state, from }: Item) => anchor === 'changed' && state === 'accepted' && !from;
  const elsewhere = gone.filter(item => (item.part ?? FIRST_PART) !== part);
  return {
    placed: items.filter(item => item.anchor !== 'orphan' && !isChanged(item)),
    changed: items.filter(isChanged),
    elsewhere,
    orphans: gone.filter(item => !elsewhere.includes(item)),
  };
}

/** All of them in the order of the list. */
export function inOrder({ placed, changed, elsewhere, orphans }: Sections): Item[] {
  return [...placed, ...changed, ...elsewhere, ...orphans];
}

/** Tells of an item whether its words stand more than once in the list, and not all decided; those of a selection may stand anywhere. */
export function hasTwins(items: readonly Item[]): (item: Item) => boolean {
  const count = new Map<string, number>();
  for (const { text, state } of items) {
    if (state !== 'rejected') count.set(text, (count.get(text) ?? 0) + 1);
  }
  return ({ text, origin, anchor, state }) =>
    anchor !== 'orphan' && state !== 'rejected' && (origin === 'manual' || (count.get(text) ?? 0) > 1);
}

export function rowId({ key }: Pick<Item, 'key'>): string {
  return `row-${key}`;
}
