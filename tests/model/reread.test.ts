import { expect, test } from 'vitest';
import { rereadQuote } from '../../shared/model/reread.ts';

const quote = (exact: string) => ({ exact, prefix: '全年共收到提案', suffix: '，经审查立案290件。' });
const HELD = { value: 312, unit: '件', approx: 'exact' } as const;

test('O2 the value, the unit and how exact they are follow the words', () => {
  expect(rereadQuote('statistic', HELD, quote('312件'), quote('345件'))).toEqual({ value: 345 });
  expect(rereadQuote('statistic', HELD, quote('312件'), quote('约345件'))).toEqual({
    value: 345,
    approx: 'about',
  });
});

test('O2 a value that a person has put right stays, and what does not come of the words too', () => {
  expect(rereadQuote('statistic', { ...HELD, value: 310 }, quote('312件'), quote('345件'))).toEqual({});
  expect(
    rereadQuote('statistic', { ...HELD, subject: '提案', period: '2023' }, quote('312件'), quote('345件')),
  ).toEqual({
    value: 345,
  });
});

test('O2 where the new words are no figure, none is left over from the old ones', () => {
  expect(rereadQuote('statistic', HELD, quote('312件'), quote('很多'))).toEqual({
    value: '',
    unit: '',
    approx: '',
  });
});

test('O2 a name follows its words, unless a person gave another', () => {
  expect(rereadQuote('person', { name: '周明远' }, quote('周明远'), quote('周 铭'))).toEqual({
    name: '周铭',
  });
  expect(rereadQuote('person', { name: '周明远（江川）' }, quote('周明远'), quote('周铭'))).toEqual({});
  expect(rereadQuote('initiative', { full: '板凳议事' }, quote('板凳议事'), quote('长凳议事'))).toEqual({});
});
