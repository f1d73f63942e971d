/** `npm run bench -- [DIR]`: how fast recognition, re-anchoring, panel, sync, export and the workbench's names and figures are on this machine; DIR has NAME.txt with NAME.gold.json. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser/ensure-browser.ts';
import { ROOT } from './lib/paths.ts';
import { run } from './lib/run.ts';

const { executable } = await ensureBrowser();
const benches = [
  'bench-recognition.ts',
  'bench-anchoring.ts',
  'bench-panel.ts',
  'bench-workbench.ts',
  'bench-worker.ts',
  'bench-export.ts',
  'bench-names.ts',
  'bench-figures.ts',
].map(name => join(ROOT, 'scripts', name));
const done: boolean[] = [];
for (const bench of benches.filter(existsSync))
  done.push(await run(process.execPath, [bench, executable, ...process.argv.slice(2)]));
process.exitCode = done.every(Boolean) ? 0 : 1;
