/**
 * `node scripts/bench-import.ts [COUNT]`: an import of so many annotations in real Chromium: its preview, writing it, taking it back.
 * Of a hundred thousand that takes some minutes, so that `npm run bench` does without.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureImport } from './lib/bench/import-cost.ts';
import { ensureBrowser } from './lib/browser/ensure-browser.ts';
import { buildChrome } from './lib/build.ts';

const ANNOTATIONS = Number(process.argv[2] ?? 100_000);

await ensureBrowser();
await buildChrome({ output: 'silent' });
const folder = await mkdtemp(join(tmpdir(), 'meipi-bench-'));
try {
  const seconds = (ms: number) => Number((ms / 1000).toFixed(1));
  const figures = await measureImport(folder, ANNOTATIONS);
  console.log(`\nan import of ${ANNOTATIONS} annotations (${figures.megabytes} MB of JSON), in Chromium:`);
  console.table({
    'reading and comparing, all new': { seconds: seconds(figures.preview) },
    'longest gap between two frames meanwhile': { seconds: seconds(figures.gap) },
    'getting ready': { seconds: seconds(figures.staging) },
    writing: { seconds: seconds(figures.writing) },
    'reading and comparing, all there': { seconds: seconds(figures.again) },
    'taking it back': { seconds: seconds(figures.undoing) },
  });
  console.log(
    `memory of the browser’s largest process: ${figures.memory} MB before, ${figures.most} MB at most`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
