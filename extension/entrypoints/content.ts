import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../content/start.ts';
import { ask } from '../platform.ts';
import '../content/highlights.css';

/** The background stops it by this name where the person pauses the site. */
const marked = globalThis as { meipiRuns?: { signal: AbortSignal } };

export default defineContentScript({
  // The manifest names the sites (wxt.config.ts): their list need not travel into every page.
  registration: 'runtime',
  async main(ctx) {
    const { signal } = ctx;
    // The toolbar icon may inject the script into a page that has it already.
    if (marked.meipiRuns && !marked.meipiRuns.signal.aborted) return;
    marked.meipiRuns = ctx;
    const runs = await ask('page.runs', {});
    if (runs.ok && !runs.value) ctx.abort();
    if (!signal.aborted) startContent(signal);
  },
});
