import { useLayoutEffect } from 'preact/hooks';
import type { Item } from '../../messages.ts';
import { isCertain } from '../../review/order.ts';
import type { Overlap } from '../../review/overlaps.ts';
import { drawnOnce } from '../drawn-once.tsx';
import type { Review } from '../review/use-review.ts';
import { useSteady } from '../use-steady.ts';
import { type RowPlace, VirtualList } from '../VirtualList.tsx';
import { ItemRow, type ItemRowProps } from './ItemRow.tsx';
import { inOrder, rowId, type Sections } from './item-sections.ts';

/** What a row measures as a rule, in CSS pixels. */
const ROW_HEIGHT = 92;
/** For so many frames a row that was gone to is held in view, until the rows about it have been measured. */
const SETTLING_FRAMES = 6;

const Row = drawnOnce(ItemRow);

export interface ItemListProps
  extends Pick<ItemRowProps, 'part' | 'keys' | 't' | 'page' | 'onFail' | 'onLink' | 'below'> {
  shown: Sections;
  review: Review;
  /** Whether an item's words stand elsewhere too, or may. */
  twins: (item: Item) => boolean;
  overlapping: ReadonlyMap<string, Overlap>;
  threshold: number;
  /** What to say where there is nothing. */
  empty: string;
  /** Lists up to this long are drawn as a whole. */
  whole?: number;
}

/** The items of a page in their order. One of them is the current one: it has the focus that keys have moved, and the keys' signs. */
export function ItemList({
  shown,
  review,
  twins,
  overlapping,
  threshold,
  empty,
  whole,
  page,
  onFail,
  onLink,
  ...rest
}: ItemListProps) {
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

  const listed = inOrder(shown);
  const { act, edit, patch, reveal, stopEditing, all } = review;
  const steady = useSteady({
    ...{ act, edit, patch, reveal, stopEditing, all, onFail, onLink },
    onSelect: (item: Item) => current.go(listed.indexOf(item), false),
  });
  if (listed.length === 0) return <p class="empty">{empty}</p>;
  const list = (items: Item[], before: number) => (
    <VirtualList
      items={items}
      keyOf={item => item.key}
      height={ROW_HEIGHT}
      {...(whole !== undefined && { whole })}
      kept={current.at - before}
    >
      {(item: Item, place: RowPlace) => (
        <Row
          key={item.key}
          item={item}
          place={place}
          current={item.key === here?.key}
          certain={isCertain(item, threshold)}
          editing={editing?.key === item.key ? editing.field : undefined}
          overlap={overlapping.get(item.key)}
          review={steady}
          page={page}
          onFail={steady.onFail}
          onLink={steady.onLink}
          onSelect={steady.onSelect}
          onAll={twins(item) ? steady.all : undefined}
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
