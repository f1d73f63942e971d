import { describe, expect, test } from 'vitest';
import { belowFloors, type GoldMention, scorePages } from '../../scripts/evaluate-recognition.ts';
import type { Mention } from '../../shared/recognition/mention.ts';

const TEXT = '收到提案442件，走访企业3家。';
const gold: GoldMention[] = [
  {
    kind: 'statistic',
    start: 4,
    end: 8,
    text: '442件',
    value: 442,
    unit: '件',
    approx: 'exact',
    subject: '提案',
  },
  {
    kind: 'statistic',
    start: 13,
    end: 15,
    text: '3家',
    value: 3,
    unit: '家',
    approx: 'exact',
    optional: true,
  },
];
const statistic = (start: number, end: number, more: object = {}): Mention => ({
  kind: 'statistic',
  start,
  end,
  text: TEXT.slice(start, end),
  value: 442,
  unit: '件',
  approx: 'exact',
  rule: 'test',
  score: 1,
  ...more,
});
const score = (...mentions: Mention[]) => scorePages([{ name: 'p', text: TEXT, gold }], () => mentions);

describe('R34 scoring', () => {
  test('a right mention counts fully, an optional one neither way', () => {
    const { figures } = score(statistic(4, 8, { subject: '集体提案' }), statistic(13, 15));
    expect(figures.statistic).toMatchObject({ gold: 1, predicted: 1, f1: 1, value: 1, subject: 1 });
  });
  test('a prediction inside an optional mention of another kind is set aside', () => {
    const optional: GoldMention = {
      kind: 'initiative',
      start: 9,
      end: 15,
      text: TEXT.slice(9, 15),
      optional: true,
    };
    const page = { name: 'p', text: TEXT, gold: [gold[0]!, optional] };
    const { figures } = scorePages([page], () => [statistic(4, 8, { subject: '提案' }), statistic(13, 15)]);
    expect(figures.statistic).toMatchObject({ predicted: 1, f1: 1 });
  });
  test('a span that is off by one is no hit but an overlap', () => {
    const { figures, misses } = score(statistic(3, 8));
    expect(figures.statistic).toMatchObject({ f1: 0, overlapF1: 1 });
    expect(misses.map(m => m.what)).toEqual(['span']);
  });
  test('an extra and a missed mention are told apart', () => {
    const { misses } = score(statistic(9, 11));
    expect(misses.map(m => m.what)).toEqual(['extra', 'missed']);
  });
  test('a wrong attribute is told with both values', () => {
    const { figures, misses } = score(statistic(4, 8, { value: 44 }));
    expect(figures.statistic.value).toBe(0);
    expect(misses.find(m => m.what === 'value')).toMatchObject({ gold: 442, got: 44 });
  });
  test('what falls below a floor is named, what reaches it is not', () => {
    const { figures } = score(statistic(3, 8));
    expect(belowFloors(figures, { 'statistic.f1': 0.9, 'document.f1': 0.9 })).toEqual([
      'statistic.f1 0.000 < 0.9',
    ]);
  });
});
