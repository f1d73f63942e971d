import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonMembers } from '../../shared/formats/json-members.ts';
import { json } from '../../shared/formats/native.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

const LISTS = new Set(['pages']);

function* pieces(text: string, length: number): Generator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}

/** The object put together again of what was cut. */
function together(source: Iterable<string>): Record<string, unknown> {
  const made = new Map<string, unknown>();
  let items: unknown[] = [];
  for (const { name, item, value } of jsonMembers(source, LISTS)) {
    if (item !== undefined) items.push(value);
    else {
      made.set(name, LISTS.has(name) && items.length > 0 ? items : value);
      items = [];
    }
  }
  return Object.fromEntries(made);
}

/** JSON parts with a zero without its sign. */
const value = fc.jsonValue().map(made => JSON.parse(JSON.stringify(made)) as unknown);
const object = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('pages', '__proto__', 'a"b\\')),
  fc.oneof(value, fc.array(value)),
);

test('F9 an object is cut into its members whatever the pieces that it comes in', () => {
  fc.assert(
    fc.property(object, fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 1, 2), (made, length, indent) => {
      const text = ` ${JSON.stringify(made, null, indent)}\n`;
      expect(together(pieces(text, length))).toEqual(JSON.parse(text));
    }),
  );
});

test('F9 what JSON.parse refuses is refused, and what is cut off anywhere', () => {
  const whole = '{"a": [1, {"b": "]}"}], "pages": [{"c": 1}, 2], "d": "\\""}';
  for (let end = 1; end < whole.length; end++)
    expect(() => together(pieces(whole.slice(0, end), 3)), String(end)).toThrow(/not whole JSON/);
  const broken = [
    ...[
      '{,}',
      '{"a":1,}',
      '{,"a":1}',
      '{"a" 1}',
      '{"a":1 "b":2}',
      '{"a"}',
      '{"a":}',
      '{a:1}',
      '{"pages":[1,]}',
    ],
    ...[
      '{"pages":[,1]}',
      '{"pages":[1} ,"b":2}',
      '{"pages":[]1}',
      '{"pages":[] "b":1}',
      '{}{}',
      '{"a":[1}',
      '{"a":1}]',
      '[1',
      '',
    ],
  ];
  for (const text of broken) expect(() => together([text]), text).toThrow(/not whole JSON/);
});

test('F9 of something else than an object there are no members', () => {
  for (const text of ['[]', '[{"pages":[]}]', '1', '"{}"', 'null']) expect(together([text])).toEqual({});
});

test('F9 annotations may stand before their pages, and one that cannot be read is told alone', () => {
  const { pages, annotations, ...head } = SAMPLE;
  const [first] = annotations;
  const turned = JSON.stringify({ annotations: [...annotations, { ...first, kind: 'x' }], ...head, pages });
  const { document, left } = readAs(json, [...pieces(turned, 100)]);
  expect(document).toEqual(SAMPLE);
  expect(left).toEqual([expect.stringMatching(/^annotations\.3: /)]);
  expect(() => readAs(json, writeAs(json, { ...SAMPLE, version: 2 as 1 }))).toThrow(
    /newer than this program/,
  );
  expect(() => readAs(json, '[]')).toThrow(/no JSON of Meipi/);
});
