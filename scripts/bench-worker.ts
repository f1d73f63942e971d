/** `npm run bench`, the worker's part: rates beside a bare handler, CPU and KV operations of a push and a pull. */

import { measureWorkerCost } from './lib/bench/worker/cpu.ts';
import { measureFirstSync } from './lib/bench/worker/first-sync.ts';
import { measureRates } from './lib/bench/worker/rates.ts';
import { ensureBrowser } from './lib/browser/ensure-browser.ts';

const MIN_RATIO = 0.6;
const MAX_CPU_MS = 5;
const ENTRIES = 100_000;
const MAX_FIRST_SYNC = { seconds: 30, memory: 300 };

const executable = process.argv[2] ?? (await ensureBrowser()).executable;

const cost = await measureWorkerCost();
console.log('\nworker, its own code in Node:');
console.table({
  'push of 200 ops': { 'KV operations, cold': cost.push, 'CPU, ms': Number(cost.cpuPerPush.toFixed(2)) },
  'pull, 20 actors, nothing new': { 'KV operations, cold': cost.pull },
});
console.log(
  `a batch of 200 annotations: ${cost.batchBytes} bytes, ${Math.round(cost.batchBytes / 200)} each`,
);
const first = await measureFirstSync(executable, ENTRIES);
console.log('\nfirst sync of a new device, from a snapshot on local workerd, in Chromium:');
console.table({
  [`${first.entries} annotations`]: {
    seconds: Number(first.seconds.toFixed(1)),
    'MB fetched': Number(first.megabytes.toFixed(1)),
    'memory of the page, MB': Math.round(first.memory ?? Number.NaN),
  },
});
const rates = await measureRates();
console.log(
  '\nworker on local workerd, replies a second, beside a bare Hono handler with the same KV operation:',
);
console.table(
  Object.fromEntries(
    Object.entries(rates).map(([name, { meipi, bare, ratio }]) => [
      name,
      { meipi: Math.round(meipi), bare: Math.round(bare), ratio: Number(ratio.toFixed(2)) },
    ]),
  ),
);
const fast = Object.values(rates).every(({ ratio }) => ratio >= MIN_RATIO);
if (!fast) console.log(`a ratio is below ${MIN_RATIO}`);
if (cost.cpuPerPush > MAX_CPU_MS) console.log(`a push takes more than ${MAX_CPU_MS} ms of CPU`);
const soon = first.seconds <= MAX_FIRST_SYNC.seconds && (first.memory ?? 0) <= MAX_FIRST_SYNC.memory;
if (!soon)
  console.log(`a first sync takes more than ${MAX_FIRST_SYNC.seconds} s or ${MAX_FIRST_SYNC.memory} MB`);
process.exitCode = fast && soon && cost.cpuPerPush <= MAX_CPU_MS ? 0 : 1;
