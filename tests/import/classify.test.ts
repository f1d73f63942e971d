import { expect, test } from 'vitest';
import { ALL_FACETS, allFacetsBut } from '../../shared/formats/format.ts';
import { classify, classifyPageNotes } from '../../shared/import/classify.ts';
import { SAMPLE } from '../formats/convert-for-test.ts';
import { classified, heldOf, incomingOf, summaries, withFigure } from './import-for-test.ts';

const FIGURE = SAMPLE.annotations[1]!;
const OTHER_ID = '0189d3c4-0000-8000-8000-00000000000f';

test('I1 in an empty workspace all is new, and in one that holds it all is there already', async () => {
  expect((await classified(SAMPLE, [])).map(({ sort }) => sort)).toEqual(['new', 'new', 'new']);
  const again = await classified(SAMPLE, await heldOf(SAMPLE));
  expect(again.map(({ sort }) => sort)).toEqual(['duplicate', 'duplicate', 'duplicate']);
});

test('I1 the same words at the same place with the same contents are there already, whatever the id', async () => {
  const held = await heldOf(SAMPLE);
  expect(summaries(await classified(withFigure({ id: OTHER_ID }), held))).toEqual([`duplicate ${OTHER_ID}`]);
  const bare = withFigure({ id: 'row 3', quote: { exact: '４４２ 件', prefix: '', suffix: '' } });
  expect((await classified(bare, held))[0]?.sort).toBe('duplicate');
});

test('I1 a twin in another place is none: it is new', async () => {
  const held = await heldOf(SAMPLE);
  const elsewhere = { exact: '442件', prefix: '立案', suffix: '。' };
  expect((await classified(withFigure({ id: OTHER_ID, quote: elsewhere }), held))[0]?.sort).toBe('new');
  const [text, at] = ['a'.repeat(64), { start: 90, end: 94 }];
  const sameText = {
    ...SAMPLE,
    pages: [{ ...SAMPLE.pages[0]!, textSha256: text }],
  };
  const moved = { ...withFigure({ id: OTHER_ID, position: at }), pages: sameText.pages };
  expect((await classified(moved, await heldOf(sameText)))[0]?.sort).toBe('new');
});

test('I1 what differs of the same annotation is told field by field, both sides of each', async () => {
  const changed = withFigure({
    attributes: { ...FIGURE.attributes, value: 448 },
    tags: ['提案'],
    note: '改过',
    status: 'rejected',
  });
  const [item] = await classified(changed, await heldOf(SAMPLE));
  expect(item?.sort === 'conflict' && item.differences).toEqual([
    { field: 'status', mine: 'accepted', theirs: 'rejected' },
    { field: 'attribute.value', mine: 442, theirs: 448 },
    { field: 'tags', mine: ['提案', '重要'], theirs: ['提案'] },
    { field: 'note', mine: '请核对', theirs: '改过' },
  ]);
});

test('I1 an annotation that was put elsewhere, or has more comments, is a conflict', async () => {
  const held = await heldOf(SAMPLE);
  const moved = withFigure({ quote: { exact: '提案442件', prefix: '收到', suffix: '。' } });
  expect(summaries(await classified(moved, held))).toEqual([`conflict ${FIGURE.id} place`]);
  const comment = { id: 'c1', author: '沈禾', text: '同意', created: SAMPLE.exported };
  const said = withFigure({ discussion: { comments: [comment] } });
  expect(summaries(await classified(said, held))).toEqual([`conflict ${FIGURE.id} comments`]);
  expect((await classified(said, await heldOf(said)))[0]?.sort).toBe('duplicate');
});

test('I1 two kinds at one place are two annotations', async () => {
  const held = await heldOf(SAMPLE);
  const highlight = withFigure({ id: OTHER_ID, kind: 'highlight' });
  expect((await classified(highlight, held))[0]?.sort).toBe('new');
});

test('I2 what a file does not speak of is no difference, and what it says of it is added', async () => {
  const held = await heldOf(SAMPLE);
  const poor = allFacetsBut('attributes', 'tags', 'notes', 'kinds', 'rejections');
  const { note: _, ...silent } = { ...FIGURE, id: 'x', kind: 'highlight' as const, attributes: {}, tags: [] };
  expect((await classified({ ...SAMPLE, annotations: [silent] }, held, poor))[0]?.sort).toBe('duplicate');
  const [item] = await classified({ ...SAMPLE, annotations: [{ ...silent, tags: ['年度'] }] }, held, poor);
  expect(item?.sort === 'conflict' && item.differences).toEqual([
    { field: 'tags', mine: ['提案', '重要'], theirs: ['年度', '提案', '重要'].sort() },
  ]);
});

test('I1 an id that another annotation bears, on another page or in another file, is not taken over', async () => {
  const held = await heldOf(SAMPLE);
  const other = {
    ...SAMPLE.pages[0]!,
    url: 'https://zx.km.gov.cn/2.html',
    canonicalUrl: 'https://zx.km.gov.cn/2.html',
  };
  expect(summaries(await classified({ ...withFigure({}), pages: [other] }, held))).toEqual(['new fresh1']);
  const [a, b] = [await incomingOf(SAMPLE), await incomingOf(withFigure({ note: '另一份' }), [], 1)];
  const both = [...a.annotations, ...b.annotations, ...a.annotations];
  const items = classify(
    both,
    { annotations: [] },
    () => ALL_FACETS,
    () => 'fresh',
  );
  expect(items.map(({ sort }) => sort)).toEqual([
    'new',
    'new',
    'new',
    'new',
    'duplicate',
    'duplicate',
    'duplicate',
  ]);
  expect(items[3]?.incoming.id).toBe('fresh');
});

test('U2 what each author made is kept apart where that is asked for: only what the same one made is compared', async () => {
  const held = (await heldOf(SAMPLE)).map(one => ({ ...one, author: '沈禾' }));
  const by = async (author: string, value = 442) => {
    const { annotations } = await incomingOf(
      withFigure({ author, attributes: { ...FIGURE.attributes, value } }),
    );
    return annotations;
  };
  const sorted = (incoming: Awaited<ReturnType<typeof by>>, apart: boolean) =>
    summaries(
      classify(
        incoming,
        { annotations: held },
        () => ALL_FACETS,
        () => 'fresh',
        apart,
      ),
    );
  const [same, other] = [await by('沈禾'), await by('杜明远')];
  expect(sorted(other, false)).toEqual([`duplicate ${FIGURE.id}`]);
  expect(sorted(other, true)).toEqual(['new fresh']);
  expect(sorted(same, true)).toEqual([`duplicate ${FIGURE.id}`]);
  expect(sorted(await by('沈禾', 448), true)).toEqual([`conflict ${FIGURE.id} attribute.value`]);
  expect(sorted([...same, ...other, ...other], true).slice(1)).toEqual([
    'new fresh',
    `duplicate ${FIGURE.id}`,
  ]);
});

test('I1 what is noted of pages as a whole is new, there already or in conflict, too', async () => {
  const page = { ...SAMPLE.pages[0]!, note: '年度报告', tags: ['全会'] };
  const { pages } = await incomingOf({ pages: [page], annotations: [] });
  const id = pages[0]!.id;
  const sorted = (note: string | undefined, tags: string[]) =>
    classifyPageNotes(pages, {
      pageNotes: new Map([[id, { ...(note !== undefined && { note }), tags }]]),
    })[0];
  expect(sorted(undefined, [])?.sort).toBe('new');
  expect(sorted('年度报告', ['全会'])?.sort).toBe('duplicate');
  expect(sorted('别的', ['重点'])).toMatchObject({
    sort: 'conflict',
    differences: [
      { field: 'note', mine: '别的', theirs: '年度报告' },
      { field: 'tags', mine: ['重点'], theirs: ['全会', '重点'] },
    ],
  });
});
