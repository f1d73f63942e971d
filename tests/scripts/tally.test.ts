import { expect, test } from 'vitest';
import { closingLine, FAIL, PASS, sum } from '../../scripts/lib/checks/tally.ts';
import { vitestTally } from '../../scripts/lib/checks/vitest-tally.ts';

const report = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [{}] }],
};

test('the closing line counts what passed and failed, and the skipped ones only where there are any', () => {
  expect(closingLine(sum([PASS, PASS, FAIL]))).toBe('2 passed, 1 failed');
  expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
});

test('every test of a Vitest run counts', () => {
  expect(vitestTally(report, false)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test('a test file that could not be loaded counts as a failure', () => {
  const unloaded = { name: 'b.test.ts', status: 'failed', assertionResults: [] };
  const broken = { ...report, testResults: [...report.testResults, unloaded] };
  expect(vitestTally(broken, false).failed).toBe(2);
});

test('a run that ended badly is never without failure', () => {
  expect(vitestTally({ ...report, numFailedTests: 0, testResults: [] }, false).failed).toBe(1);
  expect(vitestTally(undefined, true).failed).toBe(1);
});
