import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, type Format, type ParseContext } from '../../shared/formats/format.ts';
import { serialize as nativeText } from '../../shared/formats/json.ts';
import { losses } from '../../shared/formats/losses.ts';
import { json } from '../../shared/formats/native.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import { document } from './arbitrary-document.ts';

const never: ParseContext['skip'] = (where, { en }) => {
  throw new Error(`${where}: ${en}`);
};
const context: ParseContext = { now: '2026-11-27T00:00:00Z', name: 'x', skip: never };
const ignore = () => {};

/** Tables have pages in the order of their annotations. */
const byId = (pages: readonly { id: string }[]) => [...pages].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A text in pieces of an odd length, as a file gives it. */
function* pieces(text: string, length = 7): Generator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}

function written(format: Format, source: Parameters<Format['serialize']>[0]): string {
  return [...format.serialize(source, ignore)].join('');
}

describe.each([...FORMATS.values()])('$name', format => {
  test('F6 what is written, read and written again is the same', () => {
    fc.assert(
      fc.property(document, made => {
        const once = written(format, made);
        const read = format.parse(pieces(once), { ...context, skip: never });
        expect(written(format, read)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('F6 what it says that it keeps is kept', () => {
    fc.assert(
      fc.property(document, made => {
        const read = format.parse(pieces(written(format, made)), context);
        // Lossless as far as this document goes: all but the head comes back.
        fc.pre(losses(made, format).length === 0);
        expect(read.annotations).toEqual(made.annotations);
        expect(byId(read.pages)).toEqual(byId(made.pages));
        if (format.keeps.size === FACETS.length) expect(read).toEqual(made);
      }),
      { numRuns: 300 },
    );
  });
});

test('F6 the native format is written in pieces as it is as a whole', () => {
  fc.assert(
    fc.property(document, made => {
      expect(written(json, made)).toBe(nativeText(made));
    }),
  );
});
