import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csl } from '../../shared/formats/csl.ts';
import { losses } from '../../shared/formats/losses.ts';
import { document } from './arbitrary-document.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

/** What csl-data.json 1.0.2 says of the fields that are written. */
const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
    },
  },
  additionalProperties: false,
};
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: ['string', 'number'] },
      type: { const: 'webpage' },
      title: { type: 'string' },
      URL: { type: 'string' },
      'container-title': { type: 'string' },
      language: { type: 'string' },
      issued: date,
      accessed: date,
      custom: { type: 'object' },
    },
    required: ['type', 'id'],
    additionalProperties: false,
  },
});

test('F13 whatever the pages, the items are of the schema of CSL-JSON', () => {
  fc.assert(
    fc.property(document, made => {
      const items = JSON.parse(writeAs(csl, made));
      expect(items).toHaveLength(made.pages.length);
      expect(isValid(items) ? [] : isValid.errors).toEqual([]);
    }),
  );
});

test('F13 a page is cited by the day in China', () => {
  const pages = [
    { ...SAMPLE.pages[0]!, published: '2024-01-25T16:30:00Z', fetched: '2026-11-22T15:59:59.999Z' },
  ];
  expect(JSON.parse(writeAs(csl, { ...SAMPLE, pages }))).toMatchObject([
    {
      type: 'webpage',
      title: '常委会工作报告',
      'container-title': '云南政协网',
      issued: { 'date-parts': [[2024, 1, 26]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
    },
  ]);
});

test('F13 a processor of CSL makes a bibliography of the pages', () => {
  const pages = [{ ...SAMPLE.pages[0]!, published: '2024-01-25', fetched: '2026-11-22T08:00:00Z' }];
  const cite = new Cite(JSON.parse(writeAs(csl, { ...SAMPLE, pages })));
  const { url } = pages[0] as { url: string };
  expect(cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim()).toBe(
    `常委会工作报告. (2024, January 25). 云南政协网. ${url}`,
  );
});

test('F13 annotations are told as one loss', () => {
  expect(losses(SAMPLE, csl).map(({ facet, count }) => [facet, count])).toEqual([
    ['texts', 1],
    ['annotations', 3],
  ]);
});

test('F13 items of other programs are read as pages', () => {
  const { document: read, left } = readAs(
    csl,
    JSON.stringify([
      {
        id: 'x/1',
        type: 'webpage',
        title: '报告',
        URL: 'https://a.cn/1',
        issued: { 'date-parts': [['2024', 1, '5']] },
      },
      { id: 2, type: 'article', URL: 'https://a.cn/2', issued: { 'date-parts': [[2024]] } },
      { id: 3, type: 'book', title: '无网址' },
      {
        id: 4,
        URL: 'https://a.cn/4',
        issued: { 'date-parts': [[2024, 13, 5]] },
        custom: { meipi: { id: 'x' } },
      },
      { id: 5, URL: 'https://a.cn/1' },
      null,
    ]),
  );
  expect(read.pages.map(({ url, title, published }) => [url, title, published])).toEqual([
    ['https://a.cn/1', '报告', '2024-01-05'],
    ['https://a.cn/2', 'https://a.cn/2', undefined],
    ['https://a.cn/4', 'https://a.cn/4', undefined],
  ]);
  expect(left).toEqual([
    '条目 item 2: its date has no day and is left out',
    '条目 item 3: no address (URL)',
    '条目 item 4: its date has no day and is left out',
    '条目 item 5: its id stands in the file already; the first is taken',
    '条目 item 6: no address (URL)',
  ]);
  expect(() => readAs(csl, '{"items":[]}')).toThrow(/CSL-JSON/);
});
