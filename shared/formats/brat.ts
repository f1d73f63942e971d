/**
 * brat standoff (https://brat.nlplab.org/standoff.html): for each page its text, and beside it its annotations with offsets
 * in code points. `annotation.conf` names the labels; `pages.ndjson` tells the pages' facts, `export.json` what was exported; brat passes over both.
 */
import { aboutOf } from './about.ts';
import { carriedPage, withoutText } from './carried-page.ts';
import { DocumentBuilder } from './document-builder.ts';
import { fileNamer } from './file-names.ts';
import {
  type FolderFormat,
  FormatError,
  type NamedPiece,
  type NamedText,
  type ParseContext,
  type Skip,
} from './format.ts';
import { node, text as textIn } from './json-values.ts';
import { lines, wholeText } from './source.ts';
import { addSpannedPage, SPAN_FACETS, type Span, type SpannedPage, spannedPage } from './spans.ts';
import { toldHead } from './told-head.ts';
import { type MakeWriter, NO_PIECES, writeDocument } from './write.ts';

const PAGES = 'pages.ndjson';
const ABOUT = 'export.json';
/** A text-bound annotation: `T1 TAB statistic 6 10;11 13 TAB 442 件`. Others (events, relations, notes) begin otherwise. */
const TEXT_BOUND = /^T\d+\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t/;

const NO_LABEL = {
  zh: '标签名里有空白，brat 写不下',
  en: 'its label has white space, which brat cannot say',
};
const NOT_BOUND = {
  zh: '不是文本标注（T…），未读取',
  en: 'not a text-bound annotation (T…) and not read',
};
const NOTHING = { zh: '文件夹里没有 .txt 文件', en: 'there is no .txt file in the folder' };
const NO_JSON = { zh: '不是完整的 JSON', en: 'not a whole JSON value' };

/** A span is in pieces where lines end in it: a line of `.ann` cannot hold them. */
function fragments({ start, end }: Span, points: readonly string[]): [number, number][] {
  const pieces: [number, number][] = [];
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && points[to] !== '\n' && points[to] !== '\r') to++;
    if (to > from) pieces.push([from, to]);
    from = to + 1;
  }
  // Of line ends alone nothing can be shown.
  return pieces.length > 0 ? pieces : [[start, end]];
}

function annText({ page, text, spans }: SpannedPage, skip: Skip): string {
  const points = [...text];
  const shown = (from: number, to: number) =>
    points
      .slice(from, to)
      .join('')
      .replace(/[\r\n]/g, ' ');
  return spans
    .filter(({ start, end, label }) => {
      const fits = !/\s/.test(label);
      if (!fits) skip(`${page.id} ${start}–${end}`, NO_LABEL);
      return fits;
    })
    .map(span => ({ label: span.label, pieces: fragments(span, points) }))
    .sort(
      (a, b) =>
        (a.pieces[0]?.[0] ?? 0) - (b.pieces[0]?.[0] ?? 0) ||
        (b.pieces.at(-1)?.[1] ?? 0) - (a.pieces.at(-1)?.[1] ?? 0),
    )
    .map(({ label, pieces }, i) => {
      const places = pieces.map(piece => piece.join(' ')).join(';');
      return `T${i + 1}\t${label} ${places}\t${pieces.map(piece => shown(...piece)).join(' ')}\n`;
    })
    .join('');
}

/** The spans in the lines of a `.ann` file; one in pieces reaches from its first to its last. */
function spansIn(source: Iterable<string>, file: string, skip: Skip): Span[] {
  const spans: Span[] = [];
  let row = 0;
  for (const line of lines(source)) {
    row++;
    const [, label, places] = TEXT_BOUND.exec(line) ?? [];
    if (label !== undefined && places !== undefined) {
      const numbers = places.split(/[ ;]/).map(Number);
      spans.push({ label, start: Math.min(...numbers), end: Math.max(...numbers) });
    } else if (line.trim() !== '') skip(`${file} 行 line ${row}`, NOT_BOUND);
  }
  return spans;
}

/** Pages by the names of their files. */
function pagesIn(source: Iterable<string>, skip: Skip): Map<string, unknown> {
  const pages = new Map<string, unknown>();
  let row = 0;
  for (const line of lines(source)) {
    row++;
    try {
      const { file, ...page } = node(JSON.parse(line));
      pages.set(textIn(file) ?? '', page);
    } catch {
      skip(`${PAGES} 行 line ${row}`, NO_JSON);
    }
  }
  return pages;
}

function parse(files: readonly NamedText[], context: ParseContext) {
  const byName = new Map(files.map(file => [file.name, file.text]));
  const texts = files.filter(({ name }) => name.endsWith('.txt'));
  if (texts.length === 0) throw new FormatError(NOTHING);
  const pages = pagesIn(byName.get(PAGES) ?? [], context.skip);
  const builder = new DocumentBuilder(context.skip);
  for (const { name, text: source } of texts) {
    const stem = name.slice(0, -'.txt'.length);
    const page = carriedPage(pages.get(stem), wholeText(source), stem);
    const spans = spansIn(byName.get(`${stem}.ann`) ?? [], `${stem}.ann`, context.skip);
    addSpannedPage(builder, { page, spans }, stem, context);
  }
  return builder.build(toldHead(byName.get(ABOUT), context));
}

const writer: MakeWriter<NamedPiece> = (head, skip, pages) => {
  const nameOf = fileNamer(pages);
  const labels = new Set<string>();
  const facts: string[] = [];
  return {
    head: () => [{ name: ABOUT, text: `${JSON.stringify(aboutOf(head))}\n` }],
    withAnnotations: (page, annotations) => {
      const spanned = spannedPage(page, annotations, skip);
      if (!spanned) return NO_PIECES;
      const name = nameOf(page);
      for (const { label } of spanned.spans) labels.add(label);
      facts.push(`${JSON.stringify({ file: name, ...withoutText(page) })}\n`);
      return [
        { name: `${name}.txt`, text: spanned.text },
        { name: `${name}.ann`, text: annText(spanned, skip) },
      ];
    },
    end: () => {
      const known = [...labels].filter(label => !/\s/.test(label)).sort();
      const conf = ['[entities]', ...known, '[relations]', '[events]', '[attributes]', ''].join('\n');
      return [
        { name: 'annotation.conf', text: conf },
        { name: PAGES, text: facts.join('') },
      ];
    },
  };
};

export const brat: FolderFormat = {
  form: 'folder',
  name: 'brat',
  title: { zh: 'brat 标注（文件夹）', en: 'brat standoff (a folder)' },
  keeps: SPAN_FACETS,
  parse,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
