import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';
import { runTool } from '../run.ts';
import type { Tally } from './tally.ts';
import { type VitestReport, vitestTally } from './vitest-tally.ts';

/** Runs projects of vitest.config.ts and counts their tests. */
export async function runVitest(projects: readonly string[]): Promise<Tally> {
  const folder = join(ROOT, '.cache');
  const file = join(folder, `vitest-${projects.join('-')}.json`);
  await mkdir(folder, { recursive: true });
  await rm(file, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitedWell = await runTool('vitest/vitest.mjs', [
    ...args,
    ...projects.map(name => `--project=${name}`),
  ]);
  const report = await readFile(file, 'utf8').then(
    text => JSON.parse(text) as VitestReport,
    () => undefined,
  );
  return vitestTally(report, exitedWell);
}
