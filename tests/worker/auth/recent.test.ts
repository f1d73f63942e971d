import { expect, test } from 'vitest';
import { recent } from '../../../worker/auth/recent.ts';

test('P4 an instance remembers for 30 s, and no more than 1,000 holders, the newest', () => {
  const held = recent<number>();
  for (let n = 0; n <= 1_000; n++) held.set(`token${n}`, n, 0);
  expect(held.get('token0', 0)).toBeUndefined();
  expect(held.get('token1', 29_999)).toBe(1);
  expect(held.get('token1000', 30_000)).toBeUndefined();
  held.set('token1', 7, 30_000);
  held.set('another', 8, 30_000);
  expect([held.get('token1', 30_000), held.get('token2', 0)]).toEqual([7, undefined]);
});
