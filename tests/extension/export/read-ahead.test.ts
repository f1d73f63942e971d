import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../extension/export/read-ahead.ts';
import { going } from './export-text.ts';

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
    for await (const n of readAhead(numbers(38), read, how)) {
      if (given.length === 0) expect(asked).toEqual([16, 16]);
      given.push(n);
    }
    expect(given).toEqual(numbers(38).map(n => n * 2));
    expect(asked).toEqual([16, 16, 6]);
    expect(how.told).toEqual([
      [0, 38],
      [16, 38],
      [32, 38],
    ]);
  });

  it('F24 reads nothing where there is nothing', async () => {
    const read = async () => expect.unreachable('there is nothing to read');
    for await (const _ of readAhead([], read, going())) expect.unreachable('nothing was given');
  });

  it('F24 throws what kept it from reading where it is reached, and not for who has stopped before', async () => {
    const read = async (some: readonly number[]) => {
      if (some[0] !== 0) throw new Error('the disk is gone');
      return some;
    };
    const given: number[] = [];
    const all = async () => {
      for await (const n of readAhead(numbers(40), read, going())) given.push(n);
    };
    await expect(all()).rejects.toThrow('the disk is gone');
    expect(given).toHaveLength(16);
    for await (const n of readAhead(numbers(40), read, going())) if (n === 5) break;
  });

  it('F24 stops with the signal’s reason', async () => {
    const how = going();
    let last = -1;
    const all = async () => {
      for await (const n of readAhead(numbers(100), async some => some, how)) {
        last = n;
        if (n === 40) how.abort.abort(new Error('enough'));
      }
    };
    await expect(all()).rejects.toThrow('enough');
    expect(last).toBe(47);
  });
});
