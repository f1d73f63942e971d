/** `npm run sim`: the sync of several devices over a simulated KV with its faults (docs/simulator.md). */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT } from './lib/paths.ts';
import { readArguments, USAGE } from './lib/sim/arguments.ts';
import type { Outcome } from './lib/sim/outcome.ts';
import { faultLines, summary } from './lib/sim/report.ts';
import { simulate, THREADS } from './lib/sim/simulate.ts';

async function keepTrace({ seed, trace }: Outcome): Promise<string> {
  const file = join(ROOT, '.cache', 'sim', `seed-${seed}.txt`);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `${trace.join('\n')}\n`);
  return relative(process.cwd(), file);
}

const asked = readArguments(process.argv.slice(2));
if (typeof asked === 'string') {
  console.error(`${asked}\n${USAGE}`);
  process.exit(2);
}
const { seeds, from, trace } = asked;
const start = performance.now();
const outcomes = await simulate(from, seeds, outcome => {
  if (trace) for (const line of outcome.trace) console.log(`${outcome.seed}  ${line}`);
  if (outcome.faults.length > 0) for (const line of faultLines(outcome)) console.log(line);
});
const failed = outcomes.filter(({ faults }) => faults.length > 0);
for (const outcome of failed)
  console.log(`seed ${outcome.seed}: what happened is in ${await keepTrace(outcome)}`);
for (const line of summary(outcomes, (performance.now() - start) / 1000, THREADS)) console.log(line);
process.exitCode = failed.length > 0 ? 1 : 0;
