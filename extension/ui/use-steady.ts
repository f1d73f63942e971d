import { useMemo, useRef } from 'preact/hooks';

type Acts = Record<string, (...args: never[]) => unknown>;

/** Functions that stay the same and do what the newest ones do: who is handed them need not be drawn anew for them. */
export function useSteady<T extends { [K in keyof T]: (...args: never[]) => unknown }>(newest: T): T {
  const held = useRef<Acts>(newest as unknown as Acts);
  held.current = newest as unknown as Acts;
  return useMemo(() => {
    const names = Object.keys(newest);
    const acts = names.map(name => [name, (...args: never[]) => held.current[name]?.(...args)]);
    return Object.fromEntries(acts) as T;
  }, []);
}
