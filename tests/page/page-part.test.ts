import { expect, it } from 'vitest';
import { pagePart } from '../../shared/page/page-part.ts';

it.each([
  ['https://politics.yunnan.cn/system/2024/01/24/031247001.shtml', '1'],
  ['https://politics.yunnan.cn/system/2024/01/24/031247001_2.shtml', '2'],
  ['http://www.rmzxw.com.cn/c/2025-12-23/3838585_11.shtml', '11'],
  ['https://www.cppcc.gov.cn/zxww/c64094-32010001-3.html', '3'],
  ['https://example.cn/article?id=48213&page=2', '2'],
  ['https://example.cn/article?id=48213&page=next', '1'],
  ['https://example.cn/news/20210124_2.html', '1'],
  ['http://127.0.0.1:8000/031247001_2.shtml', '1'],
  ['no address', '1'],
])('E28 %s is part %s of its article', (url, part) => {
  expect(pagePart(url)).toBe(part);
});
