import { expect, test } from 'vitest';
import { apply, type Entry, emptyEntry } from '../../../shared/sync/merge.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import { isRule, readRules, ruleField, ruleWord } from '../../../shared/workbench/figures/stored-rules.ts';

const HASH = '0123456789abcdef'.repeat(4);

function entryOf(values: [field: string, value: string | number][]): Entry {
  let entry = emptyEntry('workspace', 'figures');
  for (const [n, [field, value]] of values.entries()) {
    const at = `00000000000${n + 1}-0000-aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa`;
    entry = apply(entry, { op: 'set', of: 'workspace', id: 'figures', at, field, value, replaces: [] } as Op);
  }
  return entry;
}

test('K11 rules are fields of one entry, each under a hash of the word that it is of', () => {
  const field = ruleField('subject', HASH);
  expect(field).toBe('subject.0123456789abcdef0123');
  const entry = entryOf([
    [field, JSON.stringify({ subject: '立案提案', group: '提案', same: true, act: '立案' })],
    ['act.1', JSON.stringify({ act: '审查立案', as: '立案' })],
    ['unit.1', JSON.stringify({ from: '公顷', count: 1, is: 15, to: '亩', on: false })],
  ]);
  expect(readRules(entry)).toEqual({
    subjects: [{ subject: '立案提案', group: '提案', same: true, act: '立案' }],
    acts: [{ act: '审查立案', as: '立案' }],
    units: [{ from: '公顷', count: 1, is: 15, to: '亩', on: false }],
  });
  expect(readRules(undefined)).toEqual({ subjects: [], acts: [], units: [] });
});

test('K11 what another client left there that is no rule is as good as absent', () => {
  const entry = entryOf([
    ['subject.1', ''],
    ['subject.2', '{"subject":"提案"}'],
    ['subject.3', '["提案"]'],
    ['act.1', '{'],
    ['unit.1', JSON.stringify({ from: '公顷', count: 0, is: 15, to: '亩' })],
    ['unit.2', JSON.stringify({ from: '公顷', count: '1', is: 15, to: '亩' })],
    ['unit.3', 15],
    ['other.1', JSON.stringify({ act: '审查立案', as: '立案' })],
  ]);
  expect(readRules(entry)).toEqual({ subjects: [], acts: [], units: [] });
});

test('K11 words are trimmed and of the length of a tag', () => {
  const rule = (subject: string, group: string) => isRule({ of: 'subject', rule: { subject, group } });
  expect(rule('提案', '提案')).toBe(true);
  expect(rule('提案', ' 提案')).toBe(false);
  expect(rule('', '提案')).toBe(false);
  expect(rule('提'.repeat(101), '提案')).toBe(false);
  expect(ruleWord({ of: 'unit', rule: { from: '亩', count: 15, is: 1, to: '公顷', on: true } })).toBe('亩');
});
