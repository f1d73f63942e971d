import { expect, test } from 'vitest';
import { brat } from '../../shared/formats/brat.ts';
import { fileNamer } from '../../shared/formats/file-names.ts';
import type { FolderFormat } from '../../shared/formats/format.ts';
import { markdown } from '../../shared/formats/markdown.ts';
import { NOW, SAMPLE } from './convert-for-test.ts';

const ignore = () => {};

function readFiles(format: FolderFormat, files: Record<string, string>) {
  const left: string[] = [];
  const document = format.parse(
    Object.entries(files).map(([name, text]) => ({ name, text: [text] })),
    { now: NOW, name: '文件夹', skip: (where, { en }) => left.push(`${where}: ${en}`) },
  );
  return { document, left };
}
const filesOf = (format: FolderFormat, document = SAMPLE) =>
  Object.fromEntries([...format.serialize(document, ignore)].map(({ name, text }) => [name, text]));

test('F16 files are named for their pages, each by a name that every file system takes', () => {
  const page = SAMPLE.pages[0]!;
  const titles = ['a/b:c*?"<>|', '', '..', '长'.repeat(300), 'CON'];
  expect(titles.map(title => ({ ...page, title })).map(fileNamer(titles.length))).toEqual([
    '0001-a-b-c',
    '0002',
    '0003',
    `0004-${'长'.repeat(40)}`,
    '0005-CON',
  ]);
});

test('F16 brat finds each page’s text, its spans in code points, and the labels', () => {
  const files = filesOf(brat);
  expect(Object.keys(files)).toEqual([
    'export.json',
    '0001-常委会工作报告.txt',
    '0001-常委会工作报告.ann',
    'annotation.conf',
    'pages.ndjson',
  ]);
  expect(files['0001-常委会工作报告.ann']).toBe(
    'T1\tperson 0 2\t李𬭎\nT2\tstatistic 12 16\t442件\nT3\thighlight 36 39\t现场会\n',
  );
  expect(files['annotation.conf']).toMatch(/^\[entities\]\nhighlight\nperson\nstatistic\n\[relations\]/);
});

test('F16 a span over a line’s end is in pieces for brat, and whole again', () => {
  const text = '全年收到\n提案442件';
  const pages = [{ ...SAMPLE.pages[0]!, text }];
  const quote = { exact: '收到\n提案', prefix: '全年', suffix: '442件' };
  const annotations = [{ ...SAMPLE.annotations[2]!, quote, position: { start: 2, end: 7 } }];
  const files = filesOf(brat, { ...SAMPLE, pages, annotations });
  expect(files['0001-常委会工作报告.ann']).toBe('T1\thighlight 2 4;5 7\t收到 提案\n');
  const { document } = readFiles(brat, files);
  expect(document.annotations).toMatchObject([{ quote, position: { start: 2, end: 7 } }]);
});

test('F16 a folder of brat from elsewhere is read, and what is no span of text is told', () => {
  const { document, left } = readFiles(brat, {
    'a.ann': 'T1\tORG 0 3\t市政协\nR1\tpart Arg1:T1 Arg2:T1\n#1\tAnnotatorNotes T1\tx\n',
    'a.txt': '市政协开会',
    'tools.conf': '[options]',
  });
  expect(document.annotations).toMatchObject([
    { kind: 'highlight', tags: ['ORG'], quote: { exact: '市政协' } },
  ]);
  expect(document.pages).toMatchObject([{ id: 'a', url: 'file:///a' }]);
  expect(left).toEqual([
    'a.ann 行 line 2: not a text-bound annotation (T…) and not read',
    'a.ann 行 line 3: not a text-bound annotation (T…) and not read',
  ]);
  expect(() => readFiles(brat, { 'a.md': '' })).toThrow(/no .txt file/);
});

test('F17 a note has its facts in front, a section an annotation, and nothing in it is markup that somebody put there', () => {
  const hostile = '<img src=x onerror=alert(1)> [[x]] ![a](javascript:b) `c` **d** #e %%f%% $g$';
  const [note] = Object.values(
    filesOf(markdown, {
      ...SAMPLE,
      pages: [{ ...SAMPLE.pages[0]!, title: hostile }],
      annotations: [
        SAMPLE.annotations[1]!,
        {
          ...SAMPLE.annotations[2]!,
          tags: [hostile],
          quote: { exact: hostile, prefix: hostile, suffix: '' },
        },
      ],
    }),
  );
  expect(note).toContain('- value:: 442\n- unit:: 件\n- subject:: 提案\n- act:: 收到\n- tags:: 提案；重要\n');
  expect(note).toContain('\n> [!note]\n> 请核对\n');
  // Outside front matter and the fields' code spans every mark is escaped.
  const shown = note!.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/:: `.*`$/gm, '');
  expect(shown).not.toMatch(/(?<!\\)<|(?<!\\)\[(?!!)|(?<!\\)%|(?<!\\)\$|(?<!\\)`/);
});

test('F17 what a person changed or wrote in a note comes back', () => {
  const files = filesOf(markdown);
  const name = Object.keys(files)[0]!;
  const changed = files[name]!.replace('- value:: 442\n', '- value:: 443\n').replace(
    '> 请核对',
    '> 已核对\n> 两行',
  );
  const { document, left } = readFiles(markdown, {
    [name]: changed,
    'own.md': '---\nurl: https://a.cn/1\ntitle: 自己写的\n---\n\n## 随便\n\n- quote.exact:: 提案\n',
    'other.md': '# 别的笔记\n',
    'picture.png': '',
  });
  expect(document.annotations).toMatchObject([
    {},
    { attributes: { value: 443 }, note: '已核对\n两行' },
    {},
    { kind: 'highlight', quote: { exact: '提案' }, page: 'https://a.cn/1' },
  ]);
  expect(left).toEqual(['other.md: no front matter (a url between two lines of ---)']);
});
