import type { Format, ParseContext } from '../../shared/formats/format.ts';
import { type Export, FORMAT, FORMAT_VERSION } from '../../shared/formats/json.ts';

export const NOW = '2026-11-27T00:00:00.000Z';

export interface Read {
  document: Export;
  /** `where: why`, in English. */
  left: string[];
}

export function readAs(format: Format, text: string | Iterable<string>): Read {
  const left: string[] = [];
  const skip: ParseContext['skip'] = (where, { en }) => left.push(`${where}: ${en}`);
  const source = typeof text === 'string' ? [text] : text;
  return { document: format.parse(source, { now: NOW, name: '文件', skip }), left };
}

export function writeAs(format: Format, document: Export, left: string[] = []): string {
  return [...format.serialize(document, (where, { en }) => left.push(`${where}: ${en}`))].join('');
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

const TEXT = '李𬭎委员说，全年收到提案442件。\n昆明市政协主席杨皕出席“协商在基层”现场会。';
const placeOf = (exact: string) => {
  const utf16 = TEXT.indexOf(exact);
  const start = [...TEXT.slice(0, utf16)].length;
  return {
    quote: {
      exact,
      prefix: TEXT.slice(Math.max(0, utf16 - 4), utf16),
      suffix: TEXT.slice(utf16 + exact.length).slice(0, 4),
    },
    position: { start, end: start + [...exact].length },
  };
};
const common = {
  page: 'p1',
  author: '杨皕',
  status: 'accepted',
  created: '2026-11-22T08:00:00.000Z',
  updated: '2026-11-22T08:00:01.000Z',
} as const;

/** A page with a rare character before its annotations, and one annotation of each sort. */
export const SAMPLE: Export = {
  format: FORMAT,
  version: FORMAT_VERSION,
  generator: { version: '0.1.0', recognition: '1' },
  exported: NOW,
  workspace: { id: 'w1', name: '云南政协' },
  pages: [
    {
      id: 'p1',
      url: 'http://www.ynzxb.cn/新闻/1.html?t=a b',
      canonicalUrl: 'https://ynzxb.cn/新闻/1.html?t=a b',
      title: '常委会工作报告',
      site: '云南政协网',
      place: { code: '530000', name: '云南省' },
      level: 'province',
      published: '2024-01-25',
      text: TEXT,
    },
  ],
  annotations: [
    {
      ...common,
      id: '0189d3c4-0000-8000-8000-000000000001',
      kind: 'person',
      ...placeOf('李𬭎'),
      attributes: { name: '李𬭎' },
      tags: [],
      origin: 'recognised',
    },
    {
      ...common,
      id: '0189d3c4-0000-8000-8000-000000000002',
      kind: 'statistic',
      ...placeOf('442件'),
      attributes: { value: 442, unit: '件', subject: '提案', act: '收到' },
      tags: ['提案', '重要'],
      note: '请核对',
      origin: 'recognised',
    },
    {
      ...common,
      id: '0189d3c4-0000-8000-8000-000000000003',
      kind: 'highlight',
      ...placeOf('现场会'),
      attributes: {},
      tags: [],
      origin: 'manual',
    },
  ],
};
