import { describe, expect, it } from 'vitest';
import {
  DAY_READS,
  DAY_WRITES,
  dueAt,
  PULL_GAP_MS,
  pullGap,
  pushGap,
  spend,
} from '../../shared/sync/pace.ts';

const MIDNIGHT = Date.UTC(2026, 10, 22);
const NOON = MIDNIGHT + 12 * 3_600_000;
const spent = (more: { reads?: number; writes?: number }, now = NOON) =>
  spend(undefined, now, { reads: 0, writes: 0, ...more });

describe('pace', () => {
  it('S11 counts a day of its own from midnight UTC', () => {
    const before = spent({ writes: 3 }, MIDNIGHT - 1);
    expect(spend(before, MIDNIGHT - 1, { reads: 5, writes: 1 })).toMatchObject({ reads: 5, writes: 4 });
    expect(spend(before, MIDNIGHT, { reads: 5, writes: 1 })).toMatchObject({ reads: 5, writes: 1 });
  });

  it('S11 pushes at once while the share of the day lasts, and every half hour after that', () => {
    const share = DAY_WRITES / 10;
    const pace = (writes: number) => ({ spent: spent({ writes }), devices: 10, paid: false });
    expect(pushGap(pace(share - 1), NOON)).toBe(0);
    expect(pushGap(pace(share), NOON)).toBe(30 * 60_000);
    expect(pushGap({ ...pace(share), devices: 5 }, NOON)).toBe(0);
    expect(pushGap({ ...pace(share), paid: true }, NOON)).toBe(0);
    expect(pushGap(pace(share), MIDNIGHT + 86_400_000)).toBe(0);
  });

  it('S11 spreads the second half of the reads over the rest of the day', () => {
    const pace = (reads: number) => ({ spent: spent({ reads }), devices: 10, paid: false });
    const share = DAY_READS / 10;
    expect(pullGap(pace(share / 2 - 1), 12, NOON)).toBe(PULL_GAP_MS);
    expect(pullGap(pace(share / 2), 12, NOON)).toBe((12 * 43_200_000) / (share / 2));
    expect(pullGap(pace(share), 12, NOON)).toBe(15 * 60_000);
    expect(pullGap({ ...pace(share), paid: true }, 12, NOON)).toBe(PULL_GAP_MS);
  });

  it('S11 never lets a day of steady work go over what the plan has for all', () => {
    for (const devices of [1, 3, 10, 20]) {
      let at = MIDNIGHT;
      let used = spend(undefined, at, { reads: 0, writes: 0 });
      const cost = devices + 2;
      while (at < MIDNIGHT + 86_400_000) {
        used = spend(used, at, { reads: cost, writes: 1 });
        const pace = { spent: used, devices, paid: false };
        at += Math.max(pullGap(pace, cost, at), 60_000 / devices);
      }
      expect(used.reads * devices).toBeLessThanOrEqual(DAY_READS * 1.2);
    }
  });

  it('S5 takes a clock that was set back for time that has passed', () => {
    expect(dueAt(NOON, 60_000, NOON + 59_999)).toBe(NOON + 60_000);
    expect(dueAt(NOON, 60_000, NOON + 60_000)).toBe(NOON + 60_000);
    expect(dueAt(NOON, 60_000, NOON - 1)).toBe(NOON - 1);
  });
});
