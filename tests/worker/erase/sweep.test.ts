import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgeted } from '../../../worker/erase/budget.ts';
import { decodePlace, encodePlace, type Place, sweep } from '../../../worker/erase/sweep.ts';
import { memoryKv } from '../support/memory-kv.ts';

test('P39 a sweep deals with every key once, in order, whatever a request may spend and however keys are listed', async () => {
  const setting = fc.record({
    counts: fc.tuple(fc.nat(40), fc.nat(40)),
    operations: fc.integer({ min: 5, max: 20 }),
    limit: fc.integer({ min: 1, max: 30 }),
    step: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(setting, async ({ counts, operations, limit, step }) => {
      const store = memoryKv();
      const names = counts.flatMap((count, part) =>
        Array.from({ length: count }, (_, n) => `${part}/${String(n).padStart(3, '0')}`),
      );
      for (const name of names) await store.put(name, '');
      const seen: string[] = [];
      let place: Place | undefined = { since: 1, round: 1, part: 0 };
      for (let requests = 0; place && requests < 1_000; requests++) {
        const { kv, budget } = budgeted(store, operations);
        const parts = ['0/', '1/'].map(prefix => ({
          prefix,
          limit,
          async handle(keys: readonly { name: string }[]) {
            const some = keys.slice(0, step);
            for (const { name } of some) {
              await kv.get(name, 60);
              seen.push(name);
            }
            return some.length;
          },
        }));
        place = await sweep(kv, budget, parts, decodePlace(encodePlace(place)));
        expect(budget.left).toBeGreaterThanOrEqual(0);
      }
      expect(place).toBeUndefined();
      expect(seen).toEqual(names);
    }),
    { numRuns: 200 },
  );
});
