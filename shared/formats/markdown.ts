/**
 * Markdown for people and for Obsidian: a note for each page, its facts as front matter (YAML), a section for each annotation:
 * the quote in its context for the eye, then its fields as `name:: value` (as Obsidian's Dataview has them), then its note.
 */

import { PAGE_FIELDS as FIELDS_IN_LOG } from '../model/page.ts';
import { type About, aboutOf } from './about.ts';
import { cellTags, tagsCell } from './cells.ts';
import { DocumentBuilder, NOBODY } from './document-builder.ts';
import { fileNamer } from './file-names.ts';
import {
  allFacetsBut,
  type FolderFormat,
  FormatError,
  type NamedPiece,
  type NamedText,
  type ParseContext,
} from './format.ts';
import type { ExportedAnnotation, ExportedPage } from './json.ts';
import { escaped, fieldLine, readField } from './markdown-text.ts';
import { MAX_WHOLE, wholeText } from './source.ts';
import { toldHead } from './told-head.ts';
import { type MakeWriter, NO_PIECES, writeDocument } from './write.ts';

/** Fields of a page, and of an annotation, as paths into the native record. */
const PAGE_FIELDS = ['id', ...FIELDS_IN_LOG.filter(field => field !== 'fingerprint'), 'note', 'tags'];
const FIELDS = [
  ...['kind', 'attributes.value', 'attributes.min', 'attributes.max', 'attributes.unit', 'attributes.approx'],
  ...['attributes.subject', 'attributes.act', 'attributes.period', 'attributes.name', 'attributes.title'],
  ...[
    'attributes.entity',
    'attributes.full',
    'attributes.definition',
    'tags',
    'author',
    'created',
    'updated',
  ],
  ...[
    'status',
    'origin',
    'part',
    'quote.exact',
    'quote.prefix',
    'quote.suffix',
    'position.start',
    'position.end',
  ],
  ...['textSha256', 'id'],
];

const FENCE = '---';
/** The field of the front matter that tells what was exported, when and by which version; JSON is YAML too. */
const ABOUT = 'meipi';
const NOTE = '> [!note]';
const HEADING = /^## /;

const NOTHING = {
  zh: '文件夹里没有带 url 的 Markdown 笔记（见 docs/formats/markdown.md）',
  en: 'no note of Markdown with a url in the folder (see docs/formats/markdown.md)',
};
const NO_FRONT = {
  zh: '没有文首属性（--- 之间的 url 等）',
  en: 'no front matter (a url between two lines of ---)',
};

const valueAt = (record: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record);

function setAt(record: Record<string, unknown>, path: string, value: unknown): void {
  const [name, inner] = path.split('.') as [string, string?];
  if (inner === undefined) record[name] = value;
  else record[name] = { ...(record[name] as object | undefined), [inner]: value };
}

/** A section; the heading and the quote are for the eye, and not read again. */
function* section(annotation: ExportedAnnotation): Generator<string> {
  const { quote, note, kind } = annotation;
  yield `\n## ${escaped(quote.exact)}\n\n`;
  yield `> [!quote] ${kind}\n> …${escaped(quote.prefix)}**${escaped(quote.exact)}**${escaped(quote.suffix)}…\n\n`;
  for (const field of FIELDS) {
    const value = field === 'tags' ? tagsCell(annotation.tags) : valueAt(annotation, field);
    if (value !== undefined && value !== '') yield fieldLine(field.replace(/^attributes\./, ''), value);
  }
  if (note !== undefined)
    yield `\n${NOTE}\n${note
      .split('\n')
      .map(line => `> ${line}\n`)
      .join('')}`;
}

function pageText(page: ExportedPage, annotations: readonly ExportedAnnotation[], about: About): string {
  const front = PAGE_FIELDS.flatMap(field => {
    const value = valueAt(page, field);
    // A text in JSON is one in YAML, and so is a list of texts.
    return value === undefined ? [] : [`${field}: ${JSON.stringify(value)}\n`];
  });
  front.push(`${ABOUT}: ${JSON.stringify(about)}\n`);
  const parts = [`${FENCE}\n`, ...front, `${FENCE}\n\n# ${escaped(page.title)}\n`];
  for (const annotation of annotations) parts.push(...section(annotation));
  return parts.join('');
}

/** What stands in JSON or plainly behind `name:`; a person may have typed it. */
function frontValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' || Array.isArray(value) ? value : text;
  } catch {
    return text;
  }
}

function pageOf(lines: readonly string[]): Record<string, unknown> {
  const page: Record<string, unknown> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Za-z0-9.]+):\s*(.*)$/su.exec(line) ?? [];
    if (PAGE_FIELDS.includes(name) && value !== '') setAt(page, name, frontValue(value));
  }
  return page;
}

/** What a section leaves out, or a person who wrote one, is filled in. */
function annotationOf(
  lines: readonly string[],
  page: unknown,
  id: string,
  now: string,
): Record<string, unknown> {
  const made: Record<string, unknown> = {
    ...{ id, kind: 'highlight', page, attributes: {}, tags: [], origin: 'manual', status: 'accepted' },
    ...{ author: NOBODY, created: now, updated: now, quote: { exact: '', prefix: '', suffix: '' } },
    // Where no text is named that it counts in, a position is but a hint.
    position: { start: 0, end: 0 },
  };
  const at = lines.indexOf(NOTE);
  const note = at < 0 ? [] : lines.slice(at + 1);
  for (const line of at < 0 ? lines : lines.slice(0, at)) {
    const [name, value] = readField(line) ?? [];
    const field =
      name === undefined ? undefined : FIELDS.find(each => each.replace(/^attributes\./, '') === name);
    if (field !== undefined) setAt(made, field, field === 'tags' ? cellTags(String(value)) : value);
  }
  const end = note.findIndex(line => !line.startsWith('> '));
  const kept = (end < 0 ? note : note.slice(0, end)).map(line => line.slice(2)).join('\n');
  if (kept !== '') made.note = kept;
  return made;
}

function parse(files: readonly NamedText[], context: ParseContext) {
  const builder = new DocumentBuilder(context.skip);
  let pages = 0;
  let about: string | undefined;
  for (const { name, text } of files) {
    if (!name.endsWith('.md')) continue;
    const rows = wholeText(text, MAX_WHOLE).split('\n');
    const end = rows.indexOf(FENCE, 1);
    if (rows[0] !== FENCE || end < 0) {
      context.skip(name, NO_FRONT);
      continue;
    }
    const front = rows.slice(1, end);
    about ??= front.find(row => row.startsWith(`${ABOUT}: `))?.slice(ABOUT.length + 2);
    const page = pageOf(front);
    page.id ??= page.url;
    page.canonicalUrl ??= page.url;
    page.title ??= page.url;
    if (!builder.addPage(name, page)) continue;
    pages++;
    const heads = rows.flatMap((row, i) => (i > end && HEADING.test(row) ? [i] : []));
    for (const [i, from] of heads.entries())
      builder.addAnnotation(
        `${name} ${i + 1}`,
        annotationOf(rows.slice(from + 1, heads[i + 1]), page.id, `${page.id}#${i + 1}`, context.now),
      );
  }
  if (pages === 0) throw new FormatError(NOTHING);
  return builder.build(toldHead(about === undefined ? undefined : [about], context));
}

const writer: MakeWriter<NamedPiece> = (head, _, pages) => {
  const nameOf = fileNamer(pages);
  const about = aboutOf(head);
  return {
    head: () => NO_PIECES,
    withAnnotations: (page, annotations) => [
      { name: `${nameOf(page)}.md`, text: pageText(page, annotations, about) },
    ],
    end: () => NO_PIECES,
  };
};

export const markdown: FolderFormat = {
  form: 'folder',
  name: 'markdown',
  title: { zh: 'Markdown 笔记（Obsidian，文件夹）', en: 'notes in Markdown (Obsidian, a folder)' },
  keeps: allFacetsBut('codebook', 'texts', 'comments', 'comment histories'),
  parse,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
