import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unzippedLength } from '../../shared/formats/unzipped-length.ts';
import { xlsx } from '../../shared/formats/xlsx.ts';
import { bytesOf, NOW, SAMPLE } from './convert-for-test.ts';

const context = { now: NOW, name: 'x', skip: () => {} };
const figure = SAMPLE.annotations[1]!;

test('F18 what looks like a formula or a markup character comes back as it was, and no cell is a formula', async () => {
  const note = '=cmd|"/c calc"!A1 _x000D_ \u0001 \r\n constructor';
  const annotations = [
    { ...figure, note },
    { ...figure, id: '2', note: 'constructor' },
    { ...figure, id: '3', note: '__proto__' },
  ];
  const bytes = await bytesOf(xlsx.serialize({ ...SAMPLE, annotations }, () => {}));
  const { annotations: read } = await xlsx.parse(bytes, context);
  expect(read.map(each => each.note)).toEqual([note, 'constructor', '__proto__']);
  expect(read[0]).toEqual(annotations[0]);
});

test('F18 a text that Excel cannot hold in a cell is left out and told', async () => {
  const told: string[] = [];
  const annotations = [
    { ...figure, note: '长'.repeat(40_000) },
    { ...figure, id: '2' },
  ];
  const skip = (where: string, { en }: { en: string }) => void told.push(`${where}: ${en}`);
  const bytes = await bytesOf(xlsx.serialize({ ...SAMPLE, annotations }, skip));
  expect((await xlsx.parse(bytes, context)).annotations.map(({ id }) => id)).toEqual(['2']);
  expect(told).toEqual(['行 row 2: a cell has more than 32767 characters, which Excel cannot hold']);
});

test('F18 what is no workbook, is cut off, or unpacks without end is refused', async () => {
  const whole = await bytesOf(xlsx.serialize(SAMPLE, () => {}));
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('quote,page.url'), whole.slice(0, 900)])
    await expect(xlsx.parse(bytes, context)).rejects.toThrow(/no XLSX file/);
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(48 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(unzippedLength(bomb, 1024 * 1024)).toBeLessThan(8 * 1024 * 1024);
  expect(unzippedLength(bomb, 1024 * 1024)).toBeGreaterThan(1024 * 1024);
});
