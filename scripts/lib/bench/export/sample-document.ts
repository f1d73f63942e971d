/** A workspace of any size to be exported: reports with a text each, and figures in them that stand where they say. */
import { createHash } from 'node:crypto';
import type { ExportedAnnotation, ExportedPage } from '../../../../shared/formats/json.ts';
import type { DocumentHead } from '../../../../shared/formats/write.ts';

export const PER_PAGE = 50;
const CONTEXT = 32;
const AT = '2026-11-22T08:00:00.000Z';

export const SAMPLE_HEAD: DocumentHead = {
  format: 'meipi',
  version: 1,
  generator: { version: '0.1.0', recognition: '1' },
  exported: AT,
  workspace: { id: 'sample', name: '课题组' },
};

export interface SamplePage {
  page: ExportedPage & { text: string; textSha256: string };
  annotations: ExportedAnnotation[];
}

export function samplePage(number: number): SamplePage {
  const before = (n: number) =>
    `第${number}号会议上，委员们围绕全年履职提出意见，其中第${n}次会议收到关于乡村振兴和民生改善的提案`;
  const after = '，经审查全部立案办理，办复率达到百分之百。\n';
  let text = '';
  const spots = Array.from({ length: PER_PAGE }, (_, n) => {
    const exact = `${((number * 7 + n * 13) % 997) + 1}件`;
    const start = text.length + before(n).length;
    text += before(n) + exact + after;
    return { exact, start };
  });
  const id = `page${number}`;
  const url = `https://www.example.cn/news/${number}.html`;
  const page = {
    ...{ id, url, canonicalUrl: url, title: `工作报告第${number}号`, site: '示例网' },
    place: { code: '530000', name: '云南省' },
    ...{ level: 'province' as const, published: '2024-01-25', fetched: AT },
    textSha256: createHash('sha256').update(text).digest('hex'),
    text,
  };
  const annotations = spots.map(({ exact, start }, n) => ({
    id: `a${(number * PER_PAGE + n).toString(36).padStart(15, '0')}`,
    kind: 'statistic' as const,
    page: id,
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(start + exact.length, start + exact.length + CONTEXT),
    },
    // No character of it takes two units.
    position: { start, end: start + exact.length },
    attributes: {
      value: Number.parseInt(exact, 10),
      unit: '件',
      subject: '提案',
      act: '收到',
      period: '2024',
    },
    tags: n % 3 === 0 ? ['民生'] : ['协商', '提案'],
    ...(n % 10 === 0 && { note: '请核对原文' }),
    ...{
      origin: 'recognised' as const,
      status: 'accepted' as const,
      author: '段青',
      created: AT,
      updated: AT,
    },
  }));
  return { page, annotations };
}

/** So many annotations as lines of JSON. */
export function* sampleLines(annotations: number): Generator<string> {
  const line = (type: string, value: object) => `${JSON.stringify({ type, ...value })}\n`;
  const pages = Math.ceil(annotations / PER_PAGE);
  yield line('head', SAMPLE_HEAD);
  for (let n = 0; n < pages; n++) yield line('page', samplePage(n).page);
  for (let n = 0; n < pages; n++)
    for (const annotation of samplePage(n).annotations) yield line('annotation', annotation);
  yield line('end', { pages, annotations: pages * PER_PAGE });
}
