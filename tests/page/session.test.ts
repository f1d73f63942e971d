import { expect, test } from 'vitest';
import { sessionIn } from '../../shared/page/session.ts';

test.each([
  ['政协第十四届云栖市委员会第五次会议开幕', '十四届五次'],
  ['云栖市政协十四届五次会议闭幕', '十四届五次'],
  ['中国人民政治协商会议第十四届全国委员会第三次会议', '十四届三次'],
  ['政协第 9 届柳溪区委员会第 12 次全体会议', '九届十二次'],
  ['柳溪区政协第10届委员会第2次会议', '十届二次'],
  ['柳溪区政协召开第十二次主席会议', undefined],
  ['二十届三中全会精神学习会', undefined],
  ['第五次会议', undefined],
  ['', undefined],
])('W10 the session of %j is %j', (text, session) => {
  expect(sessionIn(text)).toBe(session);
});
