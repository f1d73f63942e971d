/** What a run of Chinese numerals means: a number, or both ends of an open one (三四十, 十几, 几百). */
export interface Numeral {
  value?: number;
  min?: number;
  max?: number;
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const SCALES: Record<string, number> = { ...SMALL, ...LARGE };

/** 三万五千二百: digits and scales; undefined where the run is no number (二〇二〇 is a year, 一三 nothing). */
function readInteger(run: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastScale = 0;
  for (const c of run) {
    const d = DIGITS[c];
    if (d !== undefined) {
      if (digit > 0) return undefined;
      digit = d;
      if (d === 0) lastScale = 0;
      continue;
    }
    const small = SMALL[c];
    if (small) {
      section += (digit < 0 ? 1 : digit) * small;
      lastScale = small;
    } else {
      const large = LARGE[c]!;
      section += Math.max(digit, 0);
      if (section === 0 && total === 0) section = 1;
      total =
        section === 0 ? total * large : total < large ? (total + section) * large : total + section * large;
      section = 0;
      lastScale = large;
    }
    digit = -1;
  }
  // 一百八 is 180, 三万五 is 35000: a last digit counts in tenths of the scale before it.
  if (digit > 0) section += lastScale > 10 ? digit * (lastScale / 10) : digit;
  return total + section;
}

/** 二〇一二, 三点一四: digits one after another. */
function readDigits(run: string): string | undefined {
  let out = '';
  for (const c of run) {
    const d = DIGITS[c];
    if (d === undefined || c === '两') return undefined;
    out += d;
  }
  return out;
}

const NEIGHBOURS = /([一二两三四五六七八])([二三四五六七八九])(?=[十百千万亿]*$)/;
const OPEN = /^(.*)几([十百千万亿]*)$/;

/** The longest numbers that are written out have about fifteen characters. */
const LONGEST_RUN = 24;

function scaleOf(run: string): number {
  let scale = 1;
  for (const c of run) scale *= SCALES[c]!;
  return scale;
}

/** Reads a run made of 〇零一二两三四五六七八九十百千万亿几数 and 点. */
export function readChinese(run: string): Numeral | undefined {
  if (run.length > LONGEST_RUN) return undefined;
  const point = run.indexOf('点');
  if (point > 0) {
    const whole = readInteger(run.slice(0, point));
    const tail = /^([^十百千万亿]+)([十百千万亿]*)$/.exec(run.slice(point + 1));
    const places = tail && readDigits(tail[1]!);
    return whole === undefined || !tail || !places
      ? undefined
      : { value: Number(`${whole}.${places}`) * scaleOf(tail[2]!) };
  }
  const open = OPEN.exec(run.replace('数', '几'));
  if (open) {
    const base = open[1] ? readInteger(open[1]) : 0;
    const scale = scaleOf(open[2]!);
    if (base === undefined || (open[2] === '' && base === 0)) return undefined;
    // 十几 is 11–19, 十几万 110000–190000, 几十 20–99, 几百 200–999, 几十万 200000–990000
    if (base) return { min: (base + 1) * scale, max: (base + 9) * scale };
    const first = scaleOf(open[2]![0]!);
    const rest = scale / first;
    return { min: 2 * scale, max: (10 * first - 1) * rest };
  }
  const pair = NEIGHBOURS.exec(run);
  if (pair) {
    const low = DIGITS[pair[1]!]!;
    const high = DIGITS[pair[2]!]!;
    if (high !== low + 1 && !(low === 3 && high === 5)) return undefined;
    const before = run.slice(0, pair.index);
    if (before && !/[十百千万亿零]$/.test(before)) return undefined;
    const scale = scaleOf(run.slice(pair.index + 2));
    const base = before ? readInteger(before)! : 0;
    return { min: (base + low) * scale, max: (base + high) * scale };
  }
  const value = readInteger(run);
  return value === undefined ? undefined : { value };
}
