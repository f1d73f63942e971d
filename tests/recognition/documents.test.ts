import { expect, test } from 'vitest';
import { documents, people, statistics, texts } from './helpers.ts';

test.each([
  ['出台《关于加强调研的办法》', ['关于加强调研的办法']],
  ['刊于《青河日报》《政协通讯》等', ['青河日报', '政协通讯']],
  ['印发《关于学习〈民法典〉的通知》', ['关于学习〈民法典〉的通知']],
  ['印发《关于贯彻《条例》的通知》，要求落实', ['关于贯彻《条例》的通知']],
  ['制定《协商工作规则\n\n下一段', ['协商工作规则']],
  ['没有书名号', []],
] as const)('R29 %s', (text, titles) => {
  expect(texts(documents(text))).toEqual([...titles]);
});

test('R29 nothing inside a title is a mention of its own', () => {
  const text = '提交《关于建设3个公园的提案》和《主席周明远讲话》';
  expect(texts([...statistics(text), ...people(text)])).toEqual([]);
});
