import type { MentionWords } from './mention.ts';
import type { Say } from './say.ts';

type Translate = Say<keyof MentionWords>;

type Parts = [year: string, month?: string, day?: string];

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** Spans of whole months that have a name. */
const NAMED = {
  '01/06': 'period.half1',
  '07/12': 'period.half2',
  '01/03': 'period.quarter1',
  '04/06': 'period.quarter2',
  '07/09': 'period.quarter3',
  '10/12': 'period.quarter4',
} as const;

function partsOf(date: string): Parts | undefined {
  const match = DATE.exec(date);
  return match ? (match.slice(1).filter(part => part !== undefined) as Parts) : undefined;
}

/** A year, a month or a day, without the year where `inYear`. */
function pointWords([year, month, day]: Parts, t: Translate, inYear = false): string {
  if (month === undefined) return t('period.year', year);
  const name = t(`month.${Number(month) as 1}`);
  const short = day === undefined ? name : t('period.dayOfMonth', name, Number(day));
  return inYear ? short : t('period.inYear', year, short);
}

/** The last day of a month: `28` … `31`. */
function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

/** A span from a month's first day to a month's last as one of months; any other stays as it is. */
function inMonths(from: Parts, to: Parts): [from: Parts, to: Parts] {
  const [year, month, day] = to;
  if (from[1] === undefined || from[2] !== '01' || month === undefined || day !== lastDay(year, month))
    return [from, to];
  return [
    [from[0], from[1]],
    [year, month],
  ];
}

/** An ISO 8601 period as people say it: 2023年, 2023年上半年, 2019—2023年. One of another form stays as it is. */
export function periodWords(period: string, t: Translate): string {
  const [begin, end, ...more] = period.split('/').map(partsOf);
  if (!begin || more.length > 0 || (period.includes('/') && !end)) return period;
  if (!end) return pointWords(begin, t);
  const [from, to] = inMonths(begin, end);
  const [year, month, day] = from;
  if (month === undefined && to[1] === undefined) return t('period.years', year, to[0]);
  if (year !== to[0] || month === undefined || to[1] === undefined)
    return t('period.span', pointWords(from, t), pointWords(to, t));
  if (day === undefined && to[2] === undefined) {
    if (month === to[1]) return pointWords(from, t);
    const months = `${month}/${to[1]}`;
    if (months === '01/12') return pointWords([year], t);
    const named = NAMED[months as keyof typeof NAMED];
    if (named) return t('period.inYear', year, t(named));
  }
  return t('period.inYear', year, t('period.span', pointWords(from, t, true), pointWords(to, t, true)));
}
