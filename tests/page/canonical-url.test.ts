import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../shared/page/canonical-url.ts';

const ARTICLE = 'https://news.yunnan.cn/system/2021/01/24/031247001.shtml';

/** [what differs, one address, the other address] */
const SAME: [string, string, string][] = [
  ['the scheme', 'http://news.yunnan.cn/system/2021/01/24/031247001.shtml', ARTICLE],
  ['www', 'http://www.kmszx.gov.cn/c/2024-01-11/4811.shtml', 'https://kmszx.gov.cn/c/2024-01-11/4811.shtml'],
  [
    'a mobile host',
    'https://m.kunming.cn/news/c/2019-05-30/12654709.shtml',
    'https://www.kunming.cn/news/c/2019-05-30/12654709.shtml',
  ],
  ['the case of the host', 'HTTPS://News.YunNan.CN/system/2021/01/24/031247001.shtml', ARTICLE],
  ['a fragment', `${ARTICLE}#content`, ARTICLE],
  ['tracking parameters', `${ARTICLE}?utm_source=x&from=timeline&isappinstalled=0&spm=a1.b2`, ARTICLE],
  ['an empty query', `${ARTICLE}?`, ARTICLE],
  ['the trailing slash', 'https://www.cppcc.gov.cn/zxww/', 'https://www.cppcc.gov.cn/zxww'],
  ['the index page', 'https://www.cppcc.gov.cn/zxww/index.shtml', 'https://www.cppcc.gov.cn/zxww/'],
  ['the index page of the home page', 'http://www.bszx.gov.cn/index.htm', 'https://bszx.gov.cn'],
  ['doubled slashes', 'https://news.yunnan.cn//system/2021/01/24//031247001.shtml', ARTICLE],
  ['the part in the file name', 'https://news.yunnan.cn/system/2021/01/24/031247001_2.shtml', ARTICLE],
  [
    'the part after a hyphen',
    'http://cpc.people.com.cn/n1/2021/0124/c64094-32010001-3.html',
    'http://cpc.people.com.cn/n1/2021/0124/c64094-32010001.html',
  ],
  ['the part as a parameter', `${ARTICLE}?page=2`, ARTICLE],
  ['the order of parameters', 'http://a.gov.cn/show?b=2&a=1', 'http://a.gov.cn/show?a=1&b=2'],
  ['a port that is the default', 'http://news.yunnan.cn:80/system/2021/01/24/031247001.shtml', ARTICLE],
  [
    'the old domain of 人民政协网',
    'http://www.rmzxb.com.cn/c/2014-07-08/348811_1.shtml?n2m=1',
    'https://www.rmzxw.com.cn/c/2014-07-08/348811.shtml',
  ],
  [
    'how a WeChat post was shared',
    'https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=1&sn=ab&chksm=f&scene=27&exportkey=n#wechat_redirect',
    'http://mp.weixin.qq.com/s?sn=ab&idx=1&mid=22&__biz=MzA',
  ],
  [
    'what follows a short WeChat address',
    'https://mp.weixin.qq.com/s/AbC-dEf?scene=1&poc_token=x',
    'https://mp.weixin.qq.com/s/AbC-dEf',
  ],
];

const APART: [string, string, string][] = [
  ['articles', ARTICLE, 'https://news.yunnan.cn/system/2021/01/24/031247002.shtml'],
  ['subdomains', ARTICLE, 'https://politics.yunnan.cn/system/2021/01/24/031247001.shtml'],
  [
    'pages of a newspaper',
    'http://paper.rmzxw.com.cn/html/2021-01/24/node_2.htm',
    'http://paper.rmzxw.com.cn/html/2021-01/24/node_3.htm',
  ],
  [
    'numbered articles of a newspaper',
    'http://a.cn/2021-01/24/content_1_2.htm',
    'http://a.cn/2021-01/24/content_1_3.htm',
  ],
  [
    'articles named by day and number',
    'http://a.gov.cn/t20210124_2.html',
    'http://a.gov.cn/t20210124_3.html',
  ],
  [
    'numbers that come after a day',
    'https://www.cnr.cn/yn/t20260128_527508180.shtml',
    'https://www.cnr.cn/yn/t20260128_527508181.shtml',
  ],
  ['parameters that name the article', 'http://a.gov.cn/show.asp?id=1', 'http://a.gov.cn/show.asp?id=2'],
  ['the case of the path', 'https://mp.weixin.qq.com/s/abc', 'https://mp.weixin.qq.com/s/ABC'],
  ['loopback ports', 'http://127.0.0.1:8080/seed.html', 'http://127.0.0.1:8081/seed.html'],
  ['ports of a host', 'http://a.gov.cn:8080/1.html', 'http://a.gov.cn/1.html'],
  ['routes of a page that routes by fragment', 'https://a.gov.cn/#/news/1', 'https://a.gov.cn/#/news/2'],
];

describe('canonicalUrl', () => {
  it.each(SAME)('is the same whatever %s', (_what, one, other) => {
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
  });

  it.each(APART)('keeps %s apart', (_what, one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it.each([...SAME, ...APART])('changes nothing the second time (%s)', (_what, one) => {
    expect(canonicalUrl(canonicalUrl(one))).toBe(canonicalUrl(one));
  });

  it.each([
    ['http://127.0.0.1:4711/pages/12345_2.html?page=2#x', 'http://127.0.0.1:4711/pages/12345_2.html?page=2'],
    ['http://localhost:3000/index.html', 'http://localhost:3000/index.html'],
    ['http://116.55.251.204/content/2024-05/10/index.html', 'http://116.55.251.204/content/2024-05/10'],
    ['http://[::1]:3000/a.html', 'http://[::1]:3000/a.html'],
    ['https://www.gov.cn/xinwen/1.htm', 'https://www.gov.cn/xinwen/1.htm'],
    ['https://m.cn/a.html', 'https://m.cn/a.html'],
    ['file:///home/u/a.html#x', 'file:///home/u/a.html'],
    ['about:blank', 'about:blank'],
    ['not a url', 'not a url'],
    ['https://a.gov.cn/搜?词=政协 会', 'https://a.gov.cn/%E6%90%9C?%E8%AF%8D=%E6%94%BF%E5%8D%8F%20%E4%BC%9A'],
  ])('makes of %s %s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });
});

describe('the canonical link', () => {
  const page = 'https://m.yunnan.cn/show?aid=031247001';
  it.each([
    [
      'is taken on the same host',
      page,
      'https://m.yunnan.cn/a/031247001.shtml',
      'https://yunnan.cn/a/031247001.shtml',
    ],
    ['is taken on another host of the site', page, ARTICLE, ARTICLE],
    [
      'is resolved if it is relative',
      ARTICLE,
      '/a/031247001.shtml',
      'https://news.yunnan.cn/a/031247001.shtml',
    ],
    ['is normalised', page, 'http://news.yunnan.cn/system/2021/01/24/031247001_2.shtml?from=x', ARTICLE],
    [
      'is refused on another site',
      ARTICLE,
      'https://news.example/system/2021/01/24/031247001.shtml',
      ARTICLE,
    ],
    [
      'is refused on another site under gov.cn',
      'https://kmszx.gov.cn/c/4811234.shtml',
      'https://bszx.gov.cn/c/4811234.shtml',
      'https://kmszx.gov.cn/c/4811234.shtml',
    ],
    ['is refused if it is the home page', ARTICLE, 'https://www.yunnan.cn/index.shtml', ARTICLE],
    [
      'is refused if it is the home page and the page has no number',
      'https://yunnan.cn/about',
      '/',
      'https://yunnan.cn/about',
    ],
    ['is refused if it is no http address', ARTICLE, 'ftp://news.yunnan.cn/a/031247001.shtml', ARTICLE],
    ['is refused if it is a channel', ARTICLE, 'https://news.yunnan.cn/politics/', ARTICLE],
    ['is refused if it is no web address', ARTICLE, 'javascript:void(0)', ARTICLE],
    ['is refused if it is empty', ARTICLE, ' ', ARTICLE],
    [
      'is refused on another loopback port',
      'http://127.0.0.1:1000/a.html',
      'http://127.0.0.1:2000/b.html',
      'http://127.0.0.1:1000/a.html',
    ],
    [
      'is taken on the same loopback port',
      'http://127.0.0.1:1000/a.html',
      '/b.html',
      'http://127.0.0.1:1000/b.html',
    ],
    [
      'is refused on another literal address',
      'http://10.0.0.1/a.html',
      'http://9.0.0.1/a.html',
      'http://10.0.0.1/a.html',
    ],
  ])('%s', (_what, url, canonicalLink, expected) => {
    expect(canonicalUrl(url, { canonicalLink })).toBe(expected);
  });
});
