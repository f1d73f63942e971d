/** `npm run bench`, the part of files: 100,000 annotations into each format by the command, and out of the browser's store. */

import { measureBrowserExport } from './lib/bench/export/measure-browser.ts';
import { type Cost, measureConvert } from './lib/bench/export/measure-convert.ts';
import { ensureBrowser } from './lib/browser/ensure-browser.ts';

const ANNOTATIONS = 100_000;
const MAX = { seconds: 10, memory: 300 };
/** One of each sort: lines, a table, a workbook that is packed, pages in a zip, and one that carries the texts. */
const IN_BROWSER = [
  { name: 'json', text: true },
  { name: 'csv', text: false },
  { name: 'xlsx', text: false },
  { name: 'markdown', text: false },
  { name: 'doccano', text: true },
  { name: 'w3c', text: false },
  { name: 'hypothesis', text: false },
];

const executable = process.argv[2] ?? (await ensureBrowser()).executable;
const row = ({ seconds, busy, memory }: Cost, raw: number) => ({
  seconds: Number(seconds.toFixed(1)),
  'on a processor, s': Number((busy ?? Number.NaN).toFixed(1)),
  'time, raw copy = 1': Number((seconds / raw).toPrecision(3)),
  'memory, MB': Math.round(memory ?? Number.NaN),
});
const table = <T extends object>(costs: ReadonlyMap<string, T>, of: (cost: T) => object) =>
  console.table(Object.fromEntries([...costs].map(([name, cost]) => [name, of(cost)])));

const command = await measureConvert(ANNOTATIONS);
console.log(
  `\nnpm run convert, ${ANNOTATIONS} annotations with their pages' texts, lines of JSON into each format:`,
);
table(new Map([['(raw copy)', command.raw], ...command.formats]), cost => row(cost, command.raw.seconds));

const page = await measureBrowserExport(executable, ANNOTATIONS, IN_BROWSER);
console.log(
  `\nexport of ${ANNOTATIONS} annotations from panel or workspace page, in Chromium; reading and JSON alone take ${page.raw.toFixed(1)} s, making the digests that it reads ${page.digests.toFixed(1)} s once:`,
);
table(page.formats, cost => ({
  ...row(cost, page.raw),
  'counted before, s': Number(cost.counted.toFixed(1)),
  'MB written': Number((cost.bytes / 1e6).toFixed(1)),
  'longest stall, ms': Math.round(cost.stall),
}));

const beyond = [...command.formats, ...page.formats].filter(
  ([, { seconds, memory }]) => seconds > MAX.seconds || (memory ?? 0) > MAX.memory,
);
for (const [name, { seconds, memory }] of beyond)
  console.log(
    `${name} takes more than ${MAX.seconds} s or ${MAX.memory} MB: ${seconds.toFixed(1)} s, ${Math.round(memory ?? 0)} MB`,
  );
process.exitCode = beyond.length === 0 ? 0 : 1;
