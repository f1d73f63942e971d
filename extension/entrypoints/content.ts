import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../content/start.ts';
import '../content/highlights.css';

const marked = globalThis as { meipiRuns?: AbortSignal };

export default defineContentScript({
  // The manifest names the sites (wxt.config.ts): their list need not travel into every page.
  registration: 'runtime',
  main(ctx) {
    // The toolbar icon may inject the script into a page that has it already.
    if (marked.meipiRuns && !marked.meipiRuns.aborted) return;
    marked.meipiRuns = ctx.signal;
    startContent(ctx.signal);
  },
});
