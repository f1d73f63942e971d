import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item, PageTrouble } from '../../../extension/messages.ts';
import { DEVICE_FAILURE_CODES, PAGE_FAILURE_CODES, TEAM_FAILURE_CODES } from '../../../extension/result.ts';
import { COMMANDS } from '../../../extension/review/commands.ts';
import type { KeyFault } from '../../../extension/review/keymap.ts';
import { workbenchWords as allWords } from '../../../extension/ui/workbench/translate-bench.ts';
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts';
import { ROLES } from '../../../shared/protocol.ts';
import { APPROXIMATIONS } from '../../../shared/recognition/mention.ts';

/**
 * What may stand in the hole of a key that is made by a template: `kind.${…}` is `kind.*`. The compiler knows that each
 * has its words; listed here, words for what cannot stand there are found. Of other templates all words are in use.
 */
const HOLES: Record<string, readonly string[]> = {
  'kind.*': ANNOTATION_KINDS,
  'role.*': ROLES,
  'failure.*': [...PAGE_FAILURE_CODES, ...TEAM_FAILURE_CODES, ...DEVICE_FAILURE_CODES],
  'key.*': COMMANDS,
  'keys.*': ['reserved', 'browser', 'taken'] satisfies KeyFault['fault'][],
  'state.*': ['suggested', 'accepted', 'rejected'] satisfies Item['state'][],
  'anchor.*': ['changed', 'orphan'] satisfies Item['anchor'][],
  'approx.*': APPROXIMATIONS,
  'done.*': ['reject', 'delete'],
  'news.*': ['annotation', 'comment', 'mention'],
  'trouble.*': [
    'no_text',
    'no_highlights',
    'background_gone',
    'failed',
    'selection_in_field',
  ] satisfies PageTrouble[],
  'team.access.*': ['full', 'read'],
};

const ROOT = join(import.meta.dirname, '../../..');

/** The code of all that speaks, without the words themselves. */
async function sources(): Promise<string> {
  const names = await readdir(join(ROOT, 'extension'), { recursive: true });
  const files = names
    .filter(name => /^(ui|content|entrypoints|background)\/.*\.tsx?$/.test(name) && !name.includes('words/'))
    .map(name => `extension/${name}`);
  files.push('shared/words/period.ts', 'shared/words/read-out.ts');
  return (await Promise.all(files.map(name => readFile(join(ROOT, name), 'utf8')))).join('\n');
}

/** The keys that templates in the code begin like: `kind.*`. */
function templatesOf(code: string, keys: readonly string[]): string[] {
  const made = [...code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{[^`]*?\}([a-zA-Z.]*)`/g)].map(
    ([, before, after]) => `${before}*${after}`,
  );
  return [...new Set(made)].filter(template =>
    keys.some(key => key.startsWith(template.slice(0, template.indexOf('*')))),
  );
}

describe('the words of the interface', async () => {
  const code = await sources();
  const keys = Object.keys(allWords.zh);
  const templates = templatesOf(code, keys);
  const filled = (template: string) => HOLES[template]?.map(one => template.replace('*', one));

  it('E19 take the same arguments in both languages', () => {
    const holes = (text: string) =>
      [...text.matchAll(/\{(\d)(?: [^|}]+\|[^}]+)?\}/g)].map(([, hole]) => hole).sort();
    for (const key of Object.keys(allWords.zh) as (keyof typeof allWords.zh)[]) {
      expect([key, holes(allWords.en[key])]).toEqual([key, holes(allWords.zh[key])]);
    }
  });

  it('Q4 are there in both languages, and not empty', () => {
    expect(Object.keys(allWords.en).sort()).toEqual([...keys].sort());
    const empty = keys.filter(key =>
      [allWords.zh, allWords.en].some(words => (words as Record<string, string>)[key]?.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('Q4 are all there that are asked for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key as string);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(key => !keys.includes(key))).toEqual([]);
    const made = templates.flatMap(template => filled(template) ?? []);
    expect(made.filter(key => !keys.includes(key))).toEqual([]);
  });

  it('Q4 are all used somewhere', () => {
    const isMade = (key: string) =>
      templates.some(template => {
        const [before = '', after = ''] = template.split('*');
        return filled(template)?.includes(key) ?? (key.startsWith(before) && key.endsWith(after));
      });
    const isSaid = (key: string) => code.includes(`'${key}'`) || code.includes(`"${key}"`);
    // Words that nobody says any more go.
    expect(keys.filter(key => !isMade(key) && !isSaid(key))).toEqual([]);
  });
});
