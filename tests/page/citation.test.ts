import { describe, expect, it } from 'vitest';
import { authorOf } from '../../shared/page/author.ts';
import { type CitedPage, cite, gbCitation, plainCitation } from '../../shared/page/citation.ts';

const page: CitedPage = {
  title: '江川县政协2022年工作综述',
  url: 'https://www.binhe.example/a/1.html',
  site: '滨河网',
  published: '2023-02-07T16:30:00Z',
  accessed: '2026-11-27T20:00:00Z',
};

describe('a citation after GB/T 7714—2015', () => {
  it('C4 names site, title, kind, the days in China and the address', () => {
    expect(gbCitation(page)).toBe(
      '滨河网. 江川县政协2022年工作综述[EB/OL]. (2023-02-08)[2026-11-28]. https://www.binhe.example/a/1.html.',
    );
  });

  it('C4 names the author where the page does, and the site as publisher then', () => {
    expect(gbCitation({ ...page, author: '顾长风' })).toBe(
      '顾长风. 江川县政协2022年工作综述[EB/OL]. 滨河网, 2023(2023-02-08)[2026-11-28]. https://www.binhe.example/a/1.html.',
    );
  });

  it('C4 leaves out what is not known, and tells a newspaper', () => {
    const { site: _s, published: _p, ...bare } = page;
    expect(gbCitation(bare)).toBe(
      '江川县政协2022年工作综述[EB/OL]. [2026-11-28]. https://www.binhe.example/a/1.html.',
    );
    expect(gbCitation({ ...bare, site: '滨河日报' })).toContain('滨河日报. 江川县政协2022年工作综述[N/OL].');
  });

  it('C4 leaves out of the address what scrolls to words', () => {
    const at = (url: string) =>
      gbCitation({ ...page, url })
        .split('. ')
        .at(-1);
    expect(at('https://a.example/1#:~:text=x')).toBe('https://a.example/1.');
    expect(at('https://a.example/1#/news/2:~:text=x')).toBe('https://a.example/1#/news/2.');
  });
});

describe('a citation in words', () => {
  it('C4 says the same in Chinese and English', () => {
    expect(plainCitation(page, 'zh')).toBe(
      '滨河网，《江川县政协2022年工作综述》，2023年2月8日，2026年11月28日访问，https://www.binhe.example/a/1.html',
    );
    expect(plainCitation(page, 'en')).toBe(
      '滨河网, “江川县政协2022年工作综述”, 8 February 2023, read 28 November 2026, https://www.binhe.example/a/1.html',
    );
  });

  it('C4 puts the quote above it, in one line, inner marks turned', () => {
    const [quote, source] = cite(page, '打造“板凳\n  议事”品牌', 'plain', 'zh').split('\n');
    expect(quote).toBe('“打造‘板凳 议事’品牌”');
    expect(source).toBe(plainCitation(page, 'zh'));
    expect(plainCitation({ ...page, title: '读《湿地条例》' }, 'zh')).toContain('《读〈湿地条例〉》');
  });
});

describe('the author of a page', () => {
  it.each([
    ['顾长风', '顾长风'],
    ['顾长风、沈禾', '顾长风, 沈禾'],
    ['滨河网', undefined],
    ['admin', undefined],
    ['县政协办公室', undefined],
    ['', undefined],
  ])('C4 of %j is %j', (content, author) => {
    expect(authorOf([['author', content]], '滨河网')).toBe(author);
  });
});
