import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type EarlyBenchWorld, startBench } from '../ui/workbench/early-bench.ts';

/** The workbench's first script: small, so that its worker reads the store while the browser reads the others. */
export default defineUnlistedScript(() => {
  const ws = new URLSearchParams(location.search).get('ws') ?? '';
  (globalThis as EarlyBenchWorld).meipiEarlyBench = startBench(ws);
});
