import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * The newest answer of a query on the database, asked again whenever what it read changes, in any context, or one of
 * `inputs` does.
 */
export function useLive<T>(
  query: () => Promise<T>,
  onError: (error: unknown) => void,
  inputs: readonly unknown[] = [],
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: setValue, error: onError });
    return () => subscription.unsubscribe();
  }, inputs);
  return value;
}
