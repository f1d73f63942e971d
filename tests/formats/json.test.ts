import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { storedText } from '../../scripts/make-schema.ts';
import type { Format } from '../../shared/formats/format.ts';
import { parse, serialize } from '../../shared/formats/json.ts';
import { losses } from '../../shared/formats/losses.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import { type ExportInput, toExport } from '../../shared/formats/to-export.ts';
import { type Annotation, viewAnnotation } from '../../shared/model/annotation.ts';
import { codebookOf } from '../../shared/model/codebook.ts';
import { PAGE_FIELDS, type Page, viewPage } from '../../shared/model/page.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import { type Op, OpSchema } from '../../shared/sync/ops.ts';
import { ACTORS, merged, op } from '../sync/arbitrary-ops.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
const isValid = ajv.compile(JSON.parse(storedText('shared/formats/meipi.schema.json')));

const SHA = 'a'.repeat(64);
const page: Page = {
  id: 'p1',
  url: 'http://www.ynzxb.cn/1.html',
  canonicalUrl: 'https://ynzxb.cn/1.html',
  title: '常委会工作报告',
  site: '云南政协网',
  place: { code: '530000', name: '云南省' },
  level: 'province',
  published: '2024-01-25',
  fetched: '2026-11-22T08:00:00.000Z',
  textSha256: SHA,
};
const annotation: Annotation = {
  id: 'a1',
  kind: 'statistic',
  target: {
    page: 'p1',
    quote: { exact: '442件', prefix: '提案', suffix: '，' },
    position: { start: 6, end: 10 },
    utf16: { start: 6, end: 10 },
    textSha256: SHA,
  },
  attributes: { value: 442, unit: '件', subject: '提案', act: '收到' },
  tags: ['提案'],
  note: '请核对',
  origin: 'recognised',
  status: 'accepted',
  author: 'u1',
  created: '2026-11-22T08:00:00.000Z',
  updated: '2026-11-22T08:00:01.000Z',
  contested: ['note'],
};
const input: ExportInput = {
  workspace: { id: 'w1', name: '云南政协' },
  pages: [page],
  annotations: [annotation],
  generator: { version: '0.1.0', recognition: '1' },
  exported: '2026-11-22T08:00:00.000Z',
  names: new Map([['u1', '杨皕']]),
};

test('F2 a document that is written and read again is the same', () => {
  const document = toExport(input);
  expect(parse(serialize(document))).toEqual(document);
  expect(serialize(document)).toMatch(/^\{\n {2}"format": "meipi",\n[\s\S]*\}\n$/);
});

test('F2 a document satisfies the JSON Schema and keeps what it was given', () => {
  const document = toExport({ ...input, texts: new Map([[SHA, '全年收到提案442件']]) });
  expect(isValid(JSON.parse(serialize(document)))).toBe(true);
  expect(document.pages[0]).toEqual({ ...page, text: '全年收到提案442件' });
  expect(document.annotations[0]).toEqual({
    id: 'a1',
    kind: 'statistic',
    page: 'p1',
    quote: annotation.target.quote,
    position: { start: 6, end: 10 },
    attributes: annotation.attributes,
    tags: ['提案'],
    note: '请核对',
    origin: 'recognised',
    status: 'accepted',
    author: '杨皕',
    created: annotation.created,
    updated: annotation.updated,
  });
});

test('F2 whatever a log holds, the export of it satisfies the JSON Schema and reads back', () => {
  const oddText = fc.constantFrom(
    '',
    '1',
    'garbage',
    '2024-01-25',
    '530000',
    SHA,
    'city',
    '2026-11-22T08:00:00Z',
  );
  const pageOp = fc
    .record({
      field: fc.constantFrom(...PAGE_FIELDS),
      value: oddText,
      counter: fc.integer({ min: 0, max: 99 }),
    })
    .map(
      ({ field, value, counter }): Op => ({
        op: 'set',
        of: 'page',
        id: 'page',
        at: formatHlc({ ms: 1_795_000_000_000, counter }, ACTORS[0]!),
        field,
        value,
        replaces: [],
      }),
    );
  fc.assert(
    fc.property(fc.array(fc.oneof(op, pageOp), { maxLength: 40 }), ops => {
      fc.pre(ops.every(each => v.is(OpSchema, each)));
      const entries = [...merged(ops).values()];
      const of = (kind: string) => entries.filter(entry => entry.of === kind);
      const document = toExport({
        ...input,
        pages: of('page').flatMap(entry => viewPage(entry) ?? []),
        annotations: of('annotation').flatMap(entry => viewAnnotation(entry) ?? []),
        rejected: true,
        texts: new Map([[SHA, '']]),
      });
      const valid = isValid(JSON.parse(serialize(document)));
      expect(valid ? [] : isValid.errors).toEqual([]);
      expect(parse(serialize(document))).toEqual(document);
    }),
    { numRuns: 500 },
  );
});

test('F3 position counts code points of the text, beyond the basic plane too', () => {
  const text = '𠮷𠮷村收到提案442件，𡈼山立案430件。';
  const exact = '430件';
  const utf16 = text.indexOf(exact);
  const start = [...text.slice(0, utf16)].length;
  expect(start).toBe(utf16 - 3);
  const end = start + [...exact].length;
  const target = {
    ...annotation.target,
    quote: { exact, prefix: '立案', suffix: '。' },
    position: { start, end },
    utf16: { start: utf16, end: utf16 + exact.length },
  };
  const document = toExport({
    ...input,
    annotations: [{ ...annotation, target }],
    texts: new Map([[SHA, text]]),
  });
  const { pages, annotations } = parse(serialize(document));
  const position = annotations[0]!.position;
  expect([...pages[0]!.text!].slice(position.start, position.end).join('')).toBe(exact);
});

test('F4 rejected annotations and texts come on request only', () => {
  const rejected = { ...annotation, id: 'a2', status: 'rejected' as const };
  const both = { ...input, annotations: [annotation, rejected] };
  expect(toExport(both).annotations.map(({ id }) => id)).toEqual(['a1']);
  expect(toExport({ ...both, rejected: true }).annotations.map(({ id }) => id)).toEqual(['a1', 'a2']);
  expect(toExport(input).pages[0]).not.toHaveProperty('text');
});

test('F4 an annotation of a text that is not the page’s newest says which text it counts in', () => {
  const target = { ...annotation.target, textSha256: 'b'.repeat(64) };
  const document = toExport({ ...input, annotations: [{ ...annotation, target }] });
  expect(document.annotations[0]?.textSha256).toBe('b'.repeat(64));
  expect(toExport(input).annotations[0]).not.toHaveProperty('textSha256');
});

test('F4 an annotation whose page is not known is left out; an unknown author is given by id', () => {
  const target = { ...annotation.target, page: 'p9' };
  expect(toExport({ ...input, annotations: [{ ...annotation, target }] }).annotations).toEqual([]);
  expect(toExport({ ...input, names: new Map() }).annotations[0]?.author).toBe('u1');
});

test('F4 annotations stand in the order of their pages and places, whatever order they come in', () => {
  const other: Page = { ...page, id: 'p0', canonicalUrl: 'https://zx.km.gov.cn/' };
  const place = (id: string, pageId: string, start: number, end: number): Annotation => ({
    ...annotation,
    id,
    target: { ...annotation.target, page: pageId, position: { start, end } },
  });
  const listed = [
    place('d', 'p1', 9, 12),
    place('c', 'p1', 6, 8),
    place('b', 'p1', 6, 10),
    place('a', 'p0', 50, 51),
  ];
  const ids = (annotations: Annotation[]) =>
    toExport({ ...input, pages: [page, other], annotations }).annotations.map(({ id }) => id);
  expect(ids(listed)).toEqual(['b', 'c', 'd', 'a']);
  expect(ids([...listed].reverse())).toEqual(['b', 'c', 'd', 'a']);
  expect(toExport({ ...input, pages: [other, page] }).pages.map(({ id }) => id)).toEqual(['p1', 'p0']);
});

test.each([
  ['no JSON', '{'],
  ['another format', serialize({ ...toExport(input), format: 'other' as 'meipi' })],
  ['a newer version', serialize({ ...toExport(input), version: 2 as 1 })],
  ['a name that is not of the format', serialize({ ...toExport(input), extra: 1 } as never)],
])('F5 a file of %s is refused', (_, source) => {
  expect(() => parse(source)).toThrow();
});

test('F14 what members said comes on request, with names for ids', () => {
  const user = 'a'.repeat(16);
  const discussion = {
    comments: [
      { id: 'c1', author: user, at: Date.UTC(2026, 10, 22), text: `请 @${user} 核对` },
      {
        id: 'c2',
        author: 'u1',
        at: Date.UTC(2026, 10, 23),
        text: '已核',
        edited: { by: 'u1', at: Date.UTC(2026, 10, 24) },
      },
    ],
    resolved: { by: user, at: Date.UTC(2026, 10, 25) },
  };
  const names = new Map([...(input.names ?? []), [user, '沈禾']]);
  const asked = { ...input, names, discussions: new Map([['a1', discussion]]) };
  const document = toExport(asked);
  expect(document.annotations[0]?.discussion).toEqual({
    comments: [
      { id: 'c1', author: '沈禾', created: '2026-11-22T00:00:00.000Z', text: '请 @沈禾 核对' },
      {
        id: 'c2',
        author: '杨皕',
        created: '2026-11-23T00:00:00.000Z',
        text: '已核',
        edited: { by: '杨皕', at: '2026-11-24T00:00:00.000Z' },
      },
    ],
    resolved: { by: '沈禾', at: '2026-11-25T00:00:00.000Z' },
  });
  expect(isValid(document)).toBe(true);
  expect(parse(serialize(document))).toEqual(document);
  expect(toExport({ ...asked, discussions: new Map([['a1', { comments: [] }]]) })).toEqual(
    toExport({ ...input, names }),
  );
});

test('F14 the part of an article that an annotation was made on is told', () => {
  const [told] = toExport({ ...input, annotations: [{ ...annotation, part: '2' }] }).annotations;
  expect(told?.part).toBe('2');
});

test('B7 a document has the codes that are seen, with their parents, and tags by their labels', () => {
  const codes = [
    { key: '提案', label: '建议', examples: ['一'], removed: false, color: 'blue' as const },
    { key: '立案', label: '立案', parent: '提案', examples: [], removed: false },
    { key: '议', label: '议', examples: [], removed: false, mergedInto: '立案' },
    { key: '旧', label: '旧', examples: [], removed: true },
  ];
  const tagged = { ...annotation, tags: ['提案', '议', '旧', '散'] };
  const document = toExport({ ...input, annotations: [tagged], codebook: codebookOf(codes) });
  expect(document.codebook).toEqual([
    { key: '提案', label: '建议', color: 'blue', examples: ['一'] },
    { key: '立案', label: '立案', parent: '提案' },
  ]);
  expect(document.annotations[0]?.tags).toEqual(['建议', '散', '旧', '立案'].sort());
  expect(isValid(document)).toBe(true);
  expect(parse(serialize(document))).toEqual(document);
  expect(toExport({ ...input, codebook: codebookOf([]) })).toEqual(toExport(input));
});

test('B7 other formats carry labels and tell that the codebook is lost', () => {
  const document = toExport({
    ...input,
    codebook: codebookOf([{ key: '提案', label: '建议', examples: [], removed: false }]),
  });
  for (const name of ['csv', 'hypothesis', 'doccano', 'csl']) {
    const lost = losses(document, FORMATS.get(name) as Format);
    expect(lost.find(({ facet }) => facet === 'codebook')).toMatchObject({ count: 1 });
  }
  expect([...(FORMATS.get('csv') as Format).serialize(document, () => {})].join('')).toContain('建议');
});
