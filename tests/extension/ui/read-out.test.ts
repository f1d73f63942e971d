import { describe, expect, it } from 'vitest';
import { splitTags } from '../../../extension/ui/editor/split-tags.ts';
import { pageWords } from '../../../extension/ui/translate.ts';
import { readOut } from '../../../shared/words/read-out.ts';
import { translator } from '../../../shared/words/say.ts';

const t = translator('zh-CN', pageWords);

describe('the read-out', () => {
  it('E3 says a figure in words: value, unit, subject, act, period, how exact', () => {
    const attributes = {
      value: 12_000_000,
      unit: '元',
      subject: '资金',
      act: '落实',
      period: '2022',
      approx: 'over',
    } as const;
    expect(readOut({ kind: 'statistic', text: '1200余万元', attributes }, t)).toBe(
      '12,000,000 元资金 · 落实 · 2022年 · 以上',
    );
  });

  it('E3 says both ends of a range', () => {
    expect(readOut({ kind: 'statistic', text: '0-3岁', attributes: { min: 0, max: 3, unit: '岁' } }, t)).toBe(
      '0–3 岁',
    );
  });

  it('E3 says of a person what the text does not', () => {
    const attributes = { name: '凡群', title: '主席' };
    expect(readOut({ kind: 'person', text: '凡  群', attributes }, t)).toBe('凡群 · 主席');
    expect(readOut({ kind: 'person', text: '凡群', attributes }, t)).toBe('主席');
  });
});

describe('typed tags', () => {
  it('E5 are parted by the commas and semicolons of both scripts and the enumeration comma', () => {
    expect(splitTags('提案、协商，督办;视察；调研, 提案\n#基层')).toEqual([
      '提案',
      '协商',
      '督办',
      '视察',
      '调研',
      '基层',
    ]);
  });
});
