import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Clock,
  formatHlc,
  HLC_PATTERN,
  hlcTime,
  MAX_DRIFT_MS,
  tick,
  witness,
} from '../../shared/sync/clock.ts';
import { ACTORS } from './arbitrary-ops.ts';

const NOW = 1_795_000_000_000;
const [OURS, THEIRS] = ACTORS as [string, string];
const clock = fc.record({
  ms: fc.integer({ min: 0, max: 2 ** 47 }),
  counter: fc.integer({ min: 0, max: 0xffff }),
});

test('M10 every stamp is above the one before and above all that was seen, whatever the wall clock does', () => {
  const event = fc.record({
    /** The wall clock, which may jump both ways. */
    now: fc.oneof(
      fc.integer({ min: NOW, max: NOW + 2 }),
      fc.integer({ min: NOW - 10_000, max: NOW + 10_000 }),
    ),
    seen: fc.option(
      fc.record({
        ms: fc.oneof(
          fc.integer({ min: NOW, max: NOW + 2 }),
          fc.integer({ min: NOW - 400_000, max: NOW + 200_000 }),
        ),
        counter: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(0xffff)),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 50 }), events => {
      let ours: Clock = { ms: 0, counter: 0 };
      let highest = '';
      for (const { now, seen } of events) {
        if (seen) {
          const stamp = formatHlc(seen, THEIRS);
          ours = witness(ours, stamp, now);
          if (stamp > highest) highest = stamp;
        }
        ours = tick(ours, now);
        const given = formatHlc(ours, OURS);
        expect(given > highest).toBe(true);
        highest = given;
      }
    }),
  );
});

test('M10 a stamp of the same millisecond is passed by its counter', () => {
  const seen = formatHlc({ ms: NOW, counter: 7 }, THEIRS);
  expect(tick(witness({ ms: NOW, counter: 3 }, seen, NOW), NOW)).toEqual({ ms: NOW, counter: 8 });
});

test('M10 more than 65,536 events in one millisecond go on in the next', () => {
  expect(tick({ ms: NOW, counter: 0xfffe }, NOW)).toEqual({ ms: NOW, counter: 0xffff });
  expect(tick({ ms: NOW, counter: 0xffff }, NOW)).toEqual({ ms: NOW + 1, counter: 0 });
});

test('M11 a stamp further ahead than five minutes never moves our clock; one less far does', () => {
  const ours = { ms: NOW, counter: 3 };
  const ahead = (ms: number) => formatHlc({ ms, counter: 0 }, THEIRS);
  expect(witness(ours, ahead(NOW + MAX_DRIFT_MS + 1), NOW)).toEqual(ours);
  expect(witness(ours, ahead(NOW + MAX_DRIFT_MS), NOW)).toEqual({ ms: NOW + MAX_DRIFT_MS, counter: 0 });
});

test('M11 however many stamps are seen, our clock stays within five minutes of the wall clock', () => {
  fc.assert(
    fc.property(fc.array(clock), seen => {
      const end = seen.reduce<Clock>((ours, each) => witness(ours, formatHlc(each, THEIRS), NOW), {
        ms: NOW,
        counter: 0,
      });
      expect(end.ms).toBeLessThanOrEqual(NOW + MAX_DRIFT_MS);
    }),
  );
});

test('M12 stamps compared as text are in the order of time, counter and actor', () => {
  const stamped = fc.tuple(clock, fc.constantFrom(...ACTORS));
  fc.assert(
    fc.property(stamped, stamped, ([a, actorA], [b, actorB]) => {
      const order = a.ms - b.ms || a.counter - b.counter || (actorA < actorB ? -1 : actorA > actorB ? 1 : 0);
      const [x, y] = [formatHlc(a, actorA), formatHlc(b, actorB)];
      expect(x < y ? -1 : x > y ? 1 : 0).toBe(Math.sign(order));
      expect(x).toMatch(HLC_PATTERN);
      expect(hlcTime(x)).toBe(a.ms);
    }),
  );
});
