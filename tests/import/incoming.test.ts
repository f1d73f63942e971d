import { expect, test } from 'vitest';
import type { ExportedPage } from '../../shared/formats/json.ts';
import { pageId } from '../../shared/page/page-id.ts';
import { SAMPLE } from '../formats/convert-for-test.ts';
import { incomingOf, withFigure } from './import-for-test.ts';

const PAGE = SAMPLE.pages[0]!;
const FIGURE = SAMPLE.annotations[1]!;
const onPage = (page: Partial<ExportedPage>) => ({ ...SAMPLE, pages: [{ ...PAGE, ...page }] });

test('I3 a page is known by its canonical address, whatever the file calls it', async () => {
  const { pages, annotations } = await incomingOf(onPage({ id: '__proto__' }));
  expect(annotations).toEqual([]);
  expect(pages).toHaveLength(1);
  const made = await incomingOf(SAMPLE);
  const canonical = made.pages[0]!.canonicalUrl;
  expect(made.pages[0]!.id).toBe(await pageId(canonical));
  expect(made.annotations.map(({ page }) => page)).toEqual(Array(3).fill(made.pages[0]!.id));
  // Another site’s address is no name for a page.
  const forged = await incomingOf(onPage({ canonicalUrl: 'https://example.org/' }));
  expect(forged.pages[0]!.id).toBe(made.pages[0]!.id);
});

test('I3 two records of one page in a file are one page', async () => {
  const mobile = { ...PAGE, id: 'p2', url: `${PAGE.url}&utm_source=x`, site: '别的名字', note: '补充' };
  const { pages } = await incomingOf({ pages: [PAGE, mobile], annotations: [] });
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatchObject({ site: '云南政协网', note: '补充' });
});

test('I3 only addresses of http and https are pages; what is too long is told', async () => {
  for (const url of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'chrome://settings',
    'x',
  ]) {
    const left: string[] = [];
    const { pages, annotations } = await incomingOf(onPage({ url, canonicalUrl: url }), left);
    expect([pages, annotations]).toEqual([[], []]);
    expect(left).toHaveLength(4);
    expect(left[0]).toMatch(/not of http or https/);
  }
  const left: string[] = [];
  const long = [
    withFigure({ quote: { ...FIGURE.quote, exact: '长'.repeat(10_001) } }),
    withFigure({ note: '长'.repeat(10_001) }),
    withFigure({ tags: ['长'.repeat(101)] }),
    withFigure({ quote: { ...FIGURE.quote, exact: ' \u200b' } }),
    onPage({ url: `https://a.cn/${'x'.repeat(5_000)}` }),
  ];
  for (const document of long) expect((await incomingOf(document, left)).annotations).toEqual([]);
  expect(left.join('\n')).toMatch(
    /quote is longer.*note.*is longer.*tag is longer.*white space.*address is longer/s,
  );
});

test('I3 an id that names a row gives way to one made of what is said, the same each time', async () => {
  const ids = async (id: string, note = '请核对') =>
    (await incomingOf(withFigure({ id, note }))).annotations[0]!.id;
  expect(await ids(FIGURE.id)).toBe(FIGURE.id);
  for (const id of ['1', '行 row 3', '__proto__', '<script>alert(1)</script>', '../../x', 'x'.repeat(65)]) {
    expect(await ids(id)).toMatch(/^[a-z2-7]{26}$/);
    expect(await ids(id)).toBe(await ids('2'));
  }
  expect(await ids('1', '别的')).not.toBe(await ids('1'));
});

test('I3 who made it and when goes along; what the file does not tell is not made up', async () => {
  const [figure] = (await incomingOf(withFigure({}))).annotations;
  expect(figure?.made).toEqual({ by: '杨皕', at: FIGURE.created });
  const [unknown] = (await incomingOf(withFigure({ author: '?', created: '2026-11-27T00:00:00.000Z' })))
    .annotations;
  expect(unknown?.made).toEqual({});
});

test('I3 names of fields are made safe: a comment has an id of letters and digits', async () => {
  const comment = (id: string) => ({ id, author: '沈禾', text: '同意', created: FIGURE.created });
  const discussion = { comments: [comment('__proto__'), comment('a.b/c'), comment('abcdefgh12')] };
  const [figure] = (await incomingOf(withFigure({ discussion }))).annotations;
  expect(figure?.comments.map(({ id }) => id).slice(0, 2)).toEqual([
    expect.stringMatching(/^[a-z2-7]{26}$/),
    expect.stringMatching(/^[a-z2-7]{26}$/),
  ]);
  expect(figure?.comments[2]).toMatchObject({ id: 'abcdefgh12', made: { by: '沈禾', at: FIGURE.created } });
});
