/** Times that figures speak of, as people say them. */

export type Language = 'zh' | 'en';

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function point(text: string, language: Language): string {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return text;
  if (language === 'en') return text;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** The last day of a month, YYYY-MM. */
function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0');
}

/** A span of days that is a year, a half, a quarter or a month, as that; undefined for others. */
function whole(from: string, to: string, language: Language): string | undefined {
  const [begin, end] = [from.slice(0, 7), to.slice(0, 7)];
  const days = from.length === 10 && to.length === 10;
  if (days && (from.slice(8) !== '01' || to.slice(8) !== lastDay(end))) return undefined;
  if (!days && (from.length !== 7 || to.length !== 7)) return undefined;
  const year = begin.slice(0, 4);
  if (end.slice(0, 4) !== year) return undefined;
  const months = [Number(begin.slice(5)), Number(end.slice(5))];
  const is = (first: number, last: number) => months[0] === first && months[1] === last;
  if (is(1, 12)) return point(year, language);
  const zh = language === 'zh';
  if (is(1, 6)) return zh ? `${year}年上半年` : `first half of ${year}`;
  if (is(7, 12)) return zh ? `${year}年下半年` : `second half of ${year}`;
  const quarter = [1, 4, 7, 10].findIndex(first => is(first, first + 2)) + 1;
  if (quarter > 0) return zh ? `${year}年${'一二三四'[quarter - 1]}季度` : `Q${quarter} ${year}`;
  return months[0] === months[1] ? point(begin, language) : undefined;
}

/** `2023` is 2023年, `2023-01/2023-06` 2023年上半年, `2019/2023` 2019—2023年; what is none of ISO 8601's is said as it is. */
export function periodWords(period: string, language: Language): string {
  const [from, to] = period.split('/') as [string, string?];
  if (to === undefined) return point(from, language);
  if (!DAY.test(from) || !DAY.test(to)) return period;
  const known = whole(from, to, language);
  if (known !== undefined) return known;
  if (language === 'en') return `${from} – ${to}`;
  if (from.length === 4 && to.length === 4) return `${from}—${to}年`;
  return `${point(from, language)}至${point(to, language)}`;
}
