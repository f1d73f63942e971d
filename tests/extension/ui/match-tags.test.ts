import { describe, expect, it } from 'vitest';
import { loadReadings } from '../../../extension/load-readings.ts';
import type { KnownTag } from '../../../extension/messages-codes.ts';
import { matchTags } from '../../../extension/ui/codes/match-tags.ts';

const tag = (label: string, facts: Partial<KnownTag> = {}): KnownTag => ({
  label,
  path: [],
  uses: 0,
  coded: true,
  former: [],
  ...facts,
});
const KNOWN = [
  tag('协商在基层', { uses: 2 }),
  tag('基层治理', { uses: 9 }),
  tag('重点提案'),
  tag('银行业协会'),
  tag('绿色发展'),
  tag('“院坝”协商'),
  tag('GDP增速'),
  tag('立案', { path: ['提案办理'], former: ['登记'] }),
];

describe('finding tags', async () => {
  const readings = await loadReadings();
  const found = (typed: string) => matchTags(KNOWN, typed, readings).tags.map(({ label }) => label);

  it('B8 finds by any part of the name, what begins so first', () => {
    expect(found('基层')).toEqual(['基层治理', '协商在基层']);
    expect(found('在基')).toEqual(['协商在基层']);
    expect(found('gdp')).toEqual(['GDP增速']);
    expect(found(' ')).toEqual([]);
    expect(found('没有')).toEqual([]);
  });

  it('B8 finds by the code above it and by names that it had', () => {
    expect(found('提案办')).toEqual(['立案']);
    expect(found('登记')).toEqual(['立案']);
  });

  it('B8 finds by pinyin: whole, initials, or between, from any character', () => {
    for (const typed of ['xszjc', 'xieshangzaijiceng', 'xieszaijc', 'xszaijiceng', 'XSZJC', 'xs', 'zaijc'])
      expect(found(typed), typed).toContain('协商在基层');
    expect(found('jczl')).toEqual(['基层治理']);
    expect(found('jc')).toEqual(['基层治理', '协商在基层']);
    expect(found('ybxs')).toEqual(['“院坝”协商']);
    expect(found('gdpzs')).toEqual(['GDP增速']);
    expect(found('xszjcx')).toEqual([]);
  });

  it('B8 knows all readings of a character', () => {
    for (const typed of ['yinhang', 'yhyxh', 'hangye']) expect(found(typed), typed).toContain('银行业协会');
    expect(found('zhongdian')).toEqual(['重点提案']);
    expect(found('lvse')).toEqual(['绿色发展']);
  });

  it('B8 reads what an input method shows of its letters while it composes', () => {
    for (const typed of ["x's'z'j'c", 'xie shang zai', 'ｘｓｚｊｃ'])
      expect(found(typed), typed).toContain('协商在基层');
  });

  it('B8 marks the first option where what was typed is a name or only spells one', () => {
    expect(matchTags(KNOWN, 'xszjc', readings).certain).toBe(true);
    expect(matchTags(KNOWN, '立案', readings).certain).toBe(true);
    expect(matchTags(KNOWN, '基', readings).certain).toBe(false);
    expect(matchTags(KNOWN, 'xszjc').tags).toEqual([]);
  });

  it('B8 answers fast whatever is typed', () => {
    const many = Array.from({ length: 2000 }, (_, n) => tag(`${'阿'.repeat(40)}${n}`));
    const start = performance.now();
    matchTags(many.slice(0, 50), `${'a'.repeat(60)}b`, readings);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
