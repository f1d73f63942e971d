import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mention } from '../../shared/recognition/mention.ts';
import { recognise } from '../../shared/recognition/recognise.ts';

/** Pieces of the genre, to be thrown together at random: the rules meet each other in every order. */
const PIECES = (
  '市政协 主席 副主席 周明远 、 和 ， 。 ； “ ” ‘ ’ 《 》 （ ） 十四五 规划 收到提案 442 件 6500余万元 近 约 上 万 ' +
  '三四十 条 第 届 次 会议 2021年 9月 22日 一年来 去年 记者 凡　星 \n \n\n 习近平 总书记 1 + N · 河长制 协商在基层 百分之 ' +
  '分之 翻 番 半 个 多 32.1% 0-3岁 ： : 名词解释 是指 成 倍 以上 一 二〇二一 １２ 萬 𬭎 委员 说 的'
).split(' ');

const genre = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(parts => parts.join(''));
const unicode = fc.string({ unit: 'binary', maxLength: 200 });

function checkSound(text: string, mentions: readonly Mention[]): void {
  let end = 0;
  for (const m of mentions) {
    expect(m.start).toBeGreaterThanOrEqual(end);
    expect(m.end).toBeGreaterThan(m.start);
    expect(text.slice(m.start, m.end)).toBe(m.text);
    expect(m.rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(m.score).toBeGreaterThan(0);
    expect(m.score).toBeLessThanOrEqual(1);
    end = m.end;
  }
}

test('R31 R32 mentions of any text are sound and the same each time', () => {
  fc.assert(
    fc.property(fc.oneof(genre, unicode), text => {
      const mentions = recognise(text);
      checkSound(text, mentions);
      expect(recognise(text)).toEqual(mentions);
    }),
    { numRuns: 400, seed: 20_210_228 },
  );
});

test('R31 values of figures are numbers and ranges are in order', () => {
  fc.assert(
    fc.property(genre, text => {
      for (const m of recognise(text)) {
        if (m.kind !== 'statistic') continue;
        if (m.value !== undefined) expect(Number.isFinite(m.value)).toBe(true);
        if (m.min !== undefined) expect(m.min).toBeLessThan(m.max!);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('R30 R31 a lexicon keeps mentions sound', () => {
  const lexicon = PIECES.filter(p => p.length > 1).map(form => ({ kind: 'initiative' as const, form }));
  fc.assert(
    fc.property(genre, text => checkSound(text, recognise(text, lexicon))),
    { numRuns: 200, seed: 11 },
  );
});

test('R31 long runs of one character end', () => {
  for (const c of '“《一、周 ·1\n员(') checkSound(c.repeat(20_000), recognise(c.repeat(20_000)));
});

test('R31 a text of very many figures is read like a short one', () => {
  const clause = '收到提案12件，';
  const count = 150_000;
  const mentions = recognise(clause.repeat(count));
  expect(mentions).toHaveLength(count);
  expect(mentions.at(-1)).toMatchObject({ start: clause.length * count - 4, text: '12件', subject: '提案' });
});
