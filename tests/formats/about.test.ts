import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import type { AnyFormat, ParseContext } from '../../shared/formats/format.ts';
import type { Export } from '../../shared/formats/json.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import { writeDocument, writeSource } from '../../shared/formats/write.ts';
import { xlsx } from '../../shared/formats/xlsx.ts';
import { bytesOf, SAMPLE } from './convert-for-test.ts';

const SHA = 'a'.repeat(64);
const ignore = () => {};
const context: ParseContext = { now: '2027-01-01T00:00:00Z', name: 'x', skip: ignore };
const CHOSEN: Export = {
  ...SAMPLE,
  workspace: { id: 'w1', name: '云南@政协 {x}\u2028' },
  filters: [{ tags: ['提案', '@online{x'], statuses: ['accepted'] }, { search: '442' }],
  pages: SAMPLE.pages.map(page => ({ ...page, textSha256: SHA })),
};
/** Tables of text have rows and nothing else. */
const MUTE = new Set(['csv', 'tsv', 'xlsx']);

function reread(format: AnyFormat, document: Export): Export {
  if (format.form === 'folder')
    return format.parse(
      [...format.serialize(document, ignore)].map(({ name, text }) => ({ name, text: [text] })),
      context,
    );
  if (format.form === 'packed') throw new Error('not of text');
  return format.parse(format.serialize(document, ignore), context);
}

describe.each([...FORMATS.values()].filter(({ name }) => !MUTE.has(name)))('$name', format => {
  test('F20 what a file says of itself comes back', () => {
    const { generator, exported, workspace, filters } = reread(format, CHOSEN);
    expect({ generator, exported, workspace, filters }).toEqual({
      generator: CHOSEN.generator,
      exported: CHOSEN.exported,
      workspace: CHOSEN.workspace,
      filters: CHOSEN.filters,
    });
  });

  test('F20 a file of another program says nothing, and has no filters', () => {
    const { filters } = reread(format, SAMPLE);
    expect(filters).toBeUndefined();
  });
});

test('F20 a workbook says it in a second sheet', async () => {
  const bytes = await bytesOf(xlsx.serialize(CHOSEN, ignore));
  const rows = await readSheet(bytes.buffer, 'about', { trim: false });
  expect(rows.map(([name, value]) => [name, value])).toEqual([
    ['Meipi', '0.1.0'],
    ['recognition', '1'],
    ['exported', CHOSEN.exported],
    ['workspace', CHOSEN.workspace.name],
    ['filter', JSON.stringify(CHOSEN.filters?.[0])],
    ['filter', JSON.stringify(CHOSEN.filters?.[1])],
  ]);
});

/** What is told of annotations is told in their order, and not twice. */
const textOf = (piece: unknown) => JSON.stringify(piece);

test.each([...FORMATS.values()])('F20 $name names the hash of each page’s text', async format => {
  let text = '';
  if (format.form === 'packed')
    text = JSON.stringify(await readSheet((await bytesOf(format.serialize(CHOSEN, ignore))).buffer));
  else
    for (const piece of format.serialize(CHOSEN, ignore))
      text += typeof piece === 'string' ? piece : piece.text;
  // Hypothesis has no place for facts of pages.
  if (format.name === 'hypothesis') expect(text).not.toContain(SHA);
  else expect(text).toContain(SHA);
});

test.each([...FORMATS.values()])(
  'F21 $name is written out of a store as it is when it is there',
  async format => {
    const { pages, annotations, ...head } = CHOSEN;
    const bare = { ...pages[0]!, id: 'p2', url: 'https://x.cn/2', canonicalUrl: 'https://x.cn/2' };
    const all = [pages[0]!, bare];
    const source = {
      head,
      pages: all.length,
      async *eachPage() {
        yield* all;
      },
      async *eachWithAnnotations() {
        for (const page of all) yield { page, annotations: annotations.filter(one => one.page === page.id) };
      },
    };
    const streamed: unknown[] = [];
    for await (const piece of writeSource<unknown>(format.writer, source, ignore)) streamed.push(piece);
    const whole = [...writeDocument<unknown>(format.writer, { ...CHOSEN, pages: all }, ignore)];
    expect(streamed.map(textOf)).toEqual(whole.map(textOf));
  },
);
