/** A new address is known everywhere after a minute or two. */
const PATIENCE_MS = 180_000;
const PAUSE_MS = 2_000;

/** Whether the worker answers at `origin` before our patience ends; `sleep` resolves after so many ms. */
export async function awaitWorker(
  origin: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  sleep: (ms: number) => Promise<void> = ms => new Promise(resolve => setTimeout(resolve, ms)),
): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    try {
      const reply = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(10_000) });
      if (((await reply.json()) as { name?: string }).name === 'meipi') return true;
    } catch {
      // Not known yet.
    }
    await sleep(PAUSE_MS);
  }
  return false;
}
