/** doccano's lines of JSON for sequence labelling (https://doccano.github.io/doccano/tutorial/): a line for each page. */
import { aboutOf, headBy } from './about.ts';
import { carriedPage, withoutText } from './carried-page.ts';
import { DocumentBuilder } from './document-builder.ts';
import { type Format, FormatError } from './format.ts';
import { list, type Node, node } from './json-values.ts';
import { lines } from './source.ts';
import { addSpannedPage, SPAN_FACETS, type Span, spannedPage } from './spans.ts';
import { type MakeWriter, NO_PIECES, writeDocument } from './write.ts';

const NOTHING = {
  zh: '里面没有 doccano 的行：每行应是带 text 的 JSON',
  en: 'no line of doccano in it: each should be JSON with a text',
};
const NO_JSON = { zh: '不是带 text 的完整 JSON', en: 'not whole JSON with a text' };

function read(line: string): Node | undefined {
  try {
    const value = node(JSON.parse(line));
    return typeof value.text === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `label` as projects import it, `labels` and `entities` as versions of doccano export it. */
function spansOf({ label, labels, entities }: Node): Span[] {
  return list(label ?? labels ?? entities).map(item => {
    const [start, end, name] = Array.isArray(item)
      ? item
      : [node(item).start_offset, node(item).end_offset, node(item).label];
    return { start: Number(start), end: Number(end), label: String(name ?? '') || 'highlight' };
  });
}

const writer: MakeWriter<string> = (head, skip) => {
  const about = aboutOf(head);
  return {
    head: () => NO_PIECES,
    withAnnotations: (page, annotations) => {
      const spanned = spannedPage(page, annotations, skip);
      if (!spanned) return NO_PIECES;
      const label = spanned.spans.map(span => [span.start, span.end, span.label]);
      const line = { text: spanned.text, label, meta: { page: withoutText(page), export: about } };
      return [`${JSON.stringify(line)}\n`];
    },
    end: () => NO_PIECES,
  };
};

export const doccano: Format = {
  name: 'doccano',
  extension: '.jsonl',
  title: { zh: 'doccano 序列标注 JSONL', en: 'JSONL of doccano, sequence labelling' },
  keeps: SPAN_FACETS,
  parse(source, context) {
    const builder = new DocumentBuilder(context.skip);
    let row = 0;
    let found = 0;
    let about: unknown;
    for (const line of lines(source)) {
      row++;
      if (line.trim() === '') continue;
      const where = `行 line ${row}`;
      const value = read(line);
      if (!value) {
        context.skip(where, NO_JSON);
        continue;
      }
      found++;
      const meta = node(value.meta);
      about ??= meta.export;
      const page = carriedPage(meta.page, String(value.text), `${context.name}-${row}`);
      addSpannedPage(builder, { page, spans: spansOf(value) }, where, context);
    }
    if (found === 0 && row > 0) throw new FormatError(NOTHING);
    return builder.build(headBy(about, context));
  },
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
