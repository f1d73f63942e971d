/** Which session of its committee a page speaks of: 政协第十四届昆明市委员会第五次会议, 市政协十四届五次会议. */

const NUMBER = '[一二三四五六七八九十]{1,4}|\\d{1,2}';
/** Of a committee: between term and session stands its place, or nothing. */
const SESSION = new RegExp(
  `第?(${NUMBER})届(?:[^\\s，。；：、“”《》届次]{0,16}?(?:委员会|政协))?(?:全国委员会)?第?(${NUMBER})次(?:全体)?会议`,
);

const DIGITS = '零一二三四五六七八九';

/** 14 → 十四, as sessions are counted. */
function chinese(number: string): string {
  if (!/^\d+$/.test(number)) return number;
  const [tens, ones] = [Math.floor(Number(number) / 10), Number(number) % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}

/** 十四届五次, or undefined where none is named. */
export function sessionIn(text: string): string | undefined {
  const [, term, session] = SESSION.exec(text.replace(/[\s\u00a0\u3000]+/g, '')) ?? [];
  if (term === undefined || session === undefined) return undefined;
  return `${chinese(term)}届${chinese(session)}次`;
}
