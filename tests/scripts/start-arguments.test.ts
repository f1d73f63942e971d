import { expect, test } from 'vitest';
import { parseStartArguments, UsageError } from '../../scripts/lib/start/arguments.ts';

test('without arguments a window opens on the sample page', () => {
  expect(parseStartArguments([])).toEqual({ headless: false, pages: [], include: '' });
});

test('pages, folder and what to include are read in any order', () => {
  const argv = ['--headless', 'a.html', 'https://example.org/', '--out', 'out', '--include', 'text,rejected'];
  expect(parseStartArguments(argv)).toEqual({
    headless: true,
    pages: ['a.html', 'https://example.org/'],
    out: 'out',
    include: 'text,rejected',
  });
});

test('arguments that make no sense are refused in both languages', () => {
  for (const argv of [
    ['--headless'],
    ['--headless', 'a.html'],
    ['--out', 'x'],
    ['--bake'],
    ['--headless', 'a.html', '--out', 'o', '--include', 'all'],
  ]) {
    expect(() => parseStartArguments(argv)).toThrow(UsageError);
    expect(() => parseStartArguments(argv)).toThrow(/\p{sc=Han}.*\n.*[a-z]/su);
  }
});
