/**
 * Lines of JSON: a head, a line for each code of the codebook, a line for each page, a line for each annotation, and a last line that counts them, so that a file
 * that broke off is known for one. Each line has a `type`; beside it stands what the native document has.
 */
import * as v from 'valibot';
import { DocumentBuilder } from './document-builder.ts';
import { ALL_FACETS, type Format, FormatError } from './format.ts';
import { ExportSchema } from './json.ts';
import { lines } from './source.ts';
import { type MakeWriter, writeDocument } from './write.ts';

const { format, version, generator, exported, workspace, filters } = ExportSchema.entries;
const HeadSchema = v.strictObject({ format, version, generator, exported, workspace, filters });
const EndSchema = v.strictObject({
  codes: v.optional(v.number()),
  pages: v.number(),
  annotations: v.number(),
});

const NO_HEAD = {
  zh: '第一行不是 Meipi 的文件头。服务器的 export.ndjson 是日志，请改用 export.json',
  en: 'the first line is no head of a Meipi file. The server’s export.ndjson is a log: take its export.json',
};
const NO_JSON = { zh: '不是完整的 JSON', en: 'not a whole JSON value' };
const NO_TYPE = {
  zh: 'type 不是 code、page、annotation 或 end',
  en: 'its type is none of code, page, annotation, end',
};
const BROKE_OFF = {
  zh: '文件没有写完，或少了几行：请重新导出',
  en: 'the file broke off or lines are missing: export it anew',
};

function read(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const parse: Format['parse'] = (source, { skip }) => {
  const builder = new DocumentBuilder(skip);
  let head: v.InferOutput<typeof HeadSchema> | undefined;
  let row = 0;
  const seen = { codes: 0, pages: 0, annotations: 0 };
  let isWhole = false;
  for (const line of lines(source)) {
    row++;
    if (line.trim() === '') continue;
    const where = `行 line ${row}`;
    const { type, ...value } = read(line) ?? { type: undefined };
    if (!head) {
      const found = v.safeParse(HeadSchema, value);
      if (type !== 'head' || !found.success) throw new FormatError(NO_HEAD);
      head = found.output;
    } else if (type === 'code') {
      seen.codes++;
      builder.addCode(where, value);
    } else if (type === 'page') {
      seen.pages++;
      builder.addPage(where, value);
    } else if (type === 'annotation') {
      seen.annotations++;
      builder.addAnnotation(where, value);
    } else if (type === 'end') {
      const end = v.safeParse(EndSchema, value);
      isWhole =
        end.success &&
        (end.output.codes ?? 0) === seen.codes &&
        end.output.pages === seen.pages &&
        end.output.annotations === seen.annotations;
    } else {
      skip(where, type === undefined ? NO_JSON : NO_TYPE);
    }
  }
  if (!head) throw new FormatError(NO_HEAD);
  if (!isWhole) skip(`行 line ${row}`, BROKE_OFF);
  return builder.build(head);
};

const writer: MakeWriter<string> = ({ codebook = [], ...head }) => {
  const line = (type: string, value: object) => `${JSON.stringify({ type, ...value })}\n`;
  const written = { pages: 0, annotations: 0 };
  return {
    *head() {
      yield line('head', head);
      for (const code of codebook) yield line('code', code);
    },
    page: page => {
      written.pages++;
      return [line('page', page)];
    },
    annotation: annotation => {
      written.annotations++;
      return [line('annotation', annotation)];
    },
    end: () => [line('end', { ...(codebook.length > 0 && { codes: codebook.length }), ...written })],
  };
};

export const ndjson: Format = {
  name: 'ndjson',
  extension: '.ndjson',
  title: { zh: '每行一条 JSON', en: 'lines of JSON' },
  keeps: ALL_FACETS,
  parse,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
