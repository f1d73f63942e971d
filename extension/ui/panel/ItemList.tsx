import { FIRST_PART } from '../../../shared/page/page-part.ts';
import type { Item } from '../../messages.ts';
import { ItemRow, type ItemRowProps } from './ItemRow.tsx';

export interface ItemListProps extends Omit<ItemRowProps, 'item' | 'onAll'> {
  items: Item[];
  /** What to say where there is nothing. */
  empty: string;
  onAll: (item: Item) => void;
}

/** The words that stand more than once in the list, and not all decided. */
function repeated(items: readonly Item[]): Set<string> {
  const count = new Map<string, number>();
  for (const { text, state } of items) {
    if (state !== 'rejected') count.set(text, (count.get(text) ?? 0) + 1);
  }
  return new Set([...count].filter(([, n]) => n > 1).map(([text]) => text));
}

/** Items in page order; apart from them what stands on another part of the article, and what is not on the page now. */
export function ItemList({ items, empty, onAll, ...row }: ItemListProps) {
  const again = repeated(items);
  const placed = items.filter(item => item.anchor !== 'orphan');
  const gone = items.filter(item => item.anchor === 'orphan');
  const elsewhere = gone.filter(item => (item.part ?? FIRST_PART) !== row.part);
  const orphans = gone.filter(item => !elsewhere.includes(item));
  if (items.length === 0) return <p class="empty">{empty}</p>;
  return (
    <>
      <ol class="items">
        {placed.map(item => (
          <ItemRow
            key={item.key}
            item={item}
            {...row}
            {...((again.has(item.text) || item.origin === 'manual') && { onAll })}
          />
        ))}
      </ol>
      {elsewhere.length > 0 && (
        <>
          <h2>{row.t('panel.elsewhere', elsewhere.length)}</h2>
          <ol class="items">
            {elsewhere.map(item => (
              <ItemRow key={item.key} item={item} {...row} />
            ))}
          </ol>
        </>
      )}
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
