/** The native document (json.ts) among the formats: written in pieces, read with the reason when it cannot be. */
import * as v from 'valibot';
import { DocumentBuilder, faultOf } from './document-builder.ts';
import { ALL_FACETS, type Format, FormatError } from './format.ts';
import { ExportSchema, FORMAT_VERSION } from './json.ts';
import { jsonMembers } from './json-members.ts';
import { type MakeWriter, writeDocument } from './write.ts';

const { format, version, generator, exported, workspace, filters } = ExportSchema.entries;
/** All but the records themselves: each of them stands or falls alone. */
const HeadSchema = v.strictObject({
  ...{ format, version, generator, exported, workspace, filters },
  codebook: v.optional(v.array(v.unknown())),
  pages: v.array(v.unknown()),
  annotations: v.array(v.unknown()),
});
const LISTS = new Set(['pages', 'annotations']);

function refuseNewer(version: unknown): void {
  if (typeof version === 'number' && version > FORMAT_VERSION)
    throw new FormatError({
      zh: `文件版本 ${version} 比本程序新，请先升级`,
      en: `the file has version ${version}, which is newer than this program: update it`,
    });
}

const parse: Format['parse'] = (source, { skip }) => {
  const builder = new DocumentBuilder(skip);
  const members = new Map<string, unknown>();
  /** Annotations that come before their pages, as where a program has put names in order. */
  const early: unknown[] = [];
  for (const { name, item, value } of jsonMembers(source, LISTS)) {
    if (item === undefined) members.set(name, value);
    else if (name === 'pages') builder.addPage(`pages.${item}`, value);
    else if (members.has('pages')) builder.addAnnotation(`annotations.${item}`, value);
    else early.push(value);
    if (name === 'version') refuseNewer(value);
  }
  const read = v.safeParse(HeadSchema, Object.fromEntries(members));
  if (!read.success) {
    const { zh, en } = faultOf(read.issues);
    throw new FormatError({ zh: `不是 Meipi 的 JSON：${zh}`, en: `no JSON of Meipi: ${en}` });
  }
  const { codebook = [], pages: _, annotations: __, ...head } = read.output;
  for (const [i, code] of codebook.entries()) builder.addCode(`codebook.${i}`, code);
  for (const [i, annotation] of early.entries()) builder.addAnnotation(`annotations.${i}`, annotation);
  return builder.build(head);
};

/** The same text as json.ts gives, one record after another. */
const writer: MakeWriter<string> = head => {
  const indented = (value: unknown, by: string) => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
  let inList = 0;
  let list: 'pages' | 'annotations' = 'pages';
  const item = (value: unknown) => `${inList++ === 0 ? '' : ','}\n    ${indented(value, '    ')}`;
  const open = () => `,\n  "${list}": [`;
  const close = () => (inList === 0 ? ']' : '\n  ]');
  /** Behind the last page. */
  const toAnnotations = () => {
    if (list === 'annotations') return '';
    const before = close();
    [list, inList] = ['annotations', 0];
    return before + open();
  };
  return {
    head: () => [indented(head, '').replace(/\n\}$/, ''), open()],
    page: page => [item(page)],
    annotation: annotation => [toAnnotations() + item(annotation)],
    end: () => [`${toAnnotations()}${close()}\n}\n`],
  };
};

export const json: Format = {
  name: 'json',
  extension: '.json',
  title: { zh: 'Meipi 原生 JSON', en: 'the native JSON' },
  keeps: ALL_FACETS,
  parse,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
