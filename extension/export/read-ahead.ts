import type { Going } from '../going.ts';

/** Read at once: enough to be quick, few enough to go on between. */
const AT_ONCE = 16;

/**
 * Reads a few at a time, and the next few while what was read is worked on.
 * @param going is told how many are done; the signal's reason is thrown where it stops
 */
export async function* readAhead<From, To>(
  all: readonly From[],
  read: (some: readonly From[]) => Promise<readonly To[]>,
  { signal, report }: Going,
): AsyncGenerator<To> {
  const readFrom = (from: number) => {
    const reading = read(all.slice(from, from + AT_ONCE));
    // Whoever stops in between does not wait for it; who goes on is told below.
    reading.catch(() => undefined);
    return reading;
  };
  let coming = all.length > 0 ? readFrom(0) : undefined;
  for (let from = 0; coming; from += AT_ONCE) {
    signal.throwIfAborted();
    report(from, all.length);
    const some = await coming;
    coming = from + AT_ONCE < all.length ? readFrom(from + AT_ONCE) : undefined;
    yield* some;
  }
  signal.throwIfAborted();
}
