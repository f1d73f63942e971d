import { expect, it } from 'vitest';
import { inLanguage } from '../../../extension/ui/in-language.ts';

it('Q4 says in Chinese to Chinese browsers what is said in both, and in English to all others', () => {
  const said = { zh: '表格', en: 'a table' };
  expect(['zh', 'zh-CN', 'zh-Hant-HK'].map(tag => inLanguage(said, tag))).toEqual(['表格', '表格', '表格']);
  expect(['en', 'en-US', 'en-GB', 'fr'].map(tag => inLanguage(said, tag))).toEqual(Array(4).fill('a table'));
});
