import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../shared/formats/bibtex.ts';
import { document } from './arbitrary-document.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

test('F15 the pages are cited as biblatex has it', () => {
  expect(writeAs(bibtex, SAMPLE)).toBe(`% Meipi: 1 个网页 pages
% export = {"generator":{"version":"0.1.0","recognition":"1"},"exported":"2026-11-27T00:00:00.000Z","workspace":{"id":"w1","name":"云南政协"}}

@online{meipi2024-1,
  title = {{常委会工作报告}},
  url = {http://www.ynzxb.cn/%E6%96%B0%E9%97%BB/1.html?t=a%20b},
  organization = {{云南政协网}},
  date = {2024-01-25},
  langid = {chinese},
}
`);
});

test.each([';\r\n', ' ; ', ';'])('F15 a page that is called by its address has no title: %j', title => {
  const page = { ...SAMPLE.pages[0]!, url: ';', title };
  const once = writeAs(bibtex, { ...SAMPLE, pages: [page] });
  expect(once).not.toContain('title =');
  expect(writeAs(bibtex, readAs(bibtex, once).document)).toBe(once);
});

test('F15 another parser reads the same entries, whatever the pages', () => {
  const words = (text: unknown) =>
    String(text ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  fc.assert(
    fc.property(document, made => {
      fc.pre(made.pages.length > 0);
      const read = new Cite(writeAs(bibtex, made)).data;
      // A page that is called by its address has no title there.
      const titles = made.pages.map(({ title }, i) => (read[i]?.title === undefined ? '' : words(title)));
      expect(read.map(({ title }) => words(title))).toEqual(titles);
      for (const [i, { title, url }] of made.pages.entries())
        if (read[i]?.title === undefined) expect(['', url, encodeURI(url)]).toContain(words(title));
    }),
    { numRuns: 50 },
  );
});

test('F15 marks that TeX would make one of stay apart', () => {
  const title = "a---b ``c'' ?`d!`";
  const pages = [{ id: 'p1', url: 'https://example.org/1', canonicalUrl: 'https://example.org/1', title }];
  const text = writeAs(bibtex, { ...SAMPLE, pages, annotations: [] });
  expect(new Cite(text).data[0]?.title).toBe(title);
  expect(readAs(bibtex, text).document.pages[0]?.title).toBe(title);
});

test('F15 entries of other programs are read, and what cannot be read is told', () => {
  const { document, left } = readAs(
    bibtex,
    String.raw`
@string{km = "昆明市" # {政协}}
Words between entries are passed over.
@misc{zotero,
	title = {提案工作{情况}的报告 50\% \& {\"o} -- \textit{续}},
	howpublished = "\url{http://www.kmszx.gov.cn/a_b~c.html}",
	publisher = km # { 网站},
	year = 2024, month = jan, day = {25},
}
@ONLINE(paren, url = {https://a.cn/x\_y?z=1\&w=2}, urldate = {2026-11-22}, date = {2023-05})
@book{nourl, title = {政协}}
@comment{ignored, url = {https://a.cn/0}}
@online{cut, url = {https://a.cn/1},
  title = {没有完`,
  );
  expect(document.pages).toMatchObject([
    {
      url: 'http://www.kmszx.gov.cn/a_b~c.html',
      title: '提案工作情况的报告 50% & ö – 续',
      site: '昆明市政协 网站',
      published: '2024-01-25',
    },
    { url: 'https://a.cn/x_y?z=1&w=2', fetched: '2026-11-22T00:00:00Z' },
  ]);
  expect(left).toEqual([
    'paren: its date has no day and is left out',
    'nourl: no address (url)',
    'cut: the entry is cut off, or its braces do not match',
  ]);
});

test('F15 a file of another kind is refused, and a hostile one is read in its length', () => {
  expect(() => readAs(bibtex, '{"a":1}')).toThrow(/no entry of BibTeX/);
  const start = performance.now();
  const { left } = readAs(bibtex, '@a{b,c={'.repeat(200_000));
  expect(left).toEqual(['b: the entry is cut off, or its braces do not match']);
  expect(performance.now() - start).toBeLessThan(10_000);
});
