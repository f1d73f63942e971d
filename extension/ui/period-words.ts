import type { Translate } from './translate.ts';

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

/** An ISO 8601 period as people say it: 2023年, 2023年上半年, 2019—2023年. One of another form stays as it is. */
export function periodWords(period: string, t: Translate): string {
  const [from, to, ...more] = period.split('/').map(partsOf);
  if (!from || more.length > 0 || (period.includes('/') && !to)) return period;
  if (!to) return pointWords(from, t);
  const [year, month, day] = from;
  const isYears = month === undefined && to[1] === undefined;
  if (isYears) return t('period.years', year, to[0]);
  const isMonths = month !== undefined && day === undefined && to[1] !== undefined && to[2] === undefined;
  const isOneYear = year === to[0] && month !== undefined && to[1] !== undefined;
  const named = isOneYear && isMonths ? NAMED[`${month}/${to[1]}` as keyof typeof NAMED] : undefined;
  if (named) return t('period.inYear', year, t(named));
  if (!isOneYear) return t('period.span', pointWords(from, t), pointWords(to, t));
  return t('period.inYear', year, t('period.span', pointWords(from, t, true), pointWords(to, t, true)));
}
