import { expect, test } from 'vitest';
import { paintingFaults, unmatched } from '../../scripts/lib/eval/compare-painting.ts';

const figure = (text: string) => ({ kind: 'statistic' as const, text });
const person = (text: string) => ({ kind: 'person' as const, text });
const drawn = (mention: { kind: string; text: string }) => ({ ...mention, drawn: true });

test('what is painted word for word in order has no faults, whatever the line breaks of the page', () => {
  const mentions = [figure('442件'), person('凡  群'), figure('约72万元')];
  const painted = [figure('442\n  件'), person('凡群'), figure('约72万元')].map(drawn);
  expect(paintingFaults(mentions, painted)).toEqual([]);
});

test('a mention that is painted elsewhere, or not at all, is a fault', () => {
  expect(paintingFaults([figure('442件'), figure('430件')], [drawn(figure('430件'))])).toEqual([
    'statistic: #1 “442件” is painted as “430件”',
  ]);
  expect(paintingFaults([person('杨皕')], [])).toHaveLength(1);
});

test('a range that nobody mentioned, and one that is drawn on nothing, are faults', () => {
  expect(paintingFaults([], [drawn(figure('3家'))])).toHaveLength(1);
  expect(paintingFaults([figure('3家')], [{ ...figure('3家'), drawn: false }])).toEqual([
    'statistic: “3家” is painted on nothing',
  ]);
});

test('each occurrence needs a match of its own', () => {
  expect(unmatched([figure('3家'), figure('3家')], [figure('3 家')])).toEqual([figure('3家')]);
  expect(unmatched([figure('3家')], [person('3家')])).toEqual([figure('3家')]);
});
