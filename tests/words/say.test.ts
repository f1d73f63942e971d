import { describe, expect, it } from 'vitest';
import { translator } from '../../shared/words/say.ts';

const words = {
  zh: { count: '{0} 个网页，{1} 条', done: '{1} 的 {0} 个网页已完成' },
  en: { count: '{0 page|pages}, {1 entry|entries}', done: '{0 page is|pages are} done by {1}' },
};

describe('what is said', () => {
  it('E19 counts in the language’s own way', () => {
    const en = translator('en-GB', words);
    expect(en('count', 1, 2)).toBe('1 page, 2 entries');
    expect(en('count', 0, 1)).toBe('0 pages, 1 entry');
    expect(en('done', '1', '沈禾')).toBe('1 page is done by 沈禾');
    expect(translator('zh-CN', words)('done', 1, '沈禾')).toBe('沈禾 的 1 个网页已完成');
  });
});
