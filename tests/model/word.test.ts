import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decisionOf,
  lexiconOf,
  sumDecisions,
  viewWord,
  type WordFacts,
  wordFields,
  wordsOf,
} from '../../shared/model/word.ts';
import { readWordTable, wordTable } from '../../shared/model/word-table.ts';
import { apply, emptyEntry } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import { merged, op } from '../sync/arbitrary-ops.ts';

const AT = '0190aaaa0000-0000-aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa-abcdefgh';
const decided = (...decisions: string[]) => sumDecisions(decisions);
const stateOf = (...decisions: string[]) => wordsOf(decided(...decisions), [])[0]?.state;
const person = (sign: '+' | '-', form = '沈云禾', canonical = '') => `person\t${sign}\t${form}\t${canonical}`;

function created(exact: string, fields: Record<string, string>): Op {
  const at = { start: 0, end: exact.length };
  return {
    op: 'create',
    id: 'a',
    at: AT,
    author: 'a',
    origin: 'recognised',
    tags: [],
    fields,
    target: {
      page: 'p',
      quote: { exact, prefix: '', suffix: '' },
      position: at,
      utf16: at,
      textSha256: 'a'.repeat(64),
    },
  };
}
const decisionIn = (exact: string, fields: Record<string, string>) =>
  decisionOf(apply(emptyEntry('annotation', 'a'), created(exact, fields)));

describe('what an annotation decides', () => {
  test('L1 is its kind, its form and the name that it was given; figures, selections and long quotes decide nothing', () => {
    expect(decisionIn('沈云禾', { kind: 'person', status: 'accepted' })).toBe('person\t+\t沈云禾\t');
    expect(decisionIn('沈雲禾', { kind: 'person', status: 'accepted', 'attribute.name': '沈云禾' })).toBe(
      'person\t+\t沈云禾\t',
    );
    expect(decisionIn('双推', { kind: 'initiative', status: 'accepted', 'attribute.full': '双推行动' })).toBe(
      'initiative\t+\t双推\t双推行动',
    );
    expect(decisionIn('高峰', { kind: 'person', status: 'rejected' })).toBe('person\t-\t高峰\t');
    expect(decisionIn('442件', { kind: 'statistic', status: 'accepted' })).toBeUndefined();
    expect(decisionIn('沈云禾', { kind: 'highlight', status: 'accepted' })).toBeUndefined();
    expect(decisionIn('长'.repeat(61), { kind: 'document', status: 'accepted' })).toBeUndefined();
  });

  test('L1 is of the name alone where a page sets it apart; other words in parts decide nothing', () => {
    expect(decisionIn('沈 禾', { kind: 'person', status: 'accepted', 'attribute.name': '沈禾' })).toBe(
      'person\t+\t沈禾\t',
    );
    expect(decisionIn('书香 政协', { kind: 'initiative', status: 'accepted' })).toBeUndefined();
  });

  test('L1 counts for nothing once it is deleted', () => {
    const entry = apply(emptyEntry('annotation', 'a'), created('沈云禾', { kind: 'person' }));
    expect(
      decisionOf(apply(entry, { op: 'delete', id: 'a', at: AT.replace('0000-a', '0001-a') })),
    ).toBeUndefined();
  });
});

describe('what decisions make of a word', () => {
  test('L2 one acceptance makes a word; of two characters it takes two, and no rejection', () => {
    expect(stateOf(person('+'))).toBe('wanted');
    expect(stateOf(person('+', '高峰'))).toBe('unused');
    expect(stateOf(person('+', '高峰'), person('+', '高峰'))).toBe('wanted');
    expect(stateOf(person('+', '高峰'), person('+', '高峰'), person('-', '高峰'))).toBe('unused');
  });

  test('L2 one rejection silences nothing, two without an acceptance do, and more rejections than acceptances decide nothing', () => {
    expect(stateOf(person('-'))).toBe('unused');
    expect(stateOf(person('-'), person('-'))).toBe('unwanted');
    expect(stateOf(person('-'), person('-'), person('+'))).toBe('unused');
    expect(stateOf(person('-'), person('+'), person('+'))).toBe('wanted');
  });

  test('L2 the name given most often is the canonical one, and the order of decisions does not matter', () => {
    const some = [person('+', '沈主席', '沈云禾'), person('+', '沈主席', '沈云禾'), person('+', '沈主席')];
    expect(decided(...some)[0]?.canonical).toBe('沈云禾');
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: 3 }), order => {
        expect(decided(...order)).toEqual(decided(...some));
      }),
    );
  });

  test('L2 every replica has the same words, whatever order its ops came in', () => {
    const words = (ops: readonly Op[]) =>
      wordsOf(
        sumDecisions([...merged(ops).values()].flatMap(entry => decisionOf(entry) ?? [])),
        [...merged(ops).values()].filter(({ of }) => of === 'word').flatMap(entry => viewWord(entry) ?? []),
      );
    fc.assert(
      fc.property(fc.array(op, { maxLength: 12 }), fc.integer(), (ops, by) => {
        const turned = [...ops.slice(by % (ops.length || 1)), ...ops.slice(0, by % (ops.length || 1))];
        expect(words(turned.reverse())).toEqual(words(ops));
      }),
    );
  });
});

describe('what members write of a word', () => {
  const written = (facts: Partial<WordFacts>): WordFacts => ({ kind: 'person', form: '沈云禾', ...facts });

  test('L3 wins over decisions, until it is taken back', () => {
    const sums = decided(person('+'), person('+'));
    expect(lexiconOf(wordsOf(sums, [written({ rejected: true })]))).toEqual([
      { kind: 'person', form: '沈云禾', rejected: true },
    ]);
    expect(wordsOf(sums, [written({ rejected: true, removed: true })])).toEqual(wordsOf(sums, []));
    expect(wordsOf(sums, [written({ canonical: '沈禾' })])[0]).toMatchObject({
      state: 'wanted',
      canonical: '沈禾',
      accepted: 2,
      written: true,
    });
  });

  test('L3 is stored as fields, and what is not of its form is as good as absent', () => {
    const facts: WordFacts = { kind: 'initiative', form: '院坝协商', definition: '把协商搬到院坝' };
    const entry = Object.entries(wordFields(facts)).reduce(
      (held, [field, value]) =>
        apply(held, { op: 'set', of: 'word', id: 'w', at: AT, field, value, replaces: [] }),
      emptyEntry('word', 'w'),
    );
    expect(viewWord(entry)).toEqual(facts);
    expect(viewWord(emptyEntry('word', 'w'))).toBeUndefined();
  });

  test('L4 goes into a table and comes back; rows that are no words are told', () => {
    const words = wordsOf(decided(person('+', '=cmd'), person('-', '高高的'), person('-', '高高的')), [
      { kind: 'initiative', form: '院坝协商', canonical: '院坝协商制度', definition: '甲，"乙"\n丙' },
    ]);
    const table = wordTable(words);
    expect(table.startsWith('\ufeffkind,form,')).toBe(true);
    expect(table).toContain("'=cmd");
    expect(readWordTable(table)).toEqual({
      words: lexiconOf(words),
      bad: [],
    });
    const own =
      'form;kind;state\r\n沈云禾;人物;\r\n沈云禾;person;\r\n禾;person;\r\n双 推;举措;\r\n江东行动;举措;不提示\r\nx;y;\r\n';
    const { words: read, bad } = readWordTable(own);
    expect(read).toEqual([
      { kind: 'person', form: '沈云禾' },
      { kind: 'initiative', form: '江东行动', rejected: true },
    ]);
    expect(bad.map(({ row, why }) => [row, why.en.slice(0, 10)])).toEqual([
      [3, 'the word s'],
      [4, 'form shoul'],
      [5, 'form shoul'],
      [7, 'kind shoul'],
    ]);
    expect(readWordTable('a,b\n1,2\n').bad[0]?.why.en).toMatch(/first row/);
  });
});
