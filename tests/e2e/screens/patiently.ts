const EVERY_MS = 100;
const PATIENCE_MS = 15_000;

/** Looks again until `look` does not throw, for a quarter of a minute; then it throws what was thrown last. */
export async function patiently<T>(look: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
}
