import { describe, expect, it } from 'vitest';
import { stripMarks } from '../../../extension/content/strip-marks.ts';
import type { Item } from '../../../extension/messages.ts';

const item = (key: string, start: number, change: Partial<Item> = {}): Item => ({
  ...{ key, state: 'suggested', anchor: 'found', kind: 'statistic', text: key, start, end: start + 2 },
  ...{ attributes: {}, tags: [], origin: 'recognised' },
  ...change,
});

describe('the overview strip', () => {
  it('E21 has a mark for every mention, as far down as it stands on the page', () => {
    const marks = stripMarks([item('a', 100), item('b', 500), item('c', 1000)], one => one.start, 1000);
    expect(marks.map(({ key, at }) => [key, at])).toEqual([
      ['a', 0.1],
      ['b', 0.5],
      ['c', 1],
    ]);
  });

  it('E21 thins out what crowds, but never one kind or state for another', () => {
    const crowd = Array.from({ length: 50 }, (_, i) => item(`s${i}`, 500));
    const marks = stripMarks(
      [...crowd, item('p', 500, { kind: 'person' }), item('ok', 500, { state: 'accepted' })],
      one => one.start,
      1000,
    );
    expect(marks.map(mark => mark.key)).toEqual(['s0', 'p', 'ok']);
  });

  it('E21 leaves out what was rejected and what is not on the page', () => {
    const items = [
      item('no', 10, { state: 'rejected' }),
      item('gone', -1, { anchor: 'orphan' }),
      item('a', 20),
    ];
    expect(
      stripMarks(items, one => (one.start < 0 ? undefined : one.start), 100).map(mark => mark.key),
    ).toEqual(['a']);
  });
});
