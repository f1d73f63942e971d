import { charSet, has } from './char-set.ts';
import type { Approximation } from './mention.ts';

/** An approximator glued to the front of a number; `start` is where the span begins. */
export interface Lead {
  start: number;
  approx?: Approximation;
}

const GLUED = /(?:近乎|接近|将近|大约|大概|约莫|近|约|超|逾|上)[ \u3000]?$/;
/** The last characters of those, and of the verbs below. */
const ENDS = charSet('乎近约概莫足到超逾上过于多在破下少出越了');
const SPACE = charSet(' \u3000');
const NOT_GLUED =
  /(?:最近|附近|靠近|临近|新近|就近|远近|亲近|相近|邻近|走近|贴近|节约|签约|合约|预约|条约|公约|履约|违约|制约|集约|邀约|续约|契约|高超|赶超|反超|出超|马上|会上|以上|网上|线上|晚上|早上|基本上|实际上|加上|身上|手上|楼上|街上|路上|件上|历史上|不超|远超|供不足|基础上|方面上|之上)$/;
/** Verbs that bound a figure without being a part of its span. */
const BOUNDING: readonly (readonly [RegExp, Approximation])[] = [
  [
    /(?:不超过|不高于|不多于|不大于|最多|至多|(?<!不)低于|(?<!不)少于|小于|控制在|(?<!供)不足|不到|未到)[ \u3000]?$/,
    'under',
  ],
  [/(?:超过|突破|高于|大于|多于|不少于|不低于|不下于?|至少|超出|冲破|跨越)了?[ \u3000]?$/, 'over'],
];
/** 近三年来 is a span of years that has just passed, not about three years. */
const RECENT = /^(?:年|个月|天|周|个星期)/;
const BEHIND = /^(?:及以上|及以下|以上|以下|以内|左右|上下|开外|有余|之内|余|多|\+)/;
const BEHIND_BEGINS = charSet('及以左上开有之余多+');
const BEHIND_APPROX: Record<string, Approximation> = {
  及以上: 'over',
  及以下: 'under',
  以上: 'over',
  开外: 'over',
  有余: 'over',
  余: 'over',
  多: 'over',
  '+': 'over',
  以下: 'under',
  以内: 'under',
  之内: 'under',
  左右: 'about',
  上下: 'about',
};
const ABOUT = /^[近约接将大]/;

/** Reads 约, 近, 超 … that end at `at`; `rest` is what follows the number. */
export function readLead(text: string, at: number, rest: string, bareScale: boolean): Lead {
  const last = at > 1 && has(SPACE, text, at - 1) ? at - 2 : at - 1;
  if (!has(ENDS, text, last)) return { start: at };
  const before = text.slice(Math.max(0, at - 6), at);
  const m = GLUED.exec(before);
  if (m && !NOT_GLUED.test(before.trimEnd())) {
    const word = m[0].trimEnd();
    const recent =
      word === '近' &&
      RECENT.test(rest) &&
      // 近20年来: so many are about so many
      (text[at + 1] === rest[0] || text.startsWith('10', at)) &&
      (!bareScale || text[at] === '十') &&
      !/[\u4e00-\u9fff]/.test(before[m.index - 1]?.replace(/[在从据对是这的]/, '') ?? '');
    if (!recent && (word !== '上' || bareScale)) {
      const approx = ABOUT.test(word) ? 'about' : 'over';
      return { start: at - m[0].length, approx };
    }
  }
  for (const [pattern, approx] of BOUNDING) if (pattern.test(before)) return { start: at, approx };
  return { start: at };
}

/** Reads 以上, 左右, 多, + … that begin at `at`. */
export function readBehind(text: string, at: number): { end: number; approx?: Approximation } {
  const m = has(BEHIND_BEGINS, text, at) ? BEHIND.exec(text.slice(at, at + 3)) : null;
  if (!m) return { end: at };
  const word = m[0];
  const next = text[at + word.length] ?? '';
  if (word === '+' && /[\dA-Z]/.test(next)) return { end: at };
  if (word === '多' && /[次方元种样数少年项党层家渠边余处式点]/.test(next)) return { end: at };
  if (
    word === '以下' &&
    /^(?:几|[一二三四五六七八九十\d]|简称|称|方面|问题)/.test(text.slice(at + 2, at + 4))
  )
    return { end: at };
  return { end: at + word.length, approx: BEHIND_APPROX[word]! };
}
