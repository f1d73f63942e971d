import { useLayoutEffect } from 'preact/hooks';
import { FIRST_PART } from '../../../shared/page/page-part.ts';
import type { Item } from '../../messages.ts';
import { isCertain } from '../../review/order.ts';
import type { Review } from '../review/use-review.ts';
import { type RowPlace, VirtualList } from '../VirtualList.tsx';
import { ItemRow, type ItemRowProps } from './ItemRow.tsx';

/** What a row measures as a rule, in CSS pixels. */
const ROW_HEIGHT = 92;
/** For so many frames a row that was gone to is held in view, until the rows about it have been measured. */
const SETTLING_FRAMES = 6;

/** Items as the list has them: apart what was changed on the page since, what stands on another part of the article, and what is not on the page now. */
export interface Sections {
  placed: Item[];
  changed: Item[];
  elsewhere: Item[];
  orphans: Item[];
}

export interface ItemListProps
  extends Pick<ItemRowProps, 'part' | 'keys' | 't' | 'page' | 'onFail' | 'onLink' | 'below'> {
  shown: Sections;
  review: Review;
  /** Whether an item's words stand elsewhere too, or may. */
  twins: (item: Item) => boolean;
  threshold: number;
  /** What to say where there is nothing. */
  empty: string;
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

/** The items of a page in their order. One of them is the current one: it has the focus that keys have moved, and the keys' signs. */
export function ItemList({ shown, review, twins, threshold, empty, ...rest }: ItemListProps) {
  const { placed, changed, elsewhere, orphans } = shown;
  const { current, editing } = review;
  const { item: here, moves } = current;

  useLayoutEffect(() => {
    if (moves === 0 || !here) return;
    const show = () => document.getElementById(rowId(here))?.scrollIntoView({ block: 'nearest' });
    show();
    const row = document.getElementById(rowId(here));
    if (!row?.contains(document.activeElement))
      row?.querySelector<HTMLElement>('.reveal')?.focus({ preventScroll: true });
    // Rows that are drawn for the first time turn out higher or lower than was thought.
    let frames = SETTLING_FRAMES;
    let frame = requestAnimationFrame(function again() {
      show();
      if (--frames > 0) frame = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(frame);
  }, [moves, here?.key]);

  if (inOrder(shown).length === 0) return <p class="empty">{empty}</p>;
  const list = (items: Item[], before: number) => (
    <VirtualList items={items} keyOf={item => item.key} height={ROW_HEIGHT} kept={current.at - before}>
      {(item: Item, place: RowPlace) => (
        <ItemRow
          key={item.key}
          item={item}
          place={place}
          current={item.key === here?.key}
          certain={isCertain(item, threshold)}
          editing={editing?.key === item.key ? editing.field : undefined}
          review={review}
          onSelect={() => current.go(before + items.indexOf(item), false)}
          {...(twins(item) && { onAll: review.all })}
          {...rest}
        />
      )}
    </VirtualList>
  );
  return (
    <>
      {placed.length > 0 && list(placed, 0)}
      {changed.length > 0 && (
        <>
          <h2>{rest.t('moved.changedList', changed.length)}</h2>
          {list(changed, placed.length)}
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h2>{rest.t('panel.elsewhere', elsewhere.length)}</h2>
          {list(elsewhere, placed.length + changed.length)}
        </>
      )}
      {orphans.length > 0 && (
        <>
          <h2>{rest.t('panel.orphans', orphans.length)}</h2>
          {list(orphans, placed.length + changed.length + elsewhere.length)}
        </>
      )}
    </>
  );
}
