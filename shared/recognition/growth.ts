/** Verbs by which a figure grows or shrinks to another; 由…到 alone may be a way from place to place. */
const VERB = '(?:增|升|提|降|减|扩|压|缩|发展|恢复|涨|跌|回落|变|延长|调|滚|攀|滑|跃)';
/** How far behind the beginning of a growth its end is told. */
const REACH = 24;

/** 由 or 从 stands no further before the first figure of a growth. */
export const GROWTH_REACH = 11;
/** 由2015年的, 从每亩: what stands between the noun that grows and its first figure. */
const FROM = /[由从](?:[^,，由从]{0,10})$/;
/** 在现有3000元的基础上增长: the first figure is what the growth starts from. */
const BASE = /在(?:现有|原有|原来|上年|去年)?的?$/;
const FROM_BASE = /^的?基础上(?:再|又)?(?:增|升|提|降|减|扩|压|缩|翻|上浮|下浮|上涨|下调)/;
/** 升到, 提高至 right behind the first figure, which may be of households and their people. */
const TO = new RegExp(`^(?:\\d+[人名户家])?[^,，。;；]{0,4}?${VERB}[^,，。;；]{0,3}[到至为]`);
/** What stands between the two figures of a growth. */
const BETWEEN = new RegExp(
  `^${VERB}?[^,，、]{0,3}?${VERB}[^,，]{0,2}[到至为](?:(?:(?:19|20)\\d\\d年|现在|目前|如今|眼下|去年|今年|上年)的?)?$`,
);
/** 从倒数升到: a growth whose first end is no figure. */
const FROM_WORDS = new RegExp(`[由从][^,，由从\\d]{1,10}?${VERB}[^,，]{0,2}[到至为]$`);
/** What is told between a growth's first time and its second figure. */
const TOLD = new RegExp(`^[^,，。;；\\n]{1,${REACH}}?${VERB}[^,，。;；\\n]{0,2}[到至为](?!(?:19|20)\\d\\d)`);

/** Where `before` breaks off at the 由 or 从 of a growth whose first figure ends where `after` begins. */
export function growthFrom(before: string, after: string): number | undefined {
  const next = after.slice(0, REACH);
  return TO.test(next)
    ? FROM.exec(before)?.index
    : FROM_BASE.test(next)
      ? BASE.exec(before)?.index
      : undefined;
}

/** Where `before` breaks off at the 由 or 从 of a growth from something that is no figure. */
export function growthFromWords(before: string): number | undefined {
  return FROM_WORDS.exec(before)?.index;
}

/** Whether nothing but the verb of a growth stands between two figures: the second is what the first one grew to. */
export function growsBetween(between: string): boolean {
  return between.length < REACH && (BETWEEN.test(between) || FROM_BASE.test(between));
}

/** 由年初的3亿元增加到4亿元: a first end that is of the time itself. */
export const FROM_NOW = /年初|月初|目前|现有|现在|当前/;

/** How far behind a time that 由 or 从 stands before its growth goes on to the later figure; 0 where nothing grows. */
export function growsFrom(before: string, after: string): number {
  return /[由从]$/.test(before) ? (TOLD.exec(after)?.[0].length ?? 0) : 0;
}
