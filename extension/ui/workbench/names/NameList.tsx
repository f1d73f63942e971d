import type { ComponentChildren } from 'preact';
import { VirtualList } from '../../VirtualList.tsx';
import type { TranslateBench } from '../translate-bench.ts';

export interface NameListProps<T> {
  items: readonly T[];
  idOf: (item: T) => string;
  hrefOf: (item: T) => string;
  /** The one that is shown. */
  chosen?: string | undefined;
  t: TranslateBench;
  children: (item: T) => ComponentChildren;
}

/** What a row is likely to measure, in CSS pixels. */
const ROW_HEIGHT = 62;

/** Names to choose from, each a link to what is known of it. */
export function NameList<T>({ items, idOf, hrefOf, chosen, t, children }: NameListProps<T>) {
  return (
    <VirtualList
      items={items}
      keyOf={idOf}
      height={ROW_HEIGHT}
      kept={items.findIndex(item => idOf(item) === chosen)}
      printLeft={(printed, all) => t('bench.printLeft', printed, all)}
    >
      {(item, place) => (
        <li key={idOf(item)} {...place} class="name">
          <a href={hrefOf(item)} aria-current={idOf(item) === chosen ? 'true' : undefined}>
            {children(item)}
          </a>
        </li>
      )}
    </VirtualList>
  );
}
