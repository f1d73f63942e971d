import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../extension/ui/review/attribute-draft.ts';

const HELD = { value: 442, unit: '件', subject: '提案', period: '2023', approx: 'exact' } as const;
const changes = (draft: Parameters<typeof readDraft>[1], held: Parameters<typeof readDraft>[0] = HELD) =>
  (readDraft(held, draft) as { changes: unknown }).changes;
const faults = (draft: Parameters<typeof readDraft>[1], held: Parameters<typeof readDraft>[0] = HELD) => {
  const read = readDraft(held, draft);
  return 'faults' in read ? read.faults.map(({ name, fault }) => `${name} ${fault}`) : [];
};

describe('what a person writes of a mention', () => {
  it('V5 is a change only where it says something else, and takes away what was emptied', () => {
    expect(changes({ value: '442', unit: '件' })).toEqual({});
    expect(changes({ value: '442.0' })).toEqual({});
    expect(changes({ value: '', subject: '' })).toEqual({ value: null, subject: '' });
    expect(changes({ subject: ' 建议 ', approx: 'about' })).toEqual({ subject: '建议', approx: 'about' });
  });

  it('V5 is read as numbers are written', () => {
    const value = (typed: string) => (changes({ value: typed }) as { value: number }).value;
    expect(value('12,345.5')).toBe(12_345.5);
    expect(value('１２００万')).toBe(12_000_000);
    expect(value('三百零五')).toBe(305);
    expect(value('-3.2')).toBe(-3.2);
    for (const typed of ['很多', '十几', '1200余万', '12件', '1e5', '2023-06', '--3'])
      expect(faults({ value: typed }), typed).toEqual(['value badNumber']);
  });

  it('V5 says a number or both ends of a range', () => {
    expect(changes({ value: '', min: '3', max: '5' })).toEqual({ value: null, min: 3, max: 5 });
    expect(faults({ value: '', min: '3' })).toEqual(['max halfRange']);
    expect(faults({ max: '5' })).toEqual(['min halfRange']);
    expect(faults({ min: '3', max: '5' })).toEqual(['value valueAndRange']);
    expect(faults({ value: '', min: '5', max: '3' })).toEqual(['max badRange']);
    // What was so before is no fault of an edit that does not concern it.
    expect(changes({ unit: '人' }, { value: 1, min: 3 })).toEqual({ unit: '人' });
  });

  it('V5 is a day, a month, a year, or two of them', () => {
    const period = (typed: string) => (changes({ period: typed }) as { period: string }).period;
    for (const typed of ['2022', '2023-06', '2024-02-29', '2019/2023', '2023-01/2023-06'])
      expect(period(typed)).toBe(typed);
    expect(period('2022年')).toBe('2022');
    expect(period('2023年6月')).toBe('2023-06');
    expect(period('2023年6月3日')).toBe('2023-06-03');
    for (const typed of ['去年', '2023-13', '2023-02-30', '23', '2023/2019', '2019/2020/2021', '2023-6月末'])
      expect(faults({ period: typed }), typed).toEqual(['period badPeriod']);
  });
});
