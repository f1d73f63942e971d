import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../extension/export/read-ahead.ts';
import { going } from './export-text.ts';

const AT_ONCE = 3;
const ALL = 2 * AT_ONCE + 1;
const numbers = (length: number) => Array.from({ length }, (_, n) => n);

describe('reading ahead', () => {
  it('F24 gives all in order, and reads the next while one is worked on', async () => {
    const asked: number[] = [];
    const read = async (some: readonly number[]) => {
      asked.push(some.length);
      return some.map(n => n * 2);
    };
    const how = going();
    const given: number[] = [];
    for await (const n of readAhead(numbers(ALL), AT_ONCE, read, how)) {
      if (given.length === 0) expect(asked).toEqual([AT_ONCE, AT_ONCE]);
      given.push(n);
    }
    expect(given).toEqual(numbers(ALL).map(n => n * 2));
    expect(asked).toEqual([AT_ONCE, AT_ONCE, 1]);
    expect(how.told).toEqual([
      [0, ALL],
      [AT_ONCE, ALL],
      [2 * AT_ONCE, ALL],
    ]);
  });

  it('F24 reads nothing where there is nothing', async () => {
    const read = async () => expect.unreachable('there is nothing to read');
    for await (const _ of readAhead([], AT_ONCE, read, going())) expect.unreachable('nothing was given');
  });

  it('F24 throws what kept it from reading where it is reached, and not for who has stopped before', async () => {
    const read = async (some: readonly number[]) => {
      if (some[0] !== 0) throw new Error('the disk is gone');
      return some;
    };
    const given: number[] = [];
    const all = async () => {
      for await (const n of readAhead(numbers(ALL), AT_ONCE, read, going())) given.push(n);
    };
    await expect(all()).rejects.toThrow('the disk is gone');
    expect(given).toHaveLength(AT_ONCE);
    for await (const n of readAhead(numbers(ALL), AT_ONCE, read, going())) if (n === 1) break;
  });

  it('F24 stops with the signal’s reason', async () => {
    const how = going();
    let last = -1;
    const all = async () => {
      for await (const n of readAhead(numbers(10 * AT_ONCE), AT_ONCE, async some => some, how)) {
        last = n;
        if (n === AT_ONCE + 1) how.abort.abort(new Error('enough'));
      }
    };
    await expect(all()).rejects.toThrow('enough');
    expect(last).toBe(2 * AT_ONCE - 1);
  });
});
