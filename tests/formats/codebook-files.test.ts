import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codebookFromCsv, codebookToCsv } from '../../shared/formats/codebook-csv.ts';
import { codebookFromJson, codebookToJson } from '../../shared/formats/codebook-file.ts';
import type { ExportedCode } from '../../shared/formats/json.ts';
import { CODE_COLORS } from '../../shared/model/code.ts';
import { codebookOf, pathOf } from '../../shared/model/codebook.ts';
import { type ImportedCode, planImport } from '../../shared/model/codebook-import.ts';
import { nastyName } from './arbitrary-document.ts';

const line = nastyName.map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text !== '');
const code: fc.Arbitrary<ExportedCode> = fc.record(
  {
    key: line,
    label: line,
    parent: line,
    color: fc.constantFrom(...CODE_COLORS),
    definition: line,
    examples: fc.array(line, { minLength: 1, maxLength: 3 }),
    shortcut: fc.constantFrom('KeyB', 'Shift+KeyQ'),
  },
  { requiredKeys: ['key', 'label'] },
);
const codes = fc.array(code, { maxLength: 4 }) as fc.Arbitrary<(ExportedCode & ImportedCode)[]>;

test.each([
  ['CSV', codebookToCsv, codebookFromCsv],
  ['JSON', codebookToJson, codebookFromJson],
] as const)('B11 a codebook written as %s and read again is the same', (_, write, read) => {
  fc.assert(fc.property(codes, made => void expect(read(write(made))).toEqual({ codes: made, faults: [] })));
});

test('B11 a table that a person made is read: Chinese columns, labels for parents, what is wrong told by its row', () => {
  const { codes: read, faults } = codebookFromCsv(
    '名称,上级,颜色,定义,快捷键\r\n提案,,blue,"以提案为名的，都算",KeyB\r\n立案,提案,朱红,,!\r\n,提案,,,\r\n\r\n',
  );
  expect(read).toEqual([
    { label: '提案', color: 'blue', definition: '以提案为名的，都算', shortcut: 'KeyB' },
    { label: '立案', parent: '提案' },
  ]);
  expect(faults.map(({ where, why }) => [where, why.en])).toEqual([
    ['3', 'its colour is unknown and left out'],
    ['3', 'its shortcut cannot be used and is left out'],
    ['4', 'it has no label'],
  ]);
  expect(() => codebookFromCsv('甲,乙\n1,2\n')).toThrow('label');
  expect(codebookFromCsv('label\n"a\nb,c').faults).toHaveLength(1);
});

test('B11 the codebook of a native export is read, a newer or another file refused', () => {
  const native = JSON.stringify({
    format: 'meipi',
    version: 1,
    codebook: [{ key: '提案', label: '建议' }, { key: 1 }],
  });
  expect(codebookFromJson(native)).toMatchObject({
    codes: [{ key: '提案', label: '建议' }],
    faults: [{ where: '2' }],
  });
  expect(() => codebookFromJson('{"format":"meipi-codebook","version":2,"codes":[]}')).toThrow('newer');
  expect(() => codebookFromJson('{"format":"meipi","version":1}')).toThrow('no codebook');
  expect(() => codebookFromJson('[')).toThrow();
});

test('B11 a formula in a definition is none in Excel', () => {
  expect(codebookToCsv([{ key: 'a', label: '=1+1' }])).toContain("'=1+1");
});

const held = (key: string, facts = {}) => ({ key, label: key, examples: [], removed: false, ...facts });

test('B11 an import adds, changes, and leaves what the file does not speak of', () => {
  const book = codebookOf([
    held('提案', { label: '建议', color: 'blue', definition: '旧' }),
    held('协商'),
    held('旁'),
  ]);
  const plan = planImport(book, [
    { key: '提案', label: '建议', definition: '新' },
    { label: '立案', parent: '提案' },
    { label: '结案', parent: '立案' },
    { label: '协商' },
    { label: '立案' },
    { key: '协商2', label: '旁' },
  ]);
  expect(plan).toMatchObject({ added: ['立案', '结案'], changed: ['建议'], same: 2, refused: ['立案'] });
  expect(plan.changes[0]).toEqual({ key: '提案', set: { definition: '新' } });
  const after = codebookOf([
    ...book.codes.values(),
    ...plan.changes.slice(1).map(({ key, set }) => ({ ...held(key), ...set }) as never),
  ]);
  expect(pathOf(after, '结案').map(({ label }) => label)).toEqual(['建议', '立案', '结案']);
});

test('B11 an import never gives two codes one label, whatever the file says', () => {
  fc.assert(
    fc.property(codes, codes, (there, file) => {
      const first = planImport(codebookOf([]), there);
      const all = (changes: typeof first.changes, from: ReturnType<typeof held>[]) => {
        const known = new Map(from.map(one => [one.key, one]));
        for (const { key, set } of changes)
          known.set(key, { ...(known.get(key) ?? held(key)), ...(set as object) });
        return [...known.values()];
      };
      const made = all(first.changes, []);
      const book = codebookOf(made as never);
      const plan = planImport(book, file);
      const next = codebookOf(all(plan.changes, made) as never);
      const labels = [...next.live.values()].map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(planImport(next, file).added).toEqual([]);
    }),
  );
});
