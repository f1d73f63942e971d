import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyFormat, FACETS, type ParseContext } from '../../shared/formats/format.ts';
import { type Export, serialize as nativeText } from '../../shared/formats/json.ts';
import { losses } from '../../shared/formats/losses.ts';
import { json } from '../../shared/formats/native.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import { document } from './arbitrary-document.ts';
import { bytesOf } from './convert-for-test.ts';

const never: ParseContext['skip'] = (where, { en }) => {
  throw new Error(`${where}: ${en}`);
};
const context: ParseContext = { now: '2026-11-27T00:00:00Z', name: 'x', skip: never };
const ignore = () => {};

/** Tables have pages in the order of their annotations, folders annotations in the order of their pages. */
const byId = <T extends { id: string }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A text in pieces of an odd length, as a file gives it. */
function* pieces(text: string, length = 7): Generator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}

/** The document without what a format does not keep. */
function fitted({ pages, annotations, ...head }: Export, { keeps }: AnyFormat): Export {
  const known = new Set(annotations.map(({ page }) => page));
  const keptPages = pages
    .filter(
      ({ id, text }) =>
        (keeps.has('bare pages') || known.has(id)) && (keeps.has('pages without text') || text !== undefined),
    )
    .map(({ text, ...page }) => ({
      ...(keeps.has('page facts')
        ? page
        : { id: page.id, url: page.url, canonicalUrl: page.canonicalUrl, title: page.title }),
      ...(text !== undefined && keeps.has('texts') && { text }),
    }));
  const there = new Set(keptPages.map(({ id }) => id));
  const isAnonymous = !keeps.has('authors') || !keeps.has('times') || !keeps.has('positions');
  const keptAnnotations = annotations
    .filter(({ page }) => keeps.has('annotations') && !isAnonymous && there.has(page))
    .map(({ note, part, discussion, ...each }) => ({
      ...each,
      ...(note !== undefined && keeps.has('notes') && { note }),
      ...(part !== undefined && keeps.has('parts') && { part }),
      ...(discussion && keeps.has('comments') && keeps.has('comment histories') && { discussion }),
    }));
  // A page that has lost its annotations may be bare now.
  const used = new Set(keptAnnotations.map(({ page }) => page));
  return {
    ...head,
    pages: keptPages.filter(({ id }) => keeps.has('bare pages') || used.has(id)),
    annotations: keptAnnotations,
  };
}

type Written = string | { name: string; text: string }[] | Uint8Array;

async function written(format: AnyFormat, source: Export): Promise<Written> {
  if (format.form === 'packed') return bytesOf(format.serialize(source, ignore));
  if (format.form === 'folder') return [...format.serialize(source, ignore)];
  return [...format.serialize(source, ignore)].join('');
}

async function read(format: AnyFormat, from: Written): Promise<Export> {
  if (format.form === 'packed') return format.parse(from as Uint8Array, context);
  if (format.form !== 'folder') return format.parse(pieces(from as string), context);
  const files = [...(from as { name: string; text: string }[])].sort((a, b) => (a.name < b.name ? -1 : 1));
  return format.parse(
    files.map(({ name, text }) => ({ name, text: [...pieces(text)] })),
    context,
  );
}

describe.each([...FORMATS.values()])('$name', format => {
  const numRuns = format.form === 'packed' ? 100 : 300;

  test('F6 what is written, read and written again is the same', async () => {
    await fc.assert(
      fc.asyncProperty(document, async made => {
        const nothing =
          format.form === 'folder' && losses(made, format).some(({ count }) => count === made.pages.length);
        fc.pre(made.pages.length > 0 && !nothing);
        const once = await written(format, made);
        const again = await written(format, await read(format, once));
        // A zip has the time of its making in it: what counts is what it holds.
        if (format.form === 'packed') expect(await read(format, again)).toEqual(await read(format, once));
        else expect(again).toEqual(once);
      }),
      { numRuns },
    );
  });

  test('F6 what it says that it keeps is kept', async () => {
    await fc.assert(
      fc.asyncProperty(document, async whole => {
        const made = fitted(whole, format);
        fc.pre(losses(made, format).length === 0 && (format.form !== 'folder' || made.pages.length > 0));
        const back = await read(format, await written(format, made));
        expect(byId(back.annotations)).toEqual(byId(made.annotations));
        // Without its facts a page is but a citation.
        if (format.keeps.has('page facts')) expect(byId(back.pages)).toEqual(byId(made.pages));
        else expect(back.pages).toHaveLength(made.pages.length);
        if (format.keeps.size === FACETS.length) expect(back).toEqual(made);
      }),
      { numRuns },
    );
  });
});

test('F6 the native format is written in pieces as it is as a whole', () => {
  fc.assert(
    fc.property(document, made => {
      expect([...json.serialize(made, ignore)].join('')).toBe(nativeText(made));
    }),
  );
});
