import type { Going } from '../going.ts';

/**
 * Reads a few at a time, and the next few while what was read is worked on.
 * @param atOnce how many
 * @param going is told how many are done; the signal's reason is thrown where it stops
 */
export async function* readAhead<From, To>(
  all: readonly From[],
  atOnce: number,
  read: (some: readonly From[]) => Promise<readonly To[]>,
  { signal, report }: Going,
): AsyncGenerator<To> {
  const readFrom = (from: number) => {
    const reading = read(all.slice(from, from + atOnce));
    // Whoever stops in between does not wait for it; who goes on is told below.
    reading.catch(() => undefined);
    return reading;
  };
  let coming = all.length > 0 ? readFrom(0) : undefined;
  for (let from = 0; coming; from += atOnce) {
    signal.throwIfAborted();
    report(from, all.length);
    const some = await coming;
    coming = from + atOnce < all.length ? readFrom(from + atOnce) : undefined;
    yield* some;
  }
  signal.throwIfAborted();
}
