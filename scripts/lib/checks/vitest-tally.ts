import { FAIL, sum, type Tally } from './tally.ts';

/** What is read of Vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message?: string; assertionResults: unknown[] }[];
}

/**
 * Counts a Vitest run. A file that could not be loaded has no tests and counts as one failure; so does a run that ended
 * badly though no test failed (an error outside of tests), or that left no report.
 */
export function vitestTally(report: VitestReport | undefined, exitedWell: boolean): Tally {
  if (!report) return FAIL;
  const unloaded = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return tally.failed === 0 && !exitedWell ? sum([tally, FAIL]) : tally;
}
