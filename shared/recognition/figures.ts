import { readBehind, readLead } from './approximation.ts';
import { charSet, has } from './char-set.ts';
import { FIGURE_SCORES, type Figure, skipGap, TO, TO_BEGINS } from './figure.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import type { Places } from './places.ts';
import { refusesFigure, refusesNumber } from './refusals.ts';
import { readHalf, readOneHalf, readSpecial } from './special-figures.ts';
import { isCounter, readUnit } from './units.ts';

const BARE = /^[十百千万亿]+$/;
const UNIT_AFTER_BARE =
  /^(?:[多余]|名|件|户|人次|元|个(?!体|性)|条(?!例)|项(?!目)|场|亩|吨|篇|家|份(?!额)|册|株|棵|只|斤|公里|平方米|位(?!于|置))/;
/** What a bare scaled number may stand before without a unit: 三万政协委员, 总人口665万. */
const NO_UNIT_AFTER = /^(?!分|[年月日号级岁度里代步线环]|%|[A-Za-z\d])/;

/** 六部门, 12行政村: what is counted without a classifier, by less than a year's number. */
const YEARS = 1000;
const UNCLASSED = /^(?:部门|部委|单位|行政村|民主党派|家庭)/;

function withoutUnit(text: string, start: number, n: NumberRead): boolean {
  const after = text.slice(n.end, n.end + 4);
  if (n.value !== undefined && n.value > 1 && n.value < YEARS && UNCLASSED.test(after)) return true;
  if (!NO_UNIT_AFTER.test(after)) return false;
  if (n.approx !== 'exact') return !n.chinese || n.scaled || n.core.length > 1;
  if (n.min !== undefined) return n.scaled && /[万亿]/.test(text.slice(start, n.end));
  if (!n.scaled) return false;
  if (n.chinese && n.core.length > 2 && n.core.includes('亿')) return true;
  if (n.chinese && n.core.length > 1 && /[超近逾约]/.test(text[start - 1] ?? '')) return true;
  return n.chinese ? n.core.length > 1 && /^[\u4e00-\u9fff]/.test(after) : true;
}

const RANKS = '省份|省|市|州|县|区|旗|乡镇|乡|镇|街道';
const RANK_AHEAD = new RegExp(`^(${RANKS})(?=[\\d一二两三四五六七八九十]{1,3}(?:${RANKS}|村|校|个|家|所))`);
const RANK_BEHIND = /(?:\d|[一二两三四五六七八九十])(?:省|市|州|县|区|旗)$/;
const RANK = new RegExp(`^(?:${RANKS}|村)`);

/** 3省11市, 2县6乡镇: places counted by their rank in a row, where the rank is the unit. */
function rankInRow(text: string, at: number, end: number): string {
  const after = text.slice(end, end + 8);
  const rank = RANK_AHEAD.exec(after)?.[1];
  if (rank) return rank;
  return RANK_BEHIND.test(text.slice(Math.max(0, at - 2), at)) ? (RANK.exec(after)?.[0] ?? '') : '';
}

/** One end of a figure: number, unit, what bounds it behind. */
function readOne(
  text: string,
  at: number,
  n: NumberRead,
): (Figure & { number: NumberRead; bare: boolean }) | undefined {
  const gap = skipGap(text, n.end);
  const unit = readUnit(text, gap);
  const exact = n.approx === 'exact' && n.min === undefined;
  const bare = n.chinese && BARE.test(n.core) && exact;
  const base = {
    start: at,
    numberStart: at,
    approx: n.approx,
    number: n,
    bare,
    rule: 'figure',
    score: FIGURE_SCORES.measured,
  };
  const values = n.value !== undefined ? { value: n.value } : { min: n.min!, max: n.max! };
  if (unit && !(gap > n.end && text.slice(n.end, gap).includes('\n') && n.chinese)) {
    if (!refusesFigure(text, at, n, unit.unit, unit.end)) {
      return { ...base, ...values, unit: unit.unit, unitStart: gap, end: unit.end };
    }
    if (!n.scaled && exact) return undefined;
  }
  const rank = exact ? rankInRow(text, at, n.end) : '';
  if (rank) return { ...base, ...values, unit: rank, unitStart: n.end, end: n.end + rank.length };
  // 三个多月: 多 between the counter and a measure
  if (!withoutUnit(text, at, n)) return undefined;
  return {
    ...base,
    ...values,
    unit: '',
    unitStart: n.end,
    end: n.end,
    score: FIGURE_SCORES.bare,
    rule: 'figure-bare',
  };
}

const HUNDREDTHS = '一二三四五六七八九';
const MANY_IN_UNIT = /^个(多|半)(月|小时|星期|世纪|学期|百分点)/;

function finish(text: string, one: Figure & { number: NumberRead; bare: boolean }): Figure | undefined {
  const { number, bare, ...f } = one;
  const lead = readLead(text, f.start, text.slice(f.unitStart, f.unitStart + 2), bare);
  const many = text[f.unitStart] === '个' && MANY_IN_UNIT.exec(text.slice(f.unitStart, f.unitStart + 5));
  if (many) {
    f.end = f.unitStart + many[0].length;
    f.unit = `个${many[2]}`;
    if (many[1] === '多') f.approx = 'over';
    else if (f.value !== undefined) f.value += 0.5;
  }
  if (text.startsWith('半', f.end) && /^(?:年|成|倍|小时|天|个.+)$/.test(f.unit) && f.value !== undefined) {
    f.value += 0.5;
    f.end += 1;
  }
  if (f.unit === '成') {
    f.unit = '%';
    for (const key of ['value', 'min', 'max'] as const) if (f[key] !== undefined) f[key] *= 10;
    // 九成五: the hundredths are in the span
    const next = text[f.end];
    const hundredths = f.value === undefined || !next ? 0 : HUNDREDTHS.indexOf(next) + 1;
    if (hundredths) {
      f.value! += hundredths;
      f.end += 1;
    }
    f.rule = 'figure-share';
  }
  const behind = readBehind(text, f.end);
  f.end = behind.end;
  f.approx = lead.approx ?? behind.approx ?? f.approx;
  if (f.approx === 'exact') f.approx = number.approx;
  f.start = lead.start;
  const sure = lead.approx !== undefined || behind.approx !== undefined || number.approx !== 'exact';
  if (bare && !sure && !(number.core.length === 1 && number.core === '十') && number.core !== '十') {
    const after = text.slice(f.unitStart, f.unitStart + 2);
    if (!UNIT_AFTER_BARE.test(after) || /[一每上成第数]$/.test(text.slice(Math.max(0, f.start - 1), f.start)))
      return undefined;
  }
  if (number.chinese && number.core === '一' && f.value === 1 && !sure && !/^(?:倍|%)$/.test(f.unit))
    return undefined;
  if (f.rule === 'figure') {
    f.rule = isCounter(f.unit) ? 'figure-counted' : 'figure-measured';
    if (number.min !== undefined) f.rule = 'figure-open';
    f.score =
      number.min !== undefined
        ? FIGURE_SCORES.open
        : number.chinese
          ? FIGURE_SCORES.han
          : FIGURE_SCORES.counted;
  }
  return f;
}

/** 4至6个, 30%—50%, 三到五年, 3万至5万元: joins two ends into a range. */
function joinRange(
  text: string,
  at: number,
  first: NumberRead,
): (Figure & { number: NumberRead; bare: boolean }) | undefined {
  if (first.value === undefined) return undefined;
  const gap = skipGap(text, first.end);
  const unit = text.slice(first.end, gap).includes('\n') ? undefined : readUnit(text, gap);
  const join = (end: number): number => {
    if (!has(TO_BEGINS, text, end)) return -1;
    TO.lastIndex = end;
    return TO.test(text) ? TO.lastIndex : -1;
  };
  const direct = join(first.end);
  const from = direct >= 0 ? direct : unit ? join(unit.end) : -1;
  if (from < 0 || !/[\d一二两三四五六七八九十百]/.test(text[from] ?? '')) return undefined;
  const second = readNumber(text, from);
  if (
    second?.value === undefined ||
    (second.approx === 'over' && !second.scaled && second.value <= first.value)
  )
    return undefined;
  const secondGap = skipGap(text, second.end);
  const secondUnit = readUnit(text, secondGap);
  if (direct < 0 && (!secondUnit || secondUnit.unit !== unit!.unit)) return undefined;
  if (!secondUnit && !second.scaled) return undefined;
  if (secondUnit && refusesFigure(text, from, second, secondUnit.unit, secondUnit.end)) return undefined;
  // 3至5万元: the scale of the second end holds for both
  const shared =
    !first.scaled && second.scaled && direct >= 0
      ? second.value / (readNumber(second.core, 0)?.value ?? second.value)
      : 1;
  const min = first.value * (first.chinese ? 1 : shared);
  if (min >= second.value) return undefined;
  return {
    start: at,
    numberStart: at,
    end: secondUnit?.end ?? second.end,
    unitStart: secondGap,
    min,
    max: second.value,
    unit: secondUnit?.unit ?? '',
    approx: 'exact',
    rule: 'figure-range',
    score: FIGURE_SCORES.range,
    number: { ...second, approx: second.approx },
    bare: false,
  };
}

/**
 * The figure whose numerals begin at `at` of the folded text, or nothing.
 */
export function readFigure(text: string, at: number, runEnd: number): Figure | undefined {
  if (text[at] === '半') return readHalf(text, at);
  if (text.startsWith('一半', at)) return readOneHalf(text, at);
  const beyond = text[runEnd];
  const special =
    beyond === '/' || beyond === '分' || beyond === ':' || beyond === '番' || text[at] === '翻'
      ? readSpecial(text, at)
      : undefined;
  if (special) {
    const lead = readLead(text, at, '', false);
    const behind = readBehind(text, special.end);
    special.start = lead.start;
    special.end = behind.end;
    special.approx = lead.approx ?? behind.approx ?? special.approx;
    return special;
  }
  const n = readNumber(text, at);
  if (!n || refusesNumber(text, at, n)) return undefined;
  const one = joinRange(text, at, n) ?? readOne(text, at, n);
  return one ? finish(text, one) : undefined;
}

/** 一半, 一倍, 一年半, 一个半小时 */
const ALONE = /^(?:[倍成半]|年半|个半(?:月|小时|星期|世纪|学期|百分点))/;
const INSIDE = charSet('0123456789〇零一二两三四五六七八九十百千万亿几');
/** Characters that a figure's numerals begin with. */
export const FIGURE_BEGINS = charSet('0123456789〇零一二两三四五六七八九十百千万亿几数翻半');
const OPENS = charSet('几数翻半');
const POINT = charSet('.,点');
const DECIMALS = /(?:[.,点]\d+)+/y;

/**
 * All figures of the folded text. `skip(at)` gives the end of a stretch that holds none (a date, a title, a name), or
 * `at` itself.
 */
export function findFigures(text: string, places: Places, skip: (at: number) => number): Figure[] {
  const out: Figure[] = [];
  for (let at = places.from(0); at < text.length; at = places.from(at + 1)) {
    let runEnd = at + 1;
    while (has(INSIDE, text, runEnd)) runEnd++;
    // 一系列, 统一: a lone 一 is a figure only before these
    if (runEnd - at === 1 && text[at] === '一' && !ALONE.test(text.slice(runEnd, runEnd + 5))) continue;
    const past = skip(at);
    if (past > at) {
      at = past - 1;
      continue;
    }
    DECIMALS.lastIndex = runEnd;
    if (has(POINT, text, runEnd) && DECIMALS.test(text)) runEnd = DECIMALS.lastIndex;
    while (has(INSIDE, text, runEnd)) runEnd++;
    const f = readFigure(text, at, runEnd);
    if (f && skip(f.end - 1) === f.end - 1) {
      out.push(f);
      at = Math.max(f.end, at + 1) - 1;
    } else if (f || !has(OPENS, text, at)) at = runEnd - 1;
  }
  return out;
}
