import { useState } from 'preact/hooks';
import type { Item } from '../../messages.ts';
import { placeOf } from '../../review/order.ts';

export interface Current {
  item: Item | undefined;
  /** Its index; -1 before a person has gone anywhere. */
  at: number;
  /** How often a key has moved it: the row is to be shown and to get the focus after each. */
  moves: number;
  /** Goes to an item; `byKey` says that the focus is to follow. */
  go: (at: number, byKey?: boolean) => void;
}

/** Where a person stands in a list that changes: at the same item, at what it became, or at what took its place. */
export function useCurrent(items: readonly Item[]): Current {
  const [held, setHeld] = useState({ key: '', place: '', at: -1, moves: 0 });
  const index = (is: (item: Item) => boolean) => items.findIndex(is);
  const found = [index(({ key }) => key === held.key), index(item => placeOf(item) === held.place)];
  const at = found.find(i => i >= 0) ?? Math.min(held.at, items.length - 1);
  const go = (next: number, byKey = true) => {
    const item = items[next];
    if (!item || (!byKey && next === at)) return;
    setHeld(({ moves }) => ({
      key: item.key,
      place: placeOf(item),
      at: next,
      moves: moves + Number(byKey),
    }));
  };
  return { item: items[at], at, moves: held.moves, go };
}
