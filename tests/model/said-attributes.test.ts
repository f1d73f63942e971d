import { expect, it } from 'vitest';
import { differingFields, saidText } from '../../shared/model/said-attributes.ts';

it('tells attributes that say the same, however they are written, from those that do not', () => {
  const [one, other] = [
    { subject: '重点提案', entity: 'e1', unit: '', approx: 'exact', title: '主席' },
    { approx: 'about', subject: '重点 提案', entity: 'e2' },
  ] as const;
  expect(differingFields(one, other)).toEqual(['approx', 'title']);
  expect(saidText({ value: 9, unit: '件', approx: 'exact' })).toBe(saidText({ unit: '件', value: 9 }));
  expect(saidText(one)).not.toBe(saidText(other));
});
