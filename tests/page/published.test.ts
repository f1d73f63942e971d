import { describe, expect, it } from 'vitest';
import { parsePublished, published } from '../../shared/page/published.ts';

const none = { url: 'https://a.gov.cn/x', metas: [], jsonLd: [], lead: '' };

describe('a date and time', () => {
  it.each([
    ['2021年01月24日 07:50:00', '2021-01-23T23:50:00Z'],
    ['2024-01-11 16:47', '2024-01-11T08:47:00Z'],
    ['2024/1/5 9:05', '2024-01-05T01:05:00Z'],
    ['2026/03/05/ 10:14', '2026-03-05T02:14:00Z'],
    ['2021-01-24T07:50:00+08:00', '2021-01-23T23:50:00Z'],
    ['2021-01-24T07:50:00.123Z', '2021-01-24T07:50:00Z'],
    ['2021-01-24T07:50:00-0500', '2021-01-24T12:50:00Z'],
    ['20210124075000', '2021-01-23T23:50:00Z'],
    ['2021年1月24日', '2021-01-24'],
    ['20210124', '2021-01-24'],
    ['2021.01.24', '2021-01-24'],
    ['2021-01-24 00:00:00', '2021-01-24'],
    ['2021-01-24 25:10', '2021-01-24'],
    ['2024-02-29', '2024-02-29'],
    ['2021-02-29', undefined],
    ['2021-13-01', undefined],
    ['0000-00-00', undefined],
    ['昨天', undefined],
    ['', undefined],
  ])('%s is %s', (value, expected) => {
    expect(parsePublished(value)).toBe(expected);
  });
});

describe('the day of publication', () => {
  it.each([
    ['a meta of the field’s name', { metas: [['PubDate', '2021-01-24 07:50']] }, '2021-01-23T23:50:00Z'],
    [
      'the most telling meta',
      {
        metas: [
          ['date', '2022-05-05'],
          ['article:published_time', '2021-01-24'],
        ],
      },
      '2021-01-24',
    ],
    [
      'the next meta if one is empty',
      {
        metas: [
          ['publishdate', ''],
          ['pubdate', '2021-01-24'],
        ],
      },
      '2021-01-24',
    ],
    [
      'JSON-LD',
      { jsonLd: ['{"@type":"NewsArticle","datePublished":"2021-01-24T07:50:00+08:00"}'] },
      '2021-01-23T23:50:00Z',
    ],
    [
      'JSON-LD in a graph',
      { jsonLd: ['not json', '{"@graph":[{"@type":"WebSite"},{"datePublished":"2021-01-24"}]}'] },
      '2021-01-24',
    ],
    [
      'JSON-LD with line breaks in it',
      { jsonLd: ['{"headline":"a\nb","datePublished":"2021-01-24"}'] },
      '2021-01-24',
    ],
    ['a label', { lead: '标题\n发布时间:2021年01月24日 07:50:00  来源:云南网' }, '2021-01-23T23:50:00Z'],
    [
      'a label in brackets',
      { lead: '[ 作者:  发布时间:2024-01-11 16:47  来源:昆明市政协  ]' },
      '2024-01-11T08:47:00Z',
    ],
    ['a label before a day', { lead: '发布日期：2023年01月04日 点击：12' }, '2023-01-04'],
    ['a time without a label', { lead: '标题\n2014-01-14 20:38:55 来源:中国日报' }, '2014-01-14T12:38:55Z'],
    ['a day in a line of its own', { lead: '标题\n2021-02-07 来源：保山日报\n正文' }, '2021-02-07'],
    [
      'what stands below the headline',
      { title: '协商在基层见成效', lead: '2026-11-22 08:30 星期日\n协商在基层见成效\n2021-01-24 09:00' },
      '2021-01-24T01:00:00Z',
    ],
    [
      'what stands above the headline if nothing does below',
      { title: '协商在基层见成效', lead: '发布时间：2021-01-24\n协商在基层见成效' },
      '2021-01-24',
    ],
    ['the address', { url: 'https://news.yunnan.cn/system/2021/01/24/031247001.shtml' }, '2021-01-24'],
    [
      'the address with a day before the number',
      { url: 'https://a.gov.cn/t20210124_5036852.html' },
      '2021-01-24',
    ],
    [
      'the meta rather than the text',
      { metas: [['pubdate', '2021-01-24']], lead: '发布时间：2022-01-01' },
      '2021-01-24',
    ],
    [
      'the text rather than the address',
      { url: 'https://a.cn/2021/01/23/1.shtml', lead: '发布时间：2021-01-24' },
      '2021-01-24',
    ],
  ] as const)('comes from %s', (_what, evidence, expected) => {
    expect(published({ ...none, ...evidence })).toBe(expected);
  });

  it.each([
    ['a session of which the report tells', { lead: '——2021年2月28日在政协会议上\n各位委员' }],
    ['a day in a bracketed subtitle', { lead: '(2026年2月9日在第五次会议上)' }],
    ['the hour of a count', { lead: '2021年2月6日17时30分，共收到提案；截至2021年2月6日 17:30，立案' }],
    ['the time of a meeting', { lead: '会议时间：2021-01-24，截止日期：2021-01-30' }],
    ['today’s date', { lead: '今天是：2026年11月22日 15:20，现在时间 2026-11-22 15:20' }],
    ['a number in the address', { url: 'https://a.gov.cn/content/20219999/1.html' }],
    ['a query', { url: 'https://a.gov.cn/show?u=/2021/01/24/' }],
    ['broken JSON-LD', { jsonLd: ['{"datePublished":'] }],
    ['nothing', {}],
  ])('is not taken from %s', (_what, evidence) => {
    expect(published({ ...none, ...evidence })).toBeUndefined();
  });
});
