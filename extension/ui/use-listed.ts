import { useEffect, useState } from 'preact/hooks';

/** A server's store tells everybody of something new within so long, in ms (Workers KV). */
const LISTS_LATE_MS = 60_000;

export interface Listed<T> {
  /** Undefined until the server has answered or something was made. */
  items: readonly T[] | undefined;
  load: () => void;
  /** Something was made here: it is first in the list. */
  add: (item: T) => void;
  /** Something was taken away here. */
  drop: (id: string) => void;
}

/**
 * What a server lists, together with what was made and taken away here. An answer that was asked for before that, or that comes
 * from a store which lists late, undoes neither.
 * @param list undefined where the server could not be asked; that is said elsewhere
 */
export function useListed<T extends { id: string }>(
  list: () => Promise<T[] | undefined>,
  of: string,
): Listed<T> {
  const [listed, setListed] = useState<readonly T[]>();
  const [made, setMade] = useState<readonly { item: T; at: number }[]>([]);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const load = () => {
    const asked = Date.now();
    void list().then(answer => {
      if (!answer) return;
      setListed(answer);
      setMade(held => held.filter(({ at }) => asked - at < LISTS_LATE_MS));
    });
  };
  useEffect(() => {
    setListed(undefined);
    setMade([]);
    setDropped(new Set());
    load();
  }, [of]);
  const known = new Set(listed?.map(({ id }) => id));
  const own = made.map(({ item }) => item).filter(({ id }) => !known.has(id));
  return {
    items:
      listed || own.length > 0 ? [...own, ...(listed ?? [])].filter(({ id }) => !dropped.has(id)) : undefined,
    load,
    add: item => setMade(held => [{ item, at: Date.now() }, ...held]),
    drop: id => setDropped(held => new Set(held).add(id)),
  };
}
