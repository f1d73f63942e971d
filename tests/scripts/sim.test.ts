import { describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/lib/sim/arguments.ts';
import type { Outcome } from '../../scripts/lib/sim/outcome.ts';
import { faultLines, summary } from '../../scripts/lib/sim/report.ts';

const FIGURES = { acts: 100, pushes: 10, pulls: 50, writes: 12, reads: 200, lists: 3 };
const run = (seed: number, faults: Outcome['faults'] = []): Outcome => ({
  seed,
  faults,
  trace: [],
  figures: FIGURES,
});

describe('npm run sim', () => {
  it('runs a hundred seeds from the first on unless it is told otherwise', () => {
    expect(readArguments([])).toEqual({ seeds: 100, from: 1, trace: false });
    expect(readArguments(['--seeds', '3', '--from', '17', '--trace'])).toEqual({
      seeds: 3,
      from: 17,
      trace: true,
    });
  });

  it.each([['--seeds', '0'], ['--seeds', '1.5'], ['--from', 'x'], ['--seed', '1'], ['7']])(
    'says what is wrong with %s %s',
    (...args) => {
      expect(typeof readArguments(args)).toBe('string');
    },
  );

  it('counts each kind of fault over all runs', () => {
    const lost = { kind: 'lost' as const, what: 'birth a' };
    const lines = summary([run(1), run(2, [lost, lost, { kind: 'diverged', what: 'x' }])], 60, 2);
    expect(lines[0]).toBe(
      'lost 2, missed 0, diverged 1, wrongly visible 0, unsent 0, over budget 0, broken 0',
    );
    expect(lines[1]).toContain('20 pushes (1.20 writes each)');
    expect(lines[2]).toBe('2 seeds in 60.0 s, 2 at a time: 2 a minute');
  });

  it('shows the seed of a failing run and some of each kind of fault', () => {
    const faults = ['a', 'b', 'c', 'd', 'e'].map(what => ({ kind: 'missed' as const, what }));
    expect(faultLines(run(7, faults))).toEqual([
      '✗ seed 7',
      '  missed: a',
      '  missed: b',
      '  missed: c',
      '  missed: 2 more',
    ]);
  });
});
