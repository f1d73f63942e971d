import type { Span } from './documents.ts';
import { backward } from './subject-backward.ts';
import { acts, nouns } from './subject-words.ts';

/** 提案中涉及农业、水利方面的104件: what is divided by what it is about. */
const OF_THEM =
  /([\u4e00-\u9fff]{2,4})(?:当?中|里)[,，]?(?:涉及|有关|关于|属于)[^,，。;；]{2,60}(?:方面|类)的?$/;

const OF_PLACE = /占(?:到|了)?全?[省市县区国州]$/;

/** 占委员总数的16.3%: the noun of which it is a share, or that stands before it; null where it is one of a bare number. */
export function shareOf(text: string, from: number, to: number, unit: string): Span | null | undefined {
  const part = text.slice(from, to);
  // 经济总量占全省四成: the whole is a place, the part is named before
  const ofPlace = OF_PLACE.exec(part);
  if (ofPlace) return compared(text, from, from + ofPlace.index, '') ?? backward(text, from, to, unit);
  const m =
    /占(?:了)?(?!总?[比地])([^,，占]{2,16}?)的?(?:比例|比重)?(?:每年|始终|一直)?[都均]?(?:(?:保持|稳定|维持|控制)在)?(?:为|达|达到|约|近|超过)?$/.exec(
      part,
    );
  if (!m) return backward(text, from, to, unit);
  const start = from + m.index + m[0].indexOf(m[1]!);
  const end = start + m[1]!.replace(/的$/, '').length;
  // 占委员总数的68%: the noun of which there are so many in all
  const total = /总数$/.test(text.slice(start, end)) ? end - 2 : end;
  // 占立案总数的16.3%: of how many is said, and not of what
  if (total < end && (total === start || acts.before(text, total))) return null;
  return { start, end: nouns.before(text, total) > 1 && !acts.before(text, total) ? total : end };
}

/** 甲校招生人数是乙校的3倍: what is as large as so many of the other, 人数 included. */
export function compared(text: string, from: number, to: number, unit: string): Span | undefined {
  const span = backward(text, from, to, unit);
  return span && /^[人数总量额]{2}$/.test(text.slice(span.end, to)) ? { start: span.start, end: to } : span;
}

/** The noun of which a figure counts those that are about something. */
export function divided(text: string, from: number, to: number): Span | undefined {
  const m = OF_THEM.exec(text.slice(from, to));
  if (!m) return undefined;
  const end = from + m.index + m[1]!.length;
  const noun = nouns.before(text, end);
  return noun > 1 ? { start: end - noun, end } : undefined;
}
