import { readBehind, readLead } from './approximation.ts';
import { charSet } from './char-set.ts';
import { quotient } from './decimals.ts';
import type { Approximation } from './mention.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import { refusesFigure, refusesNumber } from './refusals.ts';
import { isCounter, readUnit } from './units.ts';

/** A quantity in the text, before its subject and period are known. */
export interface Figure {
  start: number;
  end: number;
  /** Where the numerals begin and where the unit begins, for the rules that look around the figure. */
  numberStart: number;
  unitStart: number;
  value?: number;
  min?: number;
  max?: number;
  unit: string;
  approx: Approximation;
  rule: string;
  score: number;
}

const TO = /[ \u3000]?(?:至|到|-{1,2}|[—–~～−]{1,2})[ \u3000]?/y;
const GAP = /[ \u3000]{0,2}\n?[ \u3000]{0,2}/y;
const FRACTION = /([一二两三四五六七八九十百千万\d]+)分之/y;
const DOUBLING = /翻(?:了|上|两)?([一二两三四五六七八\d]|一到两)番/y;
const PER_HUNDRED = /(百|千|万)分之/y;
const RATIO = /\d+(?:\.\d+)?:\d+(?:\.\d+)?(?::\d+)?/y;
const HALF = /^半(?:年|个月|个多月|天|个小时|小时|个世纪|个学期|个工作日|个百分点)/;
/** Where 一半 is a share and no way of speaking. */
const ONE_HALF = /(?:占|近|约|超|超过|过|不足|不到|达|达到|了|的|逾)$/;
const BARE = /^[十百千万亿]+$/;
const UNIT_AFTER_BARE = /^(?:[多余]|名|件|户|人次|元|个(?!体|性)|条(?!例)|项(?!目)|场|亩|吨|篇|位(?!于|置))/;
/** What a bare scaled number may stand before without a unit: 三万政协委员, 总人口665万. */
const NO_UNIT_AFTER = /^(?!分|[年月日号级岁度里代步线环]|%|[A-Za-z\d])/;

/** How sure each way of finding a figure is, by what it found right on texts annotated by hand. */
const SCORES = {
  counted: 0.97,
  measured: 0.97,
  share: 0.97,
  range: 0.93,
  open: 0.9,
  bare: 0.85,
  han: 0.9,
  ratio: 0.75,
  doubling: 0.9,
};

function skipGap(text: string, at: number): number {
  GAP.lastIndex = at;
  GAP.test(text);
  return GAP.lastIndex;
}

function figure(f: Omit<Figure, 'numberStart' | 'unitStart'> & Partial<Figure>): Figure {
  return { numberStart: f.start, unitStart: f.end, ...f };
}

/** 百分之三十二点一, 三分之一, 翻一番, 1:3: forms that carry their unit in themselves. */
function readSpecial(text: string, at: number): Figure | undefined {
  const c = text[at]!;
  if (c === '翻') {
    DOUBLING.lastIndex = at;
    const m = DOUBLING.exec(text);
    if (!m) return undefined;
    const times = readNumber(m[1]!, 0)?.value ?? 1;
    return figure({
      start: at,
      end: DOUBLING.lastIndex,
      value: 2 ** times,
      unit: '倍',
      approx: 'exact',
      rule: 'figure-doubling',
      score: SCORES.doubling,
    });
  }
  PER_HUNDRED.lastIndex = at;
  const per = PER_HUNDRED.exec(text);
  if (per) {
    const n = readNumber(text, PER_HUNDRED.lastIndex);
    if (!n) return undefined;
    const unit = per[1] === '百' ? '%' : per[1] === '千' ? '‰' : '分之';
    const scale = unit === '分之' ? 1e-4 : 1;
    const out = figure({
      start: at,
      end: n.end,
      unit,
      approx: n.approx,
      rule: 'figure-share',
      score: SCORES.share,
    });
    if (n.value !== undefined) out.value = n.value * scale;
    else Object.assign(out, { min: n.min, max: n.max });
    TO.lastIndex = n.end;
    if (TO.test(text)) {
      PER_HUNDRED.lastIndex = TO.lastIndex;
      const again = PER_HUNDRED.test(text) ? PER_HUNDRED.lastIndex : TO.lastIndex;
      const second = /\d|[一二三四五六七八九十百]/.test(text[again] ?? '')
        ? readNumber(text, again)
        : undefined;
      if (second?.value !== undefined && out.value !== undefined) {
        out.min = out.value;
        out.max = second.value * scale;
        delete out.value;
        out.end = second.end;
      }
    }
    return out;
  }
  FRACTION.lastIndex = at;
  const m = FRACTION.exec(text);
  if (m) {
    const n = readNumber(text, FRACTION.lastIndex);
    const below = readNumber(m[1]!, 0)?.value;
    if (n?.value === undefined || !below) return undefined;
    return figure({
      start: at,
      end: n.end,
      value: quotient(n.value, below),
      unit: '分之',
      approx: n.approx,
      rule: 'figure-share',
      score: SCORES.share,
    });
  }
  if (text.startsWith('百分百', at)) {
    return figure({
      start: at,
      end: at + 3,
      value: 100,
      unit: '%',
      approx: 'exact',
      rule: 'figure-share',
      score: SCORES.share,
    });
  }
  RATIO.lastIndex = at;
  const ratio = RATIO.exec(text);
  if (
    ratio &&
    (!/^\d{1,2}:[0-5]\d/.test(ratio[0]) || /比[^,，。]{0,6}$/.test(text.slice(Math.max(0, at - 8), at)))
  ) {
    if (/[:\d.]$/.test(text.slice(Math.max(0, at - 1), at))) return undefined;
    return figure({
      start: at,
      end: RATIO.lastIndex,
      unit: '',
      approx: 'exact',
      rule: 'figure-ratio',
      score: SCORES.ratio,
    });
  }
  return undefined;
}

function readHalf(text: string, at: number): Figure | undefined {
  const after = text.slice(at, at + 5);
  const m = HALF.exec(after);
  if (m && !/[大小过夜折多参东西南北一前后上下两年月天个]$/.test(text.slice(Math.max(0, at - 1), at))) {
    const unit = m[0].slice(1).replace('个多月', '个月');
    return figure({
      start: at,
      end: at + m[0].length,
      value: 0.5,
      unit,
      approx: m[0].includes('多') ? 'over' : 'exact',
      rule: 'figure-half',
      score: SCORES.han,
      unitStart: at + 1,
    });
  }
  return undefined;
}

function withoutUnit(text: string, start: number, n: NumberRead): boolean {
  const after = text.slice(n.end, n.end + 3);
  if (!NO_UNIT_AFTER.test(after)) return false;
  if (n.approx !== 'exact') return !n.chinese || n.scaled || n.core.length > 1;
  if (n.min !== undefined) return n.scaled && /[万亿]/.test(text.slice(start, n.end));
  if (!n.scaled) return false;
  return n.chinese ? n.core.length > 1 && /^[\u4e00-\u9fff]/.test(after) : true;
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
    score: SCORES.measured,
  };
  const values = n.value !== undefined ? { value: n.value } : { min: n.min!, max: n.max! };
  if (unit && !(gap > n.end && text.slice(n.end, gap).includes('\n') && n.chinese)) {
    if (!refusesFigure(text, at, n, unit.unit, unit.end)) {
      return { ...base, ...values, unit: unit.unit, unitStart: gap, end: unit.end };
    }
    if (!n.scaled && exact) return undefined;
  }
  // 三个多月: 多 between the counter and a measure
  if (!withoutUnit(text, at, n)) return undefined;
  return {
    ...base,
    ...values,
    unit: '',
    unitStart: n.end,
    end: n.end,
    score: SCORES.bare,
    rule: 'figure-bare',
  };
}

const MANY_IN_UNIT = /^个(多|半)(月|小时|星期|世纪|学期|百分点)/;

function finish(text: string, one: Figure & { number: NumberRead; bare: boolean }): Figure | undefined {
  const { number, bare, ...f } = one;
  const lead = readLead(text, f.start, text.slice(f.unitStart, f.unitStart + 2), bare);
  const many = MANY_IN_UNIT.exec(text.slice(f.unitStart, f.unitStart + 5));
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
    f.score = number.min !== undefined ? SCORES.open : number.chinese ? SCORES.han : SCORES.counted;
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
    score: SCORES.range,
    number: { ...second, approx: second.approx },
    bare: false,
  };
}

/**
 * The figure whose numerals begin at `at` of the folded text, or nothing.
 */
export function readFigure(text: string, at: number, runEnd: number): Figure | undefined {
  if (text[at] === '半') return readHalf(text, at);
  if (text.startsWith('一半', at)) {
    if (!ONE_HALF.test(text.slice(Math.max(0, at - 2), at)) && !text.startsWith('以上', at + 2))
      return undefined;
    const lead = readLead(text, at, '', false);
    const behind = readBehind(text, at + 2);
    return figure({
      start: lead.start,
      end: behind.end,
      value: 0.5,
      unit: '',
      approx: lead.approx ?? behind.approx ?? 'exact',
      rule: 'figure-half',
      score: SCORES.bare,
    });
  }
  const beyond = text[runEnd];
  const special =
    beyond === '分' || beyond === ':' || beyond === '番' || text[at] === '翻'
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

const ALONE = /[倍成半]/;
const INSIDE = charSet('0123456789〇零一二两三四五六七八九十百千万亿几');
/** Characters that a figure's numerals begin with. */
const BEGINS = charSet('0123456789〇零一二两三四五六七八九十百千万亿几数翻半');
const OPENS = /[几数翻半]/;
const DECIMALS = /(?:[.,点]\d+)+/y;

/**
 * All figures of the folded text. `skip(at)` gives the end of a stretch that holds none (a date, a title, a name), or
 * `at` itself.
 */
export function findFigures(text: string, skip: (at: number) => number): Figure[] {
  const out: Figure[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!BEGINS[text.charCodeAt(at)]) continue;
    let runEnd = at + 1;
    while (INSIDE[text.charCodeAt(runEnd)]) runEnd++;
    // 一系列, 统一: a lone 一 is a figure only before these
    if (runEnd - at === 1 && text[at] === '一' && !ALONE.test(text[runEnd] ?? '')) continue;
    const past = skip(at);
    if (past > at) {
      at = past - 1;
      continue;
    }
    DECIMALS.lastIndex = runEnd;
    if (DECIMALS.test(text)) runEnd = DECIMALS.lastIndex;
    const f = readFigure(text, at, runEnd);
    if (f && skip(f.end - 1) === f.end - 1) {
      out.push(f);
      at = Math.max(f.end, at + 1) - 1;
    } else if (f || !OPENS.test(text[at]!)) at = runEnd - 1;
  }
  return out;
}
