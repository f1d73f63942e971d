import { readFileSync } from 'node:fs';
import { parseW3CTextAnnotation } from '@recogito/text-annotator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { w3c } from '../../shared/formats/w3c.ts';
import { document } from './arbitrary-document.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

const schema = new URL('../fixtures/w3c-annotation.schema.json', import.meta.url);
const isValid = new Ajv2020({
  strict: true,
  strictTuples: false,
  strictRequired: false,
  strictTypes: false,
}).compile(JSON.parse(readFileSync(schema, 'utf8')));

function collection(text: string) {
  const made = JSON.parse(text);
  return { made, items: made.first.items.map((item: object) => ({ '@context': made['@context'], ...item })) };
}

test('F7 every annotation is one of the W3C model, whatever it holds', () => {
  fc.assert(
    fc.property(document, made => {
      const { items } = collection(writeAs(w3c, made));
      expect(items).toHaveLength(made.annotations.length);
      for (const item of items) expect(isValid(item) ? [] : isValid.errors).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('F7 ids are URNs, sources percent-encoded, bodies say what they are for, and none is empty', () => {
  const { made, items } = collection(writeAs(w3c, SAMPLE));
  expect(made).toMatchObject({
    type: 'AnnotationCollection',
    total: 3,
    first: { type: 'AnnotationPage', partOf: made.id },
  });
  expect(items[1]).toMatchObject({
    id: 'urn:uuid:0189d3c4-0000-8000-8000-000000000002',
    motivation: 'classifying',
    target: { source: 'http://www.ynzxb.cn/%E6%96%B0%E9%97%BB/1.html?t=a%20b' },
  });
  expect(
    items[1].body.map(({ purpose, value }: { purpose: string; value: string }) => [purpose, value]),
  ).toEqual([
    ['classifying', 'statistic'],
    ['describing', '{"value":442,"unit":"件","subject":"提案","act":"收到"}'],
    ['tagging', '提案'],
    ['tagging', '重要'],
    ['commenting', '请核对'],
  ]);
  expect(items[2]).not.toHaveProperty('body');
  expect(items[2].motivation).toBe('highlighting');
});

test('F7 another program’s reader takes quote and position', () => {
  const { items } = collection(writeAs(w3c, SAMPLE));
  const { parsed, error } = parseW3CTextAnnotation(items[1]);
  expect(error).toBeUndefined();
  expect(parsed?.target.selector[0]).toMatchObject({ quote: '442件', ...SAMPLE.annotations[1]?.position });
  expect(parsed?.bodies).toHaveLength(5);
});

test('F7 annotations of other programs are read, and what cannot be is told', () => {
  const selector = [{ type: 'TextQuoteSelector', exact: '442件', prefix: '提案' }];
  const { document: read, left } = readAs(
    w3c,
    JSON.stringify([
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'https://example.org/anno/1',
        type: 'Annotation',
        created: '2024-01-25T08:00:00+08:00',
        creator: 'https://example.org/user',
        bodyValue: '存疑',
        target: { source: 'https://www.ynzxb.cn/1.html', selector },
      },
      { type: 'Annotation', id: 'urn:x:2', target: 'https://example.org/whole-page' },
      {
        type: ['Annotation'],
        id: 'urn:x:3',
        body: [
          { type: 'Image', id: 'https://example.org/i.png' },
          { value: '甲', purpose: 'tagging' },
        ],
        target: [{ source: { id: 'https://www.ynzxb.cn/1.html' }, selector }, 'https://example.org/'],
      },
      {
        type: 'Annotation',
        id: 'urn:x:4',
        target: { source: 'https://example.org/', selector: { type: 'SvgSelector' } },
      },
    ]),
  );
  expect(
    read.annotations.map(({ id, note, tags, author, created }) => ({ id, note, tags, author, created })),
  ).toEqual([
    {
      id: 'https://example.org/anno/1',
      note: '存疑',
      tags: [],
      author: 'https://example.org/user',
      created: '2024-01-25T00:00:00.000Z',
    },
    { id: 'urn:x:3', note: undefined, tags: ['甲'], author: '?', created: '2026-11-27T00:00:00.000Z' },
  ]);
  expect(read.pages).toHaveLength(1);
  expect(left).toEqual([
    'urn:x:2: no address of a page (target.source)',
    'urn:x:3: several targets; only the first is taken',
    'urn:x:3: a body that is no text is left out',
    'urn:x:4: no quote (TextQuoteSelector)',
  ]);
});

test('F7 what holds no Web Annotation is refused', () => {
  for (const text of ['{}', '[]', '{"type":"Feature"}', '[{"a":1}]', 'null', '{"type":"AnnotationColl'])
    expect(() => readAs(w3c, text)).toThrow(/\(.+\)/);
});
