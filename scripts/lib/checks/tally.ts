/** How many tests or steps came out how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const PASS: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAIL: Tally = { passed: 0, failed: 1, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** The last line of `npm test`, alone on its line: `12 passed, 0 failed`, with the skipped ones where there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
