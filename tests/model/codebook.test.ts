import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, codeFields, codeId, viewCode } from '../../shared/model/code.ts';
import {
  branchOf,
  childrenOf,
  codebookOf,
  colorOf,
  keyOf,
  labelsOf,
  pathOf,
  readCodebook,
  resolve,
  shortcutsOf,
  tagChanges,
} from '../../shared/model/codebook.ts';
import {
  addCode,
  type CodeChange,
  mayMove,
  mergeCodes,
  removeCode,
  renameCode,
} from '../../shared/model/codebook-changes.ts';
import { apply, type Entry, emptyEntry } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';

const code = (key: string, facts: Partial<Code> = {}): Code => ({
  key,
  label: key,
  examples: [],
  removed: false,
  ...facts,
});

/** The codebook after changes, as the log would give it. */
function changed(codes: readonly Code[], changes: readonly CodeChange[]) {
  const all = new Map(codes.map(one => [one.key, one]));
  for (const { key, set } of changes) {
    const known = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== ''));
    const taken = Object.keys(set).filter(field => set[field as keyof typeof set] === '');
    const next = { ...(all.get(key) ?? code(key)), ...known } as Code;
    for (const field of taken) delete next[field as keyof Code];
    all.set(key, next);
  }
  return codebookOf([...all.values()]);
}

describe('a codebook', () => {
  const codes = [
    code('提案', { color: 'blue' }),
    code('立案', { parent: '提案' }),
    code('协商', { shortcut: 'KeyX' }),
  ];
  const book = codebookOf(codes);

  it('B1 shows a renamed code by its new name wherever its tag stands, and free tags of that name with it', () => {
    const renamed = changed(codes, renameCode(book, codes[0] as Code, '建议'));
    expect(labelsOf(renamed, ['提案', '立案', '建议'])).toEqual(['建议', '立案']);
    expect(keyOf(renamed, '建议')).toBe('提案');
    expect(resolve(renamed, '没有的')).toEqual({ key: '没有的', label: '没有的' });
  });

  it('B1 keeps following a name that a code bore for a while', () => {
    const once = changed(codes, renameCode(book, codes[0] as Code, '建议'));
    const twice = changed([...once.codes.values()], renameCode(once, once.live.get('提案') as Code, '议案'));
    expect(labelsOf(twice, ['提案', '建议', '议案'])).toEqual(['议案']);
    expect([...twice.live.keys()]).toEqual(['提案', '立案', '协商']);
  });

  it('B2 merges: uses and what stands below go over, and the one that stays does not hang below the other', () => {
    const merged = changed(codes, mergeCodes(book, '提案', '协商'));
    expect(labelsOf(merged, ['提案', '协商'])).toEqual(['协商']);
    expect(pathOf(merged, '立案').map(one => one.label)).toEqual(['协商', '立案']);
    const inward = changed(codes, mergeCodes(book, '提案', '立案'));
    expect(labelsOf(inward, ['提案'])).toEqual(['立案']);
    expect(pathOf(inward, '立案')).toHaveLength(1);
    expect(mergeCodes(book, '提案', '提案')).toEqual([]);
  });

  it('B2 merges free tags both ways', () => {
    expect(labelsOf(changed(codes, mergeCodes(book, '散', '提案')), ['散'])).toEqual(['提案']);
    expect(labelsOf(changed(codes, mergeCodes(book, '提案', '散')), ['提案', '散'])).toEqual(['散']);
  });

  it('B2 ends two merges against each other in one code', () => {
    const both = codebookOf([
      code('甲', { mergedInto: '乙' }),
      code('乙', { mergedInto: '甲' }),
      code('丙', { mergedInto: '甲' }),
    ]);
    expect(labelsOf(both, ['甲', '乙', '丙'])).toHaveLength(1);
    expect([...both.live.keys()]).toEqual([['甲', '乙'].sort()[0]]);
  });

  it('B3 leaves what a removed code tagged as a free tag; what stood below moves up; added again it is the same code', () => {
    const gone = changed(codes, [removeCode('提案')]);
    expect(resolve(gone, '提案')).toEqual({ key: '提案', label: '提案' });
    expect(gone.parents.has('立案')).toBe(false);
    const back = addCode(gone, { label: '提案' });
    expect(back.key).toBe('提案');
    expect(colorOf(changed([...gone.codes.values()], [back]), '提案')).toBe('blue');
  });

  it('B4 gives a new code that is called as another was born a key of its own', () => {
    const renamed = changed(codes, renameCode(book, codes[0] as Code, '建议'));
    const added = addCode(renamed, { label: '提案' });
    expect(added.key).toBe('提案#2');
    const both = changed([...renamed.codes.values()], [added]);
    expect(keyOf(both, '提案')).toBe('提案#2');
    expect(labelsOf(both, ['提案', '提案#2'])).toEqual(['建议', '提案'].sort());
  });

  it('B4 takes two codes of one label for one tag', () => {
    const two = codebookOf([code('乙', { label: '同' }), code('甲', { label: '同' })]);
    expect(labelsOf(two, ['甲', '乙'])).toEqual(['同']);
    expect(tagChanges(two, ['甲', '乙'], [], ['同']).off).toEqual(['甲', '乙']);
    expect(tagChanges(two, [], ['同'], []).on).toEqual([['甲', '乙'].sort()[0]]);
  });

  it('B4 adds by label what is not shown yet, and takes off all that shows as a label', () => {
    const renamed = changed(codes, renameCode(book, codes[0] as Code, '建议'));
    expect(tagChanges(renamed, ['提案'], ['建议', '新'], [])).toEqual({ on: ['新'], off: [] });
    expect(tagChanges(renamed, ['提案', '建议'], [], ['建议'])).toEqual({ on: [], off: ['提案', '建议'] });
  });

  it('B5 stands in a tree: colours are inherited, parents that are not there and circles are none', () => {
    expect(colorOf(book, '立案')).toBe('blue');
    expect(childrenOf(book, '提案').map(one => one.key)).toEqual(['立案']);
    expect(branchOf(book, '提案')).toEqual(new Set(['提案', '立案']));
    expect(mayMove(book, '提案', '立案')).toBe(false);
    const round = codebookOf([
      code('a', { parent: 'b' }),
      code('b', { parent: 'a' }),
      code('c', { parent: 'x' }),
    ]);
    expect(childrenOf(round, undefined).map(one => one.key)).toEqual(['a', 'c']);
    expect(pathOf(round, 'b').map(one => one.key)).toEqual(['a', 'b']);
  });

  it('B6 gives shortcuts to labels, one each', () => {
    expect(shortcutsOf(codebookOf([...codes, code('议', { shortcut: 'KeyX' })]))).toEqual(
      new Map([['KeyX', ['协商', '议'].sort()[0]]]),
    );
  });

  it('B1 reads codes from entries, passing over what is not of its form', async () => {
    const set = (id: string, field: string, value: string | boolean, n: number): Op => ({
      op: 'set',
      of: 'code',
      id,
      at: `2026-11-22T08:00:00.000Z-000${n}-aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa`,
      field,
      value,
      replaces: [],
    });
    const id = await codeId('提案');
    expect(id).toMatch(/^[a-z2-7]{26}$/);
    let entry: Entry = emptyEntry('code', id);
    expect(viewCode(entry)).toBeUndefined();
    const fields = {
      key: '提案',
      ...codeFields({ color: 'mauve' as never, examples: ['一', ' ', '二'], shortcut: '!' }),
    };
    for (const [n, [field, value]] of Object.entries(fields).entries())
      entry = apply(entry, set(id, field, value as string, n));
    expect(viewCode(entry)).toEqual(code('提案', { examples: ['一', '二'] }));
    const settings = apply(emptyEntry('workspace', 'settings'), {
      ...set('settings', 'tags', 'controlled', 1),
      of: 'workspace',
    } as Op);
    expect(readCodebook([entry, settings])).toMatchObject({ controlled: true });
    expect(readCodebook([entry]).controlled).toBe(false);
  });
});

describe('any codebook', () => {
  const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'toString', '__proto__'];
  const name = fc.constantFrom(...KEYS, 'x', 'y');
  const anyCode = fc
    .record(
      { key: fc.constantFrom(...KEYS), label: name, parent: name, mergedInto: name, removed: fc.boolean() },
      { requiredKeys: ['key', 'label', 'removed'] },
    )
    .map(facts => code(facts.key, facts));
  const anyCodes = fc.uniqueArray(anyCode, { selector: ({ key }) => key });
  const ALL = [...KEYS, 'x', 'y', 'z'];

  it('B2 resolves every tag, for good, whatever merges and labels there are', () => {
    fc.assert(
      fc.property(anyCodes, codes => {
        const book = codebookOf(codes);
        for (const tag of ALL) {
          const end = resolve(book, tag);
          expect(resolve(book, end.key).key).toBe(end.key);
          expect(end.code === undefined || book.live.has(end.key)).toBe(true);
          // What shows can be chosen by what it shows.
          expect(resolve(book, keyOf(book, end.label)).label).toBe(end.label);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('B5 is a tree whatever parents there are', () => {
    fc.assert(
      fc.property(anyCodes, codes => {
        const book = codebookOf(codes);
        const below = (key: string | undefined): string[] =>
          childrenOf(book, key).flatMap(({ key: child }) => [child, ...below(child)]);
        expect(below(undefined).sort()).toEqual([...book.live.keys()].sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('B2 shows the same on every device, in whatever order codes came', () => {
    fc.assert(
      fc.property(anyCodes, fc.infiniteStream(fc.nat()), (codes, order) => {
        const shuffled = codes
          .map(one => [order.next().value as number, one] as const)
          .sort((p, q) => p[0] - q[0]);
        const [one, other] = [codebookOf(codes), codebookOf(shuffled.map(([, each]) => each))];
        for (const tag of ALL) expect(resolve(other, tag)).toEqual(resolve(one, tag));
        expect(new Map([...other.parents].sort())).toEqual(new Map([...one.parents].sort()));
      }),
    );
  });

  it('B2 shows nothing of what was merged away, and merges whatever there is', () => {
    fc.assert(
      fc.property(anyCodes, fc.constantFrom(...ALL), fc.constantFrom(...ALL), (codes, from, into) => {
        const book = codebookOf(codes);
        const merged = changed(codes, mergeCodes(book, from, into));
        expect(resolve(merged, from).label).toBe(resolve(merged, into).label);
        expect(resolve(merged, into).label).toBe(resolve(book, into).label);
      }),
      { numRuns: 2000 },
    );
  });

  it('B4 adds a code under every label that is free', () => {
    fc.assert(
      fc.property(anyCodes, name, (codes, label) => {
        const book = codebookOf(codes);
        fc.pre(!book.byLabel.has(label));
        const added = addCode(book, { label });
        const then = changed(codes, [added]);
        expect(resolve(then, keyOf(then, label))).toMatchObject({ key: added.key, label });
      }),
    );
  });
});
