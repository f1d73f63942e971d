import { readBehind, readLead } from './approximation.ts';
import { quotient } from './decimals.ts';
import { FIGURE_SCORES, type Figure, figure, TO } from './figure.ts';
import { readNumber } from './numbers.ts';

const FRACTION = /([一二两三四五六七八九十百千万\d]+)分之/y;
const DOUBLING = /翻(?:了|上|两)?([一二两三四五六七八\d]|一到两)番/y;
/** 约1/3: a slash is a fraction's behind a word for a share, elsewhere it may be a date's or a page's. */
const SLASHED = /(?<=[约近超占过达足逾]|占[^,，。;；\d]{0,10})(\d{1,2})\/(\d{1,2})(?![\d/.])/y;
const PER_HUNDRED = /(百|千|万)分之/y;
const RATIO = /\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+/y;
const HALF = /^半(?:年|个月|个多月|天|个小时|小时|个世纪|个学期|个工作日|个百分点|[米亩]|公里)/;
/** Where 一半 is a share and no way of speaking. */
const ONE_HALF = /(?:[省市县区国]|总数|总量|人数|占|近|约|超|超过|过|不足|不到|达|达到|了|的|逾)$/;

/** 百分之三十二点一, 三分之一, 翻一番, 1:3: forms that carry their unit in themselves. */
export function readSpecial(text: string, at: number): Figure | undefined {
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
      score: FIGURE_SCORES.doubling,
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
      score: FIGURE_SCORES.share,
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
      score: FIGURE_SCORES.share,
    });
  }
  SLASHED.lastIndex = at;
  const part = SLASHED.exec(text);
  if (part) {
    const [above, below] = [Number(part[1]), Number(part[2])];
    if (above === 0 || above >= below) return undefined;
    return figure({
      start: at,
      end: SLASHED.lastIndex,
      value: quotient(above, below),
      unit: '分之',
      approx: 'exact',
      rule: 'figure-share',
      score: FIGURE_SCORES.share,
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
      score: FIGURE_SCORES.share,
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
      score: FIGURE_SCORES.ratio,
    });
  }
  return undefined;
}

/** 近半数, 半数以上: a share of one half. */
function readHalfOf(text: string, at: number): Figure | undefined {
  const lead = readLead(text, at, '', false);
  const behind = readBehind(text, at + 2);
  const approx = lead.approx ?? behind.approx;
  if (!approx) return undefined;
  return figure({
    start: lead.start,
    end: behind.end,
    value: 0.5,
    unit: '',
    approx,
    rule: 'figure-half',
    score: FIGURE_SCORES.bare,
  });
}

/** 半年, 半个月: half of a unit; 近半数 without one. */
export function readHalf(text: string, at: number): Figure | undefined {
  if (text.startsWith('半数', at)) return readHalfOf(text, at);
  const after = text.slice(at, at + 5);
  const m = HALF.exec(after);
  if (
    m &&
    !/(?:[大小夜折多参东西南北一前后上下两年月天个]|(?<!经)过)$/.test(text.slice(Math.max(0, at - 2), at))
  ) {
    const unit = m[0].slice(1).replace('个多月', '个月');
    const behind = readBehind(text, at + m[0].length);
    return figure({
      start: at,
      end: behind.end,
      value: 0.5,
      unit,
      approx: behind.approx ?? (m[0].includes('多') ? 'over' : 'exact'),
      rule: 'figure-half',
      score: FIGURE_SCORES.han,
      unitStart: at + 1,
    });
  }
  return undefined;
}

/** 占一半, 一半以上: a share of one half, where it is no way of speaking. */
export function readOneHalf(text: string, at: number): Figure | undefined {
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
    score: FIGURE_SCORES.bare,
  });
}
