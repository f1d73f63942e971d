/**
 * Label Studio's JSON (https://labelstud.io/guide/task_format): a task for each page, for a labelling interface with
 * `<Labels name="label" toName="text">` and `<Text name="text" value="$text">`. Offsets count code points, as it does
 * since HumanSignal/label-studio#1559.
 */
import { codePoints } from '../anchoring/code-points.ts';
import { type About, aboutOf, headBy } from './about.ts';
import { carriedPage, withoutText } from './carried-page.ts';
import { DocumentBuilder } from './document-builder.ts';
import { type Format, FormatError } from './format.ts';
import { list, type Node, node, text } from './json-values.ts';
import { parseJson } from './parse-json.ts';
import { wholeText } from './source.ts';
import { addSpannedPage, SPAN_FACETS, type Span, type SpannedPage, spannedPage } from './spans.ts';
import { type MakeWriter, NO_PIECES, writeDocument } from './write.ts';

const NOTHING = {
  zh: '里面没有 Label Studio 的任务：应是任务的列表，每个带 data.text',
  en: 'no task of Label Studio in it: there should be a list of tasks, each with a data.text',
};
const NO_TEXT = { zh: '任务里没有 data.text', en: 'the task has no data.text' };
const CANCELLED = { zh: '被跳过的标注不读', en: 'an annotation that was cancelled is not read' };

function taskOf({ page, text: whole, spans }: SpannedPage, index: number, about: About): object {
  const points = [...whole];
  return {
    id: index + 1,
    data: { text: whole, page: withoutText(page) },
    meta: { export: about },
    annotations: [
      {
        result: spans.map(({ start, end, label }, i) => ({
          id: `${index + 1}-${i + 1}`,
          from_name: 'label',
          to_name: 'text',
          type: 'labels',
          value: { start, end, text: points.slice(start, end).join(''), labels: [label] },
        })),
      },
    ],
  };
}

/** Older versions counted UTF-16 units; the words that a result repeats tell which it was. */
function spansOf(result: Node, whole: string): Span[] {
  const value = node(result.value);
  let [start, end] = [Number(value.start), Number(value.end)];
  const words = text(value.text);
  const points = codePoints(whole);
  const isOf = (from: number, to: number) => whole.slice(from, to) === words;
  if (words !== undefined && !isOf(points.toUtf16(start), points.toUtf16(end)) && isOf(start, end))
    [start, end] = [points.fromUtf16(start), points.fromUtf16(end)];
  return list(value.labels).map(label => ({ start, end, label: String(label) || 'highlight' }));
}

const writer: MakeWriter<string> = (head, skip) => {
  const about = aboutOf(head);
  let index = 0;
  return {
    head: () => ['['],
    withAnnotations: (page, annotations) => {
      const spanned = spannedPage(page, annotations, skip);
      if (!spanned) return NO_PIECES;
      const task = JSON.stringify(taskOf(spanned, index, about));
      return [`${index++ === 0 ? '' : ','}\n${task}`];
    },
    end: () => ['\n]\n'],
  };
};

export const labelStudio: Format = {
  name: 'label-studio',
  extension: '.json',
  title: { zh: 'Label Studio 的 JSON', en: 'JSON of Label Studio' },
  keeps: SPAN_FACETS,
  parse(source, context) {
    const tasks = parseJson(wholeText(source));
    if (!Array.isArray(tasks)) throw new FormatError(NOTHING);
    const builder = new DocumentBuilder(context.skip);
    let found = 0;
    for (const [i, task] of tasks.map(node).entries()) {
      const where = `任务 task ${i + 1}`;
      const { text: whole, page } = node(task.data);
      if (typeof whole !== 'string') {
        context.skip(where, NO_TEXT);
        continue;
      }
      found++;
      const annotations = list(task.annotations).map(node);
      for (const { was_cancelled } of annotations) if (was_cancelled === true) context.skip(where, CANCELLED);
      const results = annotations
        .filter(each => each.was_cancelled !== true)
        .flatMap(each => list(each.result));
      const spans = results
        .map(node)
        .filter(result => result.type === 'labels')
        .flatMap(result => spansOf(result, whole));
      addSpannedPage(
        builder,
        { page: carriedPage(page, whole, `${context.name}-${i + 1}`), spans },
        where,
        context,
      );
    }
    if (found === 0 && tasks.length > 0) throw new FormatError(NOTHING);
    const about = tasks.map(task => node(node(task).meta).export).find(each => each !== undefined);
    return builder.build(headBy(about, context));
  },
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
