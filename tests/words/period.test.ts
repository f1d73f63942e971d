import { describe, expect, it } from 'vitest';
import { pageWords } from '../../extension/ui/translate.ts';
import { periodWords } from '../../shared/words/period.ts';
import { translator } from '../../shared/words/say.ts';

const said: [iso: string, zh: string, en: string][] = [
  ['2023', '2023年', '2023'],
  ['2023-06', '2023年6月', 'June 2023'],
  ['2023-06-05', '2023年6月5日', '5 June 2023'],
  ['2019/2023', '2019—2023年', '2019–2023'],
  ['2023-01/2023-06', '2023年上半年', 'first half of 2023'],
  ['2023-07/2023-12', '2023年下半年', 'second half of 2023'],
  ['2023-10/2023-12', '2023年第四季度', 'fourth quarter of 2023'],
  ['2023-02/2023-08', '2023年2月至8月', 'February – August 2023'],
  ['2023-06-05/2023-06-07', '2023年6月5日至6月7日', '5 June – 7 June 2023'],
  ['2023-01-01/2023-06-30', '2023年上半年', 'first half of 2023'],
  ['2024-02-01/2024-02-29', '2024年2月', 'February 2024'],
  ['2023-01/2023-12', '2023年', '2023'],
  ['2022-11/2023-02', '2022年11月至2023年2月', 'November 2022 – February 2023'],
  ['2021/2023-06', '2021年至2023年6月', '2021 – June 2023'],
];

describe('a period in words', () => {
  it.each(said)('C1 says %s as people do', (iso, zh, en) => {
    expect(periodWords(iso, translator('zh-CN', pageWords))).toBe(zh);
    expect(periodWords(iso, translator('en', pageWords))).toBe(en);
  });

  it.each(['', 'soon', '2023/', '/2023', '2020/2021/2022', '十四五'])('C1 leaves %j as it is', period => {
    expect(periodWords(period, translator('zh-CN', pageWords))).toBe(period);
  });
});
