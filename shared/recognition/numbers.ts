import { charSet, has } from './char-set.ts';
import { readChinese } from './chinese-numerals.ts';
import { shiftDecimal } from './decimals.ts';
import type { Approximation } from './mention.ts';
import { readUnit } from './units.ts';
import { isWrap } from './wrapped.ts';

/** A number as it stands in the text, 万 and 亿 multiplied out, with its own 多/余/几 but without a unit. */
export interface NumberRead {
  end: number;
  value?: number;
  min?: number;
  max?: number;
  approx: Approximation;
  /** The numerals alone: 6500 of 6500余万. */
  core: string;
  chinese: boolean;
  /** Whether 千, 万 or 亿 stands in it. */
  scaled: boolean;
}

const ARABIC = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/y;
const CHINESE =
  /(?:[〇零一二两三四五六七八九十百千万亿几]+|数[十百千万亿]+)(?:点[〇零一二三四五六七八九]+[十百千万亿]*)?/y;
/** 多 余 几 来 before a scale, the scale, 多 余 after it; one line break of the layout may stand before. */
const TAIL_BEGINS = charSet(' \u3000\n十百千万亿多余几来');
const TAIL =
  /[ \u3000]?\n?[ \u3000]{0,2}(?=[十百千万亿多余几来])([多余几来]?)((?:[十百万亿]|千(?![瓦克米伏卡]))*)([多余几来]?)/y;
const CUT = /\n[ \u3000]{0,2}\d{1,4}(?:\.\d+)?(?!\d)/y;
const HAN = /[\u4e00-\u9fff]/;
const YEAR = /^(?:19|20)\d\d$/;
const SCALE = /[余多百千万亿]/;
const SEGMENT = /(\d+(?:\.\d+)?)([百千万]?)/y;
const EXPONENT: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** 万亿, 十万: no number of the genre has more scales behind its digits. */
const MOST_SCALES = 4;

function exponentOf(scales: string): number {
  if (scales.length > MOST_SCALES) return 0;
  let sum = 0;
  for (const c of scales) sum += EXPONENT[c]!;
  return sum;
}

function readTail(text: string, at: number): { end: number; scales: string; mark: string } {
  if (!has(TAIL_BEGINS, text, at)) return { end: at, scales: '', mark: '' };
  TAIL.lastIndex = at;
  const m = TAIL.exec(text);
  if (!m || (!m[1] && !m[2] && !m[3])) return { end: at, scales: '', mark: '' };
  // over a line break only a scale goes on with the number (4300⏎多万)
  if (m[0].includes('\n') && !m[2]) return { end: at, scales: '', mark: '' };
  return { end: TAIL.lastIndex, scales: m[2]!, mark: m[1]! || m[3]! };
}

function approxOf(mark: string): Approximation {
  return mark === '来' ? 'about' : mark ? 'over' : 'exact';
}

/** The digits of 51⏎7件 behind the break, white space included: a unit follows them, and a word stands before the first. */
function restOfCut(text: string, at: number, end: number): string {
  if (!isWrap(text, end) || !HAN.test(text[at - 1] ?? '') || YEAR.test(text.slice(at, end))) return '';
  CUT.lastIndex = end;
  const rest = CUT.exec(text)?.[0];
  return rest && (readUnit(text, end + rest.length) || SCALE.test(text[end + rest.length] ?? '')) ? rest : '';
}

function readArabic(text: string, at: number): NumberRead | undefined {
  ARABIC.lastIndex = at;
  const m = ARABIC.exec(text);
  if (!m) return undefined;
  const cut = m[2] ? '' : restOfCut(text, at, ARABIC.lastIndex);
  const core = m[0] + cut.trim();
  const digits = core.replaceAll(',', '');
  const tail = readTail(text, at + m[0].length + cut.length);
  let exponent = exponentOf(tail.scales);
  let value = shiftDecimal(digits, exponent);
  let end = tail.end;
  // 1亿3000万, 3万4000: further segments, each smaller than the one before
  while (exponent > 2 && !tail.mark) {
    SEGMENT.lastIndex = end;
    const s = SEGMENT.exec(text);
    const next = s ? exponentOf(s[2]!) : 0;
    if (!s || next >= exponent || shiftDecimal(s[1]!, next) >= 10 ** exponent) break;
    value += shiftDecimal(s[1]!, next);
    end = SEGMENT.lastIndex;
    exponent = next;
  }
  const base = { end, core, chinese: false, scaled: /[千万亿]/.test(tail.scales) };
  if (tail.mark === '几') {
    const scale = 10 ** exponentOf(tail.scales);
    const low = Number(digits);
    return { ...base, min: (low + 1) * scale, max: (low + 9) * scale, approx: 'exact' };
  }
  return { ...base, value, approx: approxOf(tail.mark) };
}

function readHan(text: string, at: number): NumberRead | undefined {
  CHINESE.lastIndex = at;
  const m = CHINESE.exec(text);
  if (!m) return undefined;
  const core = m[0];
  const read = readChinese(core);
  if (!read) return undefined;
  const tail = readTail(text, CHINESE.lastIndex);
  const scale = 10 ** exponentOf(tail.scales);
  const scaled = /[千万亿]/.test(core + tail.scales);
  const out: NumberRead = { end: tail.end, core, chinese: true, scaled, approx: approxOf(tail.mark) };
  if (read.value !== undefined) out.value = read.value * scale;
  else {
    out.min = read.min! * scale;
    out.max = read.max! * scale;
  }
  return out;
}

/** Reads the number that begins at `at`, in Arabic or Chinese numerals. `text` is folded. */
export function readNumber(text: string, at: number): NumberRead | undefined {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? readArabic(text, at) : readHan(text, at);
}
