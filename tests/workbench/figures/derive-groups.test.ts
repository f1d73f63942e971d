import { expect, test } from 'vitest';
import { derivedActs, derivedSubjects, groupingOf } from '../../../shared/workbench/figures/derive-groups.ts';

const counts = (...words: string[]) => new Map(words.map(word => [word, 1]));

test('K3 a subject stands under the shortest one of the workspace that it ends with', () => {
  const subjects = counts('提案', '集体提案', '重点集体提案', '委员', '政协委员', '办结率', '率');
  expect(derivedSubjects(subjects, counts())).toEqual([
    { subject: '政协委员', group: '委员' },
    { subject: '重点集体提案', group: '提案' },
    { subject: '集体提案', group: '提案' },
  ]);
});

test('K3 a subject that an act stands in is its head with that act', () => {
  const rules = derivedSubjects(counts('提案', '立案提案', '走访企业', '企业'), counts('走访'));
  expect(rules).toEqual([
    { subject: '立案提案', group: '提案', same: true, act: '立案' },
    { subject: '走访企业', group: '企业', same: true, act: '走访' },
  ]);
  expect(groupingOf({ subjects: [], acts: [] }, { subjects: rules, acts: [] }).subject('立案提案')).toEqual({
    subject: '提案',
    group: '提案',
    act: '立案',
  });
});

test('K3 acts that end with a known one are read as it, unless they deny it', () => {
  expect(derivedActs(counts('审查立案', '共收到', '不予立案', '未办结', '立案', '走访'))).toEqual([
    { act: '共收到', as: '收到' },
    { act: '审查立案', as: '立案' },
  ]);
});

test('K3 what members say of a subject or an act stands in place of what is derived', () => {
  const derived = {
    subjects: derivedSubjects(counts('建议', '意见建议', '提案'), counts()),
    acts: derivedActs(counts('审查立案')),
  };
  const own = {
    subjects: [
      { subject: '意见建议', group: '意见建议' },
      { subject: '建议', group: '建言', same: true as const },
      { subject: '建言', group: '提案' },
    ],
    acts: [{ act: '审查立案', as: '审查立案' }],
  };
  const grouping = groupingOf(own, derived);
  expect(grouping.subject('意见建议')).toEqual({ subject: '意见建议', group: '意见建议' });
  expect(grouping.subject('建议')).toEqual({ subject: '建言', group: '提案' });
  expect(grouping.act('审查立案')).toBe('审查立案');
});

test('K3 groups that are put under each other end somewhere', () => {
  const subjects = [
    { subject: '甲物', group: '乙物' },
    { subject: '乙物', group: '甲物' },
  ];
  const grouping = groupingOf({ subjects, acts: [{ act: '甲', as: '甲' }] }, { subjects: [], acts: [] });
  expect(grouping.subject('甲物').group).toBe('乙物');
  expect(grouping.act('甲')).toBe('甲');
});
