import type { Item } from '../../messages.ts';
import { ItemRow, type ItemRowProps } from './ItemRow.tsx';

export interface ItemListProps extends Omit<ItemRowProps, 'item'> {
  items: Item[];
  /** What to say where there is nothing. */
  empty: string;
}

/** Items in page order, and apart from them the annotations whose words are not on the page now. */
export function ItemList({ items, empty, ...row }: ItemListProps) {
  const placed = items.filter(item => item.anchor !== 'orphan');
  const orphans = items.filter(item => item.anchor === 'orphan');
  if (items.length === 0) return <p class="empty">{empty}</p>;
  return (
    <>
      <ol class="items">
        {placed.map(item => (
          <ItemRow key={item.key} item={item} {...row} />
        ))}
      </ol>
      {orphans.length > 0 && (
        <>
          <h2>{row.t('panel.orphans', orphans.length)}</h2>
          <ol class="items">
            {orphans.map(item => (
              <ItemRow key={item.key} item={item} {...row} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
