import { describe, expect, it } from 'vitest';
import { type PageFactsInput, pageFacts } from '../../shared/page/facts.ts';
import { firstLine, fromHeadline, splitTitle } from '../../shared/page/title.ts';

const page = (over: Partial<PageFactsInput>) =>
  pageFacts({
    url: 'https://example.com/a',
    title: '',
    metas: [],
    jsonLd: [],
    text: over.lead ?? '',
    lead: '',
    ...over,
  });

describe('a title', () => {
  it.each([
    ['协商在基层_云南网', '协商在基层', '云南网'],
    ['协商在基层_时政_云南网', '协商在基层', '云南网'],
    ['协商在基层-昆明市政协', '协商在基层', '昆明市政协'],
    ['协商在基层 - 昆明市政协', '协商在基层', '昆明市政协'],
    ['协商在基层-时政-云南网', '协商在基层', '云南网'],
    ['协商在基层-楚雄州人民政府', '协商在基层', '楚雄州人民政府'],
    ['协商在基层|人民政协网', '协商在基层', '人民政协网'],
    ['协商在基层--地方要闻--乐山市政协网', '协商在基层', '乐山市政协网'],
    ['奋进新征程--十二届省政协', '奋进新征程--十二届省政协', undefined],
    ['为民履职-走在前列的昆明市政协', '为民履职-走在前列的昆明市政协', undefined],
    ['奋进新征程——十二届省政协工作综述_云南网', '奋进新征程——十二届省政协工作综述', '云南网'],
    ['奋进新征程——十二届省政协', '奋进新征程——十二届省政协', undefined],
    ['盘龙两会进行时|区政协召开提案审查会', '盘龙两会进行时|区政协召开提案审查会', undefined],
    ['2021-2025年提案工作', '2021-2025年提案工作', undefined],
    ['  多余  的　空白 ', '多余 的 空白', undefined],
    ['云南网', '云南网', undefined],
    ['', '', undefined],
  ])('%o is cleaned to %o', (raw, title, siteName) => {
    expect(splitTitle(raw, ['云南网', '昆明市政协', '人民政协网'])).toEqual({
      title,
      ...(siteName && { siteName }),
    });
  });

  it('loses what the page itself calls its site', () => {
    expect(page({ title: '协商在基层 - 春城观察', metas: [['og:site_name', '春城观察']] })).toMatchObject({
      title: '协商在基层',
      site: '春城观察',
    });
  });

  it.each(['', '版面', '无标题文档', '云南网', 'Untitled Document'])('%o gives way to the heading', title => {
    expect(page({ title, heading: '崛起中的政协力量_云南网', lead: '导航栏目\n别的' }).title).toBe(
      '崛起中的政协力量',
    );
  });

  it('gives way to the first line where there is no heading', () => {
    expect(page({ title: '版面', lead: '\n 　\n首页\n崛起中的政协力量\n第二行' }).title).toBe(
      '崛起中的政协力量',
    );
  });

  it('stays where the page has nothing better', () => {
    expect(page({ title: '版面' }).title).toBe('版面');
    expect(page({ title: '' }).title).toBe('https://example.com/a');
  });

  it('tells where the page begins, unless it is short enough to stand in navigation', () => {
    expect(fromHeadline('首页\n协商在基层见成效\n正文', '协商在基层见成效')).toBe('协商在基层见成效\n正文');
    expect(fromHeadline('首页\n提案工作\n正文', '提案工作')).toBe('首页\n提案工作\n正文');
    expect(fromHeadline('首页', '协商在基层见成效')).toBe('首页');
  });

  it('is cut if a first line runs on', () => {
    expect(firstLine('字'.repeat(500))).toHaveLength(100);
  });
});

describe('the site', () => {
  it.each([
    ['the listed name of the host', { url: 'https://yn.yunnan.cn/a.shtml', lead: '来源：新华社' }, '云南网'],
    ['the end of the title', { title: '协商在基层_云南网' }, '云南网'],
    [
      'og:site_name',
      { metas: [['og:site_name', '楚雄州人民政府']], lead: '来源：楚雄日报' },
      '楚雄州人民政府',
    ],
    ['来源', { lead: '发布时间:2024-01-11 16:47  来源:昆明市政协  ]' }, '昆明市政协'],
    ['来源 in title marks', { lead: '来源：《普洱日报》  时间：2026/03/05' }, '普洱日报'],
    [
      'the account rather than WeChat',
      { url: 'https://mp.weixin.qq.com/s/a', metas: [['og:site_name', '微信公众平台']] },
      '微信公众平台',
    ],
    ['the host', { url: 'https://www.ynwss.gov.cn/info/2515/1.htm' }, 'ynwss.gov.cn'],
  ] as const)('is %s', (_what, over, expected) => {
    expect(page(over as Partial<PageFactsInput>).site).toBe(expected);
  });

  it('is absent for what this machine serves without saying whose it is', () => {
    expect(page({ url: 'http://127.0.0.1:4711/a.html' })).not.toHaveProperty('site');
    expect(page({ url: 'file:///home/u/a.html' })).not.toHaveProperty('site');
  });
});

describe('pageFacts', () => {
  it('tells all of an article on a provincial news site', () => {
    expect(
      page({
        url: 'http://m.yunnan.cn/system/2021/01/24/031247001_2.shtml?from=timeline',
        canonicalLink: 'https://yn.yunnan.cn/system/2021/01/24/031247001.shtml',
        title: '五年履职路——十二届省政协提案工作综述_云南网',
        lead: '五年履职路\n发布时间:2021年01月24日 07:50:00  来源:云南日报',
      }),
    ).toEqual({
      canonicalUrl: 'https://yn.yunnan.cn/system/2021/01/24/031247001.shtml',
      title: '五年履职路——十二届省政协提案工作综述',
      site: '云南网',
      place: { code: '530000', name: '云南省' },
      level: 'province',
      published: '2021-01-23T23:50:00Z',
    });
  });

  it('tells a copy of it on loopback by what the copy says', () => {
    expect(page({ url: 'http://127.0.0.1:4711/a.html', title: '十二届省政协提案工作综述_云南网' })).toEqual({
      canonicalUrl: 'http://127.0.0.1:4711/a.html',
      title: '十二届省政协提案工作综述',
      site: '云南网',
      place: { code: '530000', name: '云南省' },
      level: 'province',
    });
  });

  it('leaves out every fact that a page does not tell', () => {
    expect(page({ url: 'http://localhost/a.html', title: '春天' })).toEqual({
      canonicalUrl: 'http://localhost/a.html',
      title: '春天',
    });
  });

  it('is not misled by an empty page', () => {
    expect(page({ url: 'about:blank' })).toEqual({ canonicalUrl: 'about:blank', title: 'about:blank' });
  });
});
