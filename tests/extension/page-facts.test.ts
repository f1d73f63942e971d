import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../extension/content/page-facts.ts';

const at = { href: 'https://news.yunnan.cn/a.shtml' };
const gather = (html: string) => gatherFacts(new DOMParser().parseFromString(html, 'text/html'), at);

describe('gatherFacts', () => {
  it('reads what the background needs, as data', () => {
    const facts = gather(`<!doctype html><html lang="zh-CN"><head>
      <title>协商在基层_云南网</title>
      <meta charset="utf-8"><meta name="PubDate" content="2021-01-24 07:50">
      <meta property="og:site_name" content="云南网"><meta itemprop="datePublished" content="2021-01-24">
      <link rel="icon" href="a.png"><link rel="Canonical" href="/b.shtml">
      <script type="application/ld+json">{"datePublished":"2021-01-24"}</script>
      <script>var a = 1</script></head><body><h1>协商在<br>基层</h1></body></html>`);
    expect(facts).toEqual({
      url: at.href,
      canonicalLink: '/b.shtml',
      title: '协商在基层_云南网',
      heading: '协商在基层',
      metas: [
        ['pubdate', '2021-01-24 07:50'],
        ['og:site_name', '云南网'],
        ['datepublished', '2021-01-24'],
      ],
      jsonLd: ['{"datePublished":"2021-01-24"}'],
      lang: 'zh-CN',
    });
    expect(structuredClone(facts)).toEqual(facts);
  });

  it('leaves out what a bare page lacks', () => {
    expect(gather('<p>a')).toEqual({ url: at.href, title: '', metas: [], jsonLd: [] });
  });

  it('prefers the article’s heading, and a second-level one to none', () => {
    expect(gather('<h1>站名</h1><article><h1> 标题 </h1></article>').heading).toBe('标题');
    expect(gather('<h1> </h1><h2>\n标题\n二</h2>').heading).toBe('标题 二');
  });

  it('carries no more than a message bears', () => {
    const facts = gather(
      `<title>${'字'.repeat(1000)}</title>${`<meta name="a" content="${'x'.repeat(2000)}">`.repeat(300)}
       <script type="application/ld+json">${'1'.repeat(30_000)}</script>
       <script type="application/ld+json">${'2'.repeat(15_000)}</script>
       <script type="application/ld+json">${'3'.repeat(15_000)}</script>
       <script type="application/ld+json">4</script>`,
    );
    expect(facts.title).toHaveLength(300);
    expect(facts.metas).toHaveLength(100);
    expect(facts.metas[0]?.[1]).toHaveLength(500);
    expect(facts.jsonLd.map(text => text[0])).toEqual(['2', '4']);
  });
});
