import { PageFailure } from './await-items.ts';
import type { Extension } from './launch-extension.ts';

const EVERY_MS = 200;

/**
 * Syncs until the worker has all that was stored.
 * @throws PageFailure with the trouble, if the worker does not take it in time
 */
export async function awaitSaved(extension: Extension, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let state = await extension.ask('sync.state', {});
  while (Date.now() < deadline) {
    await extension.ask('sync.now', {});
    state = await extension.ask('sync.state', {});
    if (state.pending === 0 && !state.trouble) return;
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
  const why = `${state.trouble?.code ?? 'timeout'} ${state.trouble?.detail ?? ''}`.trim();
  throw new PageFailure(
    `没有存到服务器：还有 ${state.pending} 项（${why}）。\nNot saved to the worker: ${state.pending} left (${why}).`,
  );
}
