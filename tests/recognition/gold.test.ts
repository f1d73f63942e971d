import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { belowFloors, scoreFolder } from '../../scripts/evaluate-recognition.ts';

/** Fifty-eight pages written for this, each in the manner of another kind, place and year, and annotated by hand. */
const FOLDER = join(import.meta.dirname, '../fixtures/gold');

const FLOORS = JSON.parse(readFileSync(join(FOLDER, 'floors.json'), 'utf8')) as Record<string, number>;

test('R37 recognition finds in annotated pages no less than it did', () => {
  const figures = scoreFolder(FOLDER);
  expect(figures.statistic.gold).toBeGreaterThan(2000);
  expect(belowFloors(figures, FLOORS)).toEqual([]);
});
