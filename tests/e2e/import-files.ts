/** Files to import: what is annotated on the zoo's report, in the formats that people have it in. */
import { crc32, deflateRawSync } from 'node:zlib';
import {
  type Export,
  type ExportedAnnotation,
  FORMAT,
  FORMAT_VERSION,
  serialize,
} from '../../shared/formats/json.ts';
import { xlsx } from '../../shared/formats/xlsx.ts';
import { bytesOf } from '../formats/convert-for-test.ts';

export interface ImportFile {
  name: string;
  buffer: Buffer;
}

const AT = '2026-11-22T08:00:00.000Z';
export const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

const ids = (n: number) => `0189d3c4-0000-8000-8000-${n.toString().padStart(12, '0')}`;
export const namedFile = (name: string, content: string | Uint8Array): ImportFile => ({
  name,
  buffer: Buffer.from(content as Uint8Array),
});

const annotation = (n: number, change: Partial<ExportedAnnotation>): ExportedAnnotation => ({
  ...{
    id: ids(n),
    kind: 'statistic',
    page: 'p',
    attributes: {},
    tags: [],
    origin: 'manual',
    status: 'accepted',
  },
  ...{ position: { start: 0, end: 4 }, author: '沈禾', created: AT, updated: AT },
  quote: { exact: '163件', prefix: '经审查立案', suffix: '，办结率' },
  ...change,
});

export function documentOn(url: string, annotations: ExportedAnnotation[]): Export {
  return {
    ...{ format: FORMAT, version: FORMAT_VERSION, generator: { version: '0.1.0', recognition: '1' } },
    ...{ exported: AT, workspace: { id: 'w', name: '旧电脑' } },
    pages: [{ id: 'p', url, canonicalUrl: url, title: '江川县政协2022年工作综述' }],
    annotations,
  };
}

/** Two that can be read, one of a kind that nobody knows. */
export function nativeFile(url: string, note = HOSTILE): ImportFile {
  const good = [
    annotation(1, { attributes: { value: 163, unit: '件' }, tags: ['立案'], note }),
    annotation(2, {
      kind: 'initiative',
      quote: { exact: '板凳议事', prefix: '县政协打造“', suffix: '”品牌' },
      attributes: { name: '板凳议事' },
    }),
  ];
  const text = serialize(documentOn(url, [...good, annotation(3, { note: '坏行' })]));
  const at = text.lastIndexOf('"statistic"');
  return namedFile('旧电脑.json', `${text.slice(0, at)}"figure"${text.slice(at + '"statistic"'.length)}`);
}

/** What somebody annotated on the page: all who do, the same words, and say the same. */
export function authorFile(url: string, author: string, first: number): ImportFile {
  const made = [
    annotation(first, { author, attributes: { value: 163, unit: '件' }, tags: ['立案'] }),
    annotation(first + 1, {
      ...{ author, kind: 'initiative', attributes: { name: '板凳议事' } },
      quote: { exact: '板凳议事', prefix: '县政协打造“', suffix: '”品牌' },
    }),
  ];
  return namedFile(`${author}.json`, serialize(documentOn(url, made)));
}

/** So many, none of which stands on the page. */
export function manyFile(url: string, count: number, word = '某地'): ImportFile {
  const quote = (n: number) => ({ exact: `${word}收到提案${n}件`, prefix: '', suffix: '' });
  const many = Array.from({ length: count }, (_, n) =>
    annotation(n, { id: `${word === '某地' ? 'first' : 'other'}-of-many-annotations-${n}`, quote: quote(n) }),
  );
  return namedFile(`${word}.json`, serialize(documentOn(url, many)));
}

export function hypothesisFile(uri: string): ImportFile {
  const row = (id: string, exact: string | undefined, text: string) => ({
    ...{ id, created: AT, updated: AT, user: 'acct:luyizhou@hypothes.is', uri, text, tags: ['来信'] },
    target: [
      {
        source: uri,
        selector: exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
      },
    ],
  });
  const rows = [
    row('aBcDeFgHiJkLmNoPqRsTuV', '落实资金1200余万元', '待核'),
    row('bBcDeFgHiJkLmNoPqRsTuV', undefined, '整页'),
  ];
  return namedFile('hypothesis.json', JSON.stringify({ rows }));
}

/** “形成建议21条” is written in GB 18030 here: Node can only read it. */
const GBK: Readonly<Record<string, string>> = {
  形: 'd0ce',
  成: 'b3c9',
  建: 'bda8',
  议: 'd2e9',
  条: 'ccf5',
  重: 'd6d8',
  点: 'b5e3',
};

function gbk(text: string): Buffer {
  return Buffer.concat(
    [...text].map(each => Buffer.from(GBK[each] ?? Buffer.from(each).toString('hex'), 'hex')),
  );
}

export function gbkFile(url: string): ImportFile {
  const rows = ['quote,kind,tags,page.url', `形成建议21条,highlight,重点,${url}`, `,highlight,重点,${url}`];
  return namedFile('建议.csv', gbk(rows.join('\r\n')));
}

export async function workbookFile(url: string): Promise<ImportFile> {
  const person = annotation(4, {
    kind: 'person',
    quote: { exact: '柳依', prefix: '副主席', suffix: '、杜明远' },
    attributes: { name: '柳依' },
    note: '=cmd|"/c calc"!A1',
  });
  const bad = annotation(5, { quote: { exact: '杜明远', prefix: '', suffix: '' } });
  const bytes = await bytesOf(
    xlsx.serialize(documentOn(url, [person, { ...bad, kind: '__proto__' as never }]), () => undefined),
  );
  return namedFile('人物.xlsx', bytes);
}

export const cutFile = (url: string) => {
  const { buffer } = nativeFile(url);
  return namedFile('cut.json', buffer.subarray(0, buffer.length / 2));
};

/** A zip of files that are all the same zeros: some hundred thousand bytes that unpack to more than half a GiB. */
export function bombFile(): ImportFile {
  const zeros = Buffer.alloc(128 * 1024 * 1024);
  const [packed, crc] = [deflateRawSync(zeros), crc32(zeros)];
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(zeros.length, 18);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (let n = 1; n <= 5; n++) {
    const name = Buffer.from(`xl/worksheets/sheet${n}.xml`);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(name.length, 0);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    const part = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, lengths, name, packed]);
    parts.push(part);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), facts.subarray(0, 2), facts, lengths, where, name]),
    );
    at += part.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(5, 4);
  end.writeUInt16LE(5, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return namedFile('bomb.xlsx', Buffer.concat([...parts, index, Buffer.from('PK\u0005\u0006'), end]));
}

export const longLineFile = () =>
  namedFile('long.ndjson', `{"type":"head","x":"${'x'.repeat(20 * 1024 * 1024)}`);
