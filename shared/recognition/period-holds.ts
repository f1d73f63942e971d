import type { DateRead } from './dates.ts';
import { growsFrom } from './growth.ts';

/** 是2014年的3倍: of so much the other time had. */
const TIMES_AS_MUCH =
  /^(?:全年|同期)?[^,，。;；\n\d]{0,5}的?[近约超逾]?[\d.一二两三四五六七八九十百]+[多余]?倍/;
/** 2012年成立的工作室, 建于1986年的小区: what was founded then is told of as it is now. */
const FOUNDED =
  /^(?:以前|之前|前|底|初)?[^,，。;；\n\d“的]{0,4}(?:建成|修建|建|成立|创办|创建|创立|开馆|开园|投用|投产|挂牌|组建|设立)的(?![约近超逾]?[\d一二两三四五六七八九十百千])/;
const FOUNDED_IN = /[建创办立成设始]于$/;
const FOUNDED_REACH = 24;
/** 2021年是“十四五”开局之年: the plan only tells which year it is. */
const OF_PLAN = /^”?(?:规划)?(?:的)?(?:开局|开好局|收官|攻坚|谋划)/;

/** 收到509件(2020年280件): what a bracket tells of another time ends with it. */
const IN_BRACKET = /^[^)\n]{2,24}\)/;

const NUMBER = /^的?[约近]?[\d.,]+/;

/** 与6月份持平: the time that is only compared with. */
const COMPARED_TO = /^份?(?:持平|相比|相当)/;

/** Where a date ceases to hold for what its clause tells behind it. */
export function heldUntil(text: string, d: DateRead): number | undefined {
  const before = text.slice(Math.max(0, d.start - 3), d.start);
  const after = text.slice(d.end, d.end + FOUNDED_REACH * 2);
  // 由2015年的62%上升到87%: the later figure is of the later time
  const grown = growsFrom(before, after);
  if (grown) return d.end + grown;
  if (TIMES_AS_MUCH.test(after) || COMPARED_TO.test(after) || FOUNDED_IN.test(before) || OF_PLAN.test(after))
    return d.end;
  const compared = /[比较]$/.test(before) ? NUMBER.exec(after) : null;
  if (compared) return d.end + compared[0].length;
  const bracket = before.endsWith('(') ? IN_BRACKET.exec(after) : null;
  if (bracket) return d.end + bracket[0].length;
  const founded = FOUNDED.exec(after.slice(0, FOUNDED_REACH));
  return founded ? d.end + founded[0].length : undefined;
}
