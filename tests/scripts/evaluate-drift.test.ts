import { expect, test } from 'vitest';
import { driftFaults } from '../../scripts/lib/eval/evaluate-drift.ts';

const good = {
  cases: 3,
  wrongAnchors: 0,
  silentChanges: 0,
  foundRecall: 0.9,
  changedRecall: null,
  orphanRecall: 1,
};

test('one wrong anchor or one silent change is too many', () => {
  expect(driftFaults(good, {})).toEqual([]);
  expect(driftFaults({ ...good, wrongAnchors: 1, silentChanges: 2 }, {})).toHaveLength(2);
});

test('a figure below its floor is a fault, and one that there were no cases for is none', () => {
  expect(driftFaults(good, { 'drift.foundRecall': 0.95 })).toEqual(['drift.foundRecall 0.9 < 0.95']);
  expect(driftFaults(good, { 'drift.changedRecall': 0.95 })).toEqual([]);
});
