/** `npm test`: everything; `npm run check`: all but the browser. A step that fails does not hide the later ones. */
import { ensureBrowser } from './lib/browser/ensure-browser.ts';
import { buildAnchoring, buildChrome, buildFirefox, prepareTypes } from './lib/build.ts';
import { projectFaults } from './lib/checks/project-faults.ts';
import { runVitest } from './lib/checks/run-vitest.ts';
import { measureSizes, sizeLine } from './lib/checks/sizes.ts';
import { closingLine, FAIL, PASS, sum, type Tally } from './lib/checks/tally.ts';
import { CHROME_BUILD } from './lib/paths.ts';
import { runTool } from './lib/run.ts';
import { faultLines, summary } from './lib/sim/report.ts';
import { simulate, THREADS } from './lib/sim/simulate.ts';

const withBrowser = !process.argv.includes('--no-browser');
/** Runs of the simulator: each counts as a test. */
const SEEDS = withBrowser ? 200 : 60;

async function project(): Promise<boolean> {
  const faults = await projectFaults();
  for (const fault of faults) console.log(fault);
  return faults.length === 0;
}

async function sizes(): Promise<boolean> {
  const measured = await measureSizes(CHROME_BUILD);
  for (const size of measured) console.log(sizeLine(size));
  return measured.every(({ gzip, budget }) => gzip <= budget);
}

async function simulation(): Promise<Tally> {
  const start = performance.now();
  const outcomes = await simulate(1, SEEDS, outcome => {
    if (outcome.faults.length > 0) for (const line of faultLines(outcome)) console.log(line);
  });
  for (const line of summary(outcomes, (performance.now() - start) / 1000, THREADS)) console.log(line);
  const failed = outcomes.filter(({ faults }) => faults.length > 0).length;
  return { passed: outcomes.length - failed, failed, skipped: 0 };
}

async function browser(): Promise<boolean> {
  const { executable, version } = await ensureBrowser();
  console.log(`${version} (${executable})`);
  return true;
}

const quiet = { output: 'silent' } as const;
const steps: [name: string, step: () => Promise<boolean | Tally>][] = [
  ['types: prepare', () => prepareTypes(quiet)],
  ['types', () => runTool('typescript/bin/tsc', ['-b'])],
  [
    'lint',
    () => runTool('@biomejs/biome/bin/biome', ['ci', ...(process.stderr.isTTY ? [] : ['--colors=off'])]),
  ],
  ['project files', project],
  ['build: chrome', () => buildChrome(quiet)],
  ['build: firefox', () => buildFirefox(quiet)],
  ['build: anchoring', () => buildAnchoring(quiet)],
  ['sizes', sizes],
  ['unit tests', () => runVitest(['node', 'dom', 'dom-apart', 'workerd'])],
  ['simulation', simulation],
  ...(withBrowser
    ? ([
        ['browser', browser],
        ['browser tests', () => runVitest(['e2e'])],
        ['command tests', () => runVitest(['commands'])],
      ] as [string, () => Promise<boolean | Tally>][])
    : []),
];

const results: [name: string, tally: Tally, seconds: number][] = [];
for (const [name, step] of steps) {
  console.log(`\n▶ ${name}`);
  const start = performance.now();
  const outcome = await step().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : String(error));
    return false;
  });
  const tally = typeof outcome === 'boolean' ? (outcome ? PASS : FAIL) : outcome;
  results.push([name, tally, (performance.now() - start) / 1000]);
}

console.log('');
for (const [name, tally, seconds] of results) {
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(tally)} (${seconds.toFixed(1)} s)`);
}
const total = sum(results.map(([, tally]) => tally));
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
