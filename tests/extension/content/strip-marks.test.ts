import { describe, expect, it } from 'vitest';
import { measured, stripMarks } from '../../../extension/content/strip-marks.ts';
import type { Item } from '../../../extension/messages.ts';
import { runNow } from '../../../shared/anchoring/slice.ts';

const item = (key: string, start: number, change: Partial<Item> = {}): Item => ({
  ...{ key, state: 'suggested', anchor: 'found', kind: 'statistic', text: key, start, end: start + 2 },
  ...{ attributes: {}, tags: [], origin: 'recognised' },
  ...change,
});

describe('the overview strip', () => {
  it('E21 has a mark for every mention, as far down as it stands on the page', () => {
    const marks = runNow(
      stripMarks([item('a', 100), item('b', 500), item('c', 1000)], one => one.start, 1000),
    );
    expect(marks.map(({ key, at }) => [key, at])).toEqual([
      ['a', 0.1],
      ['b', 0.5],
      ['c', 1],
    ]);
  });

  it('E21 thins out what crowds, but never one kind or state for another', () => {
    const crowd = Array.from({ length: 50 }, (_, i) => item(`s${i}`, 500));
    const marks = runNow(
      stripMarks(
        [...crowd, item('p', 500, { kind: 'person' }), item('ok', 500, { state: 'accepted' })],
        one => one.start,
        1000,
      ),
    );
    expect(marks.map(mark => mark.key)).toEqual(['s0', 'p', 'ok']);
  });

  it('E21 leaves out what was rejected and what is not on the page', () => {
    const items = [
      item('no', 10, { state: 'rejected' }),
      item('gone', -1, { anchor: 'orphan' }),
      item('a', 20),
    ];
    const marks = runNow(stripMarks(items, one => (one.start < 0 ? undefined : one.start), 100));
    expect(marks.map(mark => mark.key)).toEqual(['a']);
  });

  it('E21 measures some hundreds of thousands of mentions, spread over the page, and every rare one', () => {
    const many = Array.from({ length: 12_000 }, (_, i) => item(`s${i}`, i));
    const chosen = measured([...many, item('p', 7_000, { kind: 'person' })]);
    expect(chosen.length).toBeLessThan(300);
    expect(chosen.at(-1)?.key).toBe('p');
    const marks = runNow(stripMarks(many, one => one.start, 12_000));
    const gaps = marks.slice(1).map((mark, i) => mark.at - (marks[i]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(0.015);
    expect(marks.at(-1)?.at).toBeGreaterThan(0.98);
  });
});
