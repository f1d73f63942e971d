import { describe, expect, it } from 'vitest';
import { tagUsage } from '../../../extension/storage/tag-usage.ts';
import { moveOf, treeRows } from '../../../extension/ui/codebook/tree-rows.ts';
import { codebookOf } from '../../../shared/model/codebook.ts';

const code = (key: string, parent?: string, facts = {}) => ({
  ...{ key, label: key, examples: [], removed: false },
  ...(parent !== undefined && { parent }),
  ...facts,
});
const book = codebookOf([
  code('提案'),
  code('立案', '提案'),
  code('结案', '提案'),
  code('办复', '结案'),
  code('协商'),
  code('旧案', undefined, { mergedInto: '立案' }),
]);

describe('the tree of codes', () => {
  it('B12 has the codes by pinyin, each with its place, those below closed ones left out', () => {
    const rows = treeRows(book, new Set(), 'zh-CN');
    expect(rows.map(row => [row.code.key, row.level, row.position, row.size, row.open])).toEqual([
      ['提案', 1, 1, 2, true],
      ['结案', 2, 1, 2, true],
      ['办复', 3, 1, 1, undefined],
      ['立案', 2, 2, 2, undefined],
      ['协商', 1, 2, 2, undefined],
    ]);
    expect(treeRows(book, new Set(['提案']), 'zh-CN').map(row => row.code.key)).toEqual(['提案', '协商']);
  });

  it('B12 moves a code under the one before it and out again', () => {
    const rows = treeRows(book, new Set(), 'zh-CN');
    expect(moveOf(rows, '立案', 'in')).toEqual({ parent: '结案' });
    expect(moveOf(rows, '提案', 'in')).toBeUndefined();
    expect(moveOf(rows, '办复', 'out')).toEqual({ parent: '提案' });
    expect(moveOf(rows, '立案', 'out')).toEqual({ parent: '' });
    expect(moveOf(rows, '协商', 'out')).toBeUndefined();
  });

  it('B9 counts each annotation once for a code and once for those above it', () => {
    const ids = new Map([
      ['立案', ['a', 'b']],
      ['旧案', ['b', 'c']],
      ['提案', ['a']],
      ['办复', ['d']],
      ['散', ['a', 'd']],
    ]);
    const { codes, free } = tagUsage(book, ids);
    expect(codes.get('立案')).toEqual({ own: 3, below: 3 });
    expect(codes.get('提案')).toEqual({ own: 1, below: 4 });
    expect(codes.get('协商')).toEqual({ own: 0, below: 0 });
    expect(free).toEqual([{ label: '散', uses: 2 }]);
  });
});
