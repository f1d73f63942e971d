/** Units that say the same, or that one can be counted in the other, and how a unit is led to what it is shown in. */
import type { UnitRule } from './rules.ts';

const rule = (count: number, from: string, is: number, to: string, on = true): UnitRule => ({
  from,
  count,
  is,
  to,
  on,
});

/**
 * The rules that every workspace begins with. Only what is the same thing in another spelling or scale is on: 名 and 位 count persons
 * as 人 does, but 件次 counts how often, so that it stays beside 件. 1 公顷 = 15 亩 and 1 平方公里 = 1,500 亩 are exact by the definition of 亩.
 */
export const BUILT_IN_UNITS: readonly UnitRule[] = [
  rule(1, '万*', 10_000, '*'),
  rule(1, '亿*', 100_000_000, '*'),
  rule(1, '名', 1, '人'),
  rule(1, '位', 1, '人'),
  rule(1, '周岁', 1, '岁'),
  rule(1, '个小时', 1, '小时'),
  rule(1, '个工作日', 1, '工作日'),
  rule(1, '星期', 1, '周'),
  rule(1, '个星期', 1, '周'),
  rule(1, '百分点', 1, '个百分点'),
  rule(1, '分之', 100, '%'),
  rule(10, '‰', 1, '%'),
  rule(1, '平方千米', 1, '平方公里'),
  rule(1, 'km²', 1, '平方公里'),
  rule(1, 'km2', 1, '平方公里'),
  rule(1, '㎡', 1, '平方米'),
  rule(1, 'm²', 1, '平方米'),
  rule(1, 'm2', 1, '平方米'),
  rule(1, '平米', 1, '平方米'),
  rule(1, 'hm²', 1, '公顷'),
  rule(1, '公顷', 15, '亩'),
  rule(1, '平方公里', 1_500, '亩', false),
  rule(10_000, '平方米', 15, '亩', false),
  rule(1, '千米', 1, '公里'),
  rule(1, 'km', 1, '公里'),
  rule(1_000, '米', 1, '公里', false),
  rule(1, '千克', 1, '公斤'),
  rule(1, 'kg', 1, '公斤'),
  rule(2, '斤', 1, '公斤'),
  rule(1_000, '公斤', 1, '吨', false),
  rule(1, '度电', 1, '千瓦时'),
  rule(1, 'kWh', 1, '千瓦时'),
];

/** What a number in a unit is multiplied by to be one in `unit`. */
export interface UnitRead {
  unit: string;
  times: number;
}

/** The rules that hold: what members said of a unit stands in place of what is built in. */
export function unitRules(own: readonly UnitRule[]): UnitRule[] {
  const said = new Map(own.map(each => [each.from, each]));
  const built = BUILT_IN_UNITS.map(each => said.get(each.from) ?? each);
  const known = new Set(BUILT_IN_UNITS.map(({ from }) => from));
  return [...built, ...own.filter(({ from }) => !known.has(from))];
}

/** A rule that says something: amounts that are more than nothing, and two units that differ, both with a star or none. */
export function isUnitRule({ from, to, count, is }: Omit<UnitRule, 'on'>): boolean {
  const amounts = [count, is].every(each => Number.isFinite(each) && each > 0);
  return amounts && from !== '' && to !== '' && from !== to && from.endsWith('*') === to.endsWith('*');
}

/** Reads units by the rules that are on, one after the other; of rules that run in a circle each is used once. */
export function unitReader(rules: readonly UnitRule[]): (unit: string) => UnitRead {
  const on = rules.filter(each => each.on && isUnitRule(each));
  const plain = new Map(on.filter(({ from }) => !from.endsWith('*')).map(each => [each.from, each]));
  const starred = on.filter(({ from }) => from.endsWith('*'));
  const known = new Map<string, UnitRead>();
  const read = (unit: string): UnitRead => {
    const used = new Set<UnitRule>();
    let [at, times, by] = [unit, 1, 1];
    for (;;) {
      const next = plain.get(at) ?? starred.find(({ from }) => isBegun(at, from.slice(0, -1)));
      if (!next || used.has(next)) return { unit: at, times: times / by };
      used.add(next);
      at = next.from.endsWith('*') ? next.to.slice(0, -1) + at.slice(next.from.length - 1) : next.to;
      times *= next.is;
      by *= next.count;
    }
  };
  return unit => {
    const held = known.get(unit) ?? read(unit);
    known.set(unit, held);
    return held;
  };
}

/** A scale needs something that is scaled: 万 alone is a number, not a unit. */
const isBegun = (unit: string, head: string) => unit.length > head.length && unit.startsWith(head);

/** Digits that are kept of a converted number: more are noise of the division. */
const DIGITS = 12;

export function converted(value: number, times: number): number {
  return times === 1 ? value : Number((value * times).toPrecision(DIGITS));
}
