import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  disjoint,
  overKinds,
  type Span,
  tally,
  unitizingAlpha,
} from '../../../shared/workbench/agreement/unitizing.ts';

const at = (start: number, length: number): Span => ({ start, end: start + length });

/** Krippendorff 2004, p. 254: a continuum from 150 to 450. */
const BOOK = {
  c: [
    [at(75, 70), at(220, 30)],
    [at(70, 80), at(205, 20), at(250, 20)],
  ],
  k: [
    [at(30, 60), at(150, 50)],
    [at(30, 60), at(150, 50)],
  ],
};

/** Krippendorff 1995, p. 57: four pairs of observers on 24 characters. */
const ARTICLE = {
  A: [
    [at(2, 8), at(14, 6)],
    [at(4, 4), at(15, 2)],
  ],
  B: [[at(0, 18)], [at(0, 2), at(2, 1), at(3, 1), at(4, 1), at(5, 1), at(6, 3), at(9, 1)]],
  C: [
    [at(2, 6), at(10, 2), at(14, 4), at(20, 2)],
    [at(0, 2), at(4, 4), at(10, 4), at(16, 2), at(20, 2)],
  ],
  D: [
    [at(0, 2), at(2, 8), at(10, 4), at(14, 6), at(20, 4)],
    [at(0, 4), at(4, 4), at(8, 7), at(15, 2), at(17, 7)],
  ],
};

const scaled = (pair: keyof typeof ARTICLE, by: number) =>
  ARTICLE[pair].map(units => units.map(({ start, end }) => ({ start: start * by, end: end * by })));

interface Page {
  layers: Span[][];
  length: number;
}

/** Units of each observer as runs of a few characters with gaps of a few between. */
const pageOf = (observers: number) =>
  fc
    .array(fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 })), { maxLength: 4 }), {
      minLength: observers,
      maxLength: observers,
    })
    .chain(runs => {
      const layers = runs.map(steps => {
        let end = 0;
        return steps.map(([gap, length]) => {
          const unit = at(end + gap, length);
          end = unit.end;
          return unit;
        });
      });
      const least = Math.max(1, ...layers.flat().map(({ end }) => end));
      return fc.record({ layers: fc.constant(layers), length: fc.integer({ min: least, max: least + 9 }) });
    });

/** The same straight from what the formula means: every character, every shift, every place, one by one. */
function byTrying(pages: Page[]) {
  const m = pages[0]?.layers.length ?? 2;
  const L = pages.reduce((sum, { length }) => sum + length, 0);
  const inUnit = (units: Span[], i: number) => units.find(({ start, end }) => i >= start && i < end);
  const gapsOf = ({ layers, length }: Page) =>
    layers.flatMap(units => {
      const marks = Array.from({ length }, (_, i) => (inUnit(units, i) ? '#' : '.')).join('');
      return marks.split(/#+/).filter(gap => gap !== '');
    });
  let observed = 0;
  for (const { layers, length } of pages)
    for (const one of layers)
      for (const other of layers) {
        if (one === other) continue;
        for (const a of one) {
          const met = new Set(Array.from({ length: a.end - a.start }, (_, i) => inUnit(other, a.start + i)));
          for (const b of met) if (b) observed += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
          // Once as a unit in a gap, once seen from the gap.
          if (met.size === 1 && met.has(undefined)) observed += 2 * (a.end - a.start) ** 2;
        }
        expect(length).toBeGreaterThan(0);
      }
  const units = pages.flatMap(({ layers }) => layers.flat().map(({ start, end }) => end - start));
  const gaps = pages.flatMap(gapsOf).map(({ length }) => length);
  let sum = 0;
  for (const [i, b] of units.entries()) {
    for (const other of units.slice(i + 1))
      for (let shift = 1 - other; shift < b; shift++) sum += shift ** 2 + (shift + other - b) ** 2;
    for (const gap of gaps) for (let place = 0; place + b <= gap; place++) sum += b ** 2;
  }
  const pairs = m * L * (m * L - 1) - units.reduce((total, b) => total + b * (b - 1), 0);
  return {
    observed: observed / (m * (m - 1) * L ** 2),
    expected: units.length === 0 ? 0 : ((2 / L) * sum) / pairs,
  };
}

describe('alpha for unitizing', () => {
  it('U1 gives the numbers of the example in Krippendorff 2004', () => {
    const [c, k] = [unitizingAlpha([tally(BOOK.c, 300)]), unitizingAlpha([tally(BOOK.k, 300)])];
    expect(c.observed).toBeCloseTo(0.0144, 4);
    expect(c.expected).toBeCloseTo(0.0532, 4);
    expect(c.alpha).toBeCloseTo(0.7286, 4);
    expect(k.observed).toBe(0);
    expect(k.expected).toBeCloseTo(0.049, 4);
    expect(k.alpha).toBe(1);
    // Printed as 0.8591, worked out from the rounded numbers above.
    expect(overKinds([c, k]).alpha).toBeCloseTo(1 - 0.0144 / (0.0532 + 0.049), 3);
  });

  it.each([
    ['A', 0.03125],
    ['B', 2.26736],
    ['C', 0.02778],
    ['D', 0.38715],
  ] as const)('sees what the observers of pair %s in Krippendorff 1995 differ by', (pair, observed) => {
    expect(unitizingAlpha([tally(ARTICLE[pair], 24)]).observed).toBeCloseTo(observed, 5);
  });

  it.each([
    ['A', 0.0699, 0.553],
    ['D', 0.41445, 0.066],
  ] as const)('gives the numbers of pair %s there, on a continuum without steps', (pair, expected, alpha) => {
    const fine = unitizingAlpha([tally(scaled(pair, 50_000), 24 * 50_000)]);
    expect(fine.expected).toBeCloseTo(expected, 4);
    expect(fine.alpha).toBeCloseTo(alpha, 3);
  });

  // Finer than in these steps the article prints 0.08642 for what its formula makes 0.0905.
  it('gives the numbers of pair C there, in twelve steps', () => {
    const coarse = unitizingAlpha([tally(scaled('C', 0.5), 12)]);
    expect(coarse.expected).toBeCloseTo(0.05494, 5);
    expect(coarse.alpha).toBeCloseTo(0.494, 3);
  });

  it('is what comes of trying every place that units can have to one another and in gaps', () => {
    fc.assert(
      fc.property(fc.array(pageOf(2), { minLength: 1, maxLength: 3 }), pages => {
        const alpha = unitizingAlpha(pages.map(({ layers, length }) => tally(layers, length)));
        const brute = byTrying(pages);
        expect(alpha.observed).toBeCloseTo(brute.observed, 9);
        expect(alpha.expected).toBeCloseTo(brute.expected, 9);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('takes more than two observers', () => {
    fc.assert(
      fc.property(pageOf(3), page => {
        const alpha = unitizingAlpha([tally(page.layers, page.length)]);
        const brute = byTrying([page]);
        expect([alpha.observed, alpha.expected].map(n => n.toFixed(9))).toEqual(
          [brute.observed, brute.expected].map(n => n.toFixed(9)),
        );
      }),
      { seed: 8, numRuns: 50 },
    );
  });

  it('is 1 for observers who agree, whatever the order of pages, and says nothing where there is nothing', () => {
    const page = (units: Span[]) => tally([units, units], 100);
    const [one, other] = [page([at(3, 5), at(20, 40)]), tally([[at(1, 9)], [at(2, 9)]], 30)];
    expect(unitizingAlpha([one]).alpha).toBe(1);
    expect(unitizingAlpha([one, other])).toEqual(unitizingAlpha([other, one]));
    expect(unitizingAlpha([page([])])).toEqual({ observed: 0, expected: 0 });
    expect(unitizingAlpha([])).toEqual({ observed: 0, expected: 0 });
  });

  it('takes one of the units of an observer that overlap', () => {
    expect(disjoint([at(5, 3), at(0, 6), at(0, 2), at(6, 4), at(10, 0)])).toEqual([at(0, 6), at(6, 4)]);
  });
});
