import { describe, expect, it } from 'vitest';
import { runSeed } from './run-seed.ts';

/** Seeds that failed before there were codebooks; what they found has tests of its own in tests/extension/background. */
const SEEDS = [12, 36, 39, 1035, 1085, 2084, 50_006, 60_194, 70_007];
const LIMIT_MS = 300_000;

describe('the sync of extension and worker', () => {
  it.each(SEEDS)(
    'S9 loses nothing in run %i',
    async seed => {
      expect((await runSeed(seed, undefined, { codes: false })).faults).toEqual([]);
    },
    LIMIT_MS,
  );

  it.each([1, 2, 3])(
    'B2 shows one codebook on all devices in run %i',
    async seed => {
      expect((await runSeed(seed, undefined, { codes: true })).faults).toEqual([]);
    },
    LIMIT_MS,
  );

  it('S9 comes out the same twice', async () => {
    expect((await runSeed(7)).trace).toEqual((await runSeed(7)).trace);
  });
});
