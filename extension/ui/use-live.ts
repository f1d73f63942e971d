import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { keepEqual } from './keep-equal.ts';
import { handNoMore, handSoon } from './live-batch.ts';

/**
 * The newest answer of a query on the database, asked again whenever what it read changes, in any context, or one of
 * `inputs` does. An answer that is as the one before leaves what is drawn alone.
 */
export function useLive<T>(
  query: () => Promise<T>,
  onError: (error: unknown) => void,
  inputs: readonly unknown[] = [],
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const take = (answer: T) => setValue(held => keepEqual(held, answer));
    // A page asks several queries at once, and is drawn for all their answers together.
    const subscription = liveQuery(query).subscribe({
      next: answer => handSoon(take, answer),
      error: onError,
    });
    return () => {
      subscription.unsubscribe();
      handNoMore(take);
    };
  }, inputs);
  return value;
}
