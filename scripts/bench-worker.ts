/** `npm run bench`, the worker's part: rates beside a bare handler, CPU and KV operations of a push and a pull. */
import { measureWorkerCost } from './lib/bench/worker/cpu.ts';
import { measureRates } from './lib/bench/worker/rates.ts';
import { measureSnapshot } from './lib/bench/worker/snapshots.ts';

const MIN_RATIO = 0.6;
const MAX_CPU_MS = 5;
const SNAPSHOT_ENTRIES = 100_000;

const cost = await measureWorkerCost();
console.log('\nworker, its own code in Node:');
console.table({
  'push of 200 ops': { 'KV operations, cold': cost.push, 'CPU, ms': Number(cost.cpuPerPush.toFixed(2)) },
  'pull, 20 actors, nothing new': { 'KV operations, cold': cost.pull },
});
console.log(
  `a batch of 200 annotations: ${cost.batchBytes} bytes, ${Math.round(cost.batchBytes / 200)} each`,
);
const snapshot = await measureSnapshot(SNAPSHOT_ENTRIES);
console.log('\na snapshot, without network and database:');
console.table({
  [`${snapshot.entries} annotations`]: {
    chunks: snapshot.chunks,
    'MB gzip': Number(snapshot.megabytes.toFixed(1)),
    'made in s': Number(snapshot.make.toFixed(1)),
    'read in s': Number(snapshot.read.toFixed(1)),
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
process.exitCode = fast && cost.cpuPerPush <= MAX_CPU_MS ? 0 : 1;
