import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureSizes, sizeLine } from '../../scripts/lib/checks/sizes.ts';

test('a bundle is measured as gzip, and one that is not there is over any budget', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'meipi-sizes-'));
  await writeFile(join(folder, 'a.js'), 'x'.repeat(10_000));
  const [there, absent] = await measureSizes(folder, [
    { file: 'a.js', gzip: 1024 },
    { file: 'b.js', gzip: 1024 },
  ]);
  await rm(folder, { recursive: true });
  expect(there?.gzip).toBeLessThan(100);
  expect(absent?.gzip).toBeGreaterThan(absent?.budget ?? 0);
  expect(sizeLine({ file: 'a.js', gzip: 2048, budget: 40_960 })).toBe('a.js 2.0 KB gzip (of 40.0)');
});
