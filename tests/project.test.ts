import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { RULES } from '../extension/ui/words/rules.ts';
import { VERSION } from '../shared/version.ts';

const ROOT = new URL('..', import.meta.url);

const read = (path: string) => readFile(new URL(path, ROOT), 'utf8');

async function testSources(): Promise<string> {
  const names = await readdir(new URL('tests', ROOT), { recursive: true });
  const files = names.filter(name => /\.tsx?$/.test(name) && name !== 'project.test.ts');
  return (await Promise.all(files.map(name => read(`tests/${name}`)))).join('\n');
}

describe('the project', () => {
  it('has a test for every behaviour that it specifies, and specifies every id that a test names', async () => {
    const specified = [...(await read('shared/SPEC.md')).matchAll(/^- ([A-Z]\d+) /gm)].map(
      ([, id]) => id as string,
    );
    expect(new Set(specified).size).toBe(specified.length);
    // The ids stand at the head of a test's name.
    const heads = (await testSources()).matchAll(/\(\s*['"`]((?:[A-Z]\d{1,3},? )+)/g);
    const named = new Set([...heads].flatMap(([, ids]) => ids?.match(/[A-Z]\d+/g) ?? []));
    expect(specified.filter(id => !named.has(id))).toEqual([]);
    const letters = new Set(specified.map(id => id[0]));
    expect([...named].filter(id => letters.has(id[0]) && !specified.includes(id))).toEqual([]);
  });

  it('says in words why each rule of recognition marks something', async () => {
    const folder = new URL('shared/recognition/', ROOT);
    const names = (await readdir(folder)).filter(name => name.endsWith('.ts'));
    const sources = await Promise.all(names.map(name => readFile(new URL(name, folder), 'utf8')));
    const given = sources
      .join('\n')
      .matchAll(/'((?:figure|person|initiative|document)(?:-[a-z]+)+)'|rule: '([a-z-]+)'/g);
    const rules = new Set([...given].map(([, named, plain]) => (named ?? plain) as string));
    expect(rules.size).toBeGreaterThan(20);
    expect([...rules].filter(rule => !Object.hasOwn(RULES, rule))).toEqual([]);
  });

  it('gives one version in code and package', async () => {
    expect(JSON.parse(await read('package.json')).version).toBe(VERSION);
  });

  it('tells in both READMEs only of commands that there are, and of files that there are', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    for (const name of ['README.md', 'docs/README.zh.md']) {
      const text = await read(name);
      for (const [, script] of text.matchAll(/npm run (?:-s )?([\w:]+)/g))
        expect(Object.keys(scripts)).toContain(script);
      const base = new URL(name, ROOT);
      for (const [, link] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
        await expect(readFile(new URL(link as string, base)), `${name}: ${link}`).resolves.toBeDefined();
      }
    }
  });
});
