/** A time that the text names, and how it is written. */
import type { Years } from './page-time.ts';

/** A word that names a time, or says that the page leaves it open. */
export interface TimeMark {
  start: number;
  end: number;
  /** ISO 8601, both ends for a span; absent where the page does not say which time it is. */
  iso?: string;
  /** The year, or the years, that the time lies in. */
  year?: string;
  /** 0 a year or a span of years, 1 a month, 2 a day. */
  depth: 0 | 1 | 2;
  /** 到2035年, 2035年远景目标: a year that is aimed at; what is told behind it is not of that year. */
  aim?: boolean;
  /** 今天: a day by its relation to the speaker. */
  said?: boolean;
  /** 近年来: the year in which it is told, for what its own sentence tells; the page leaves open when it began. */
  lately?: string;
  /** Where the time ends to hold: behind what grew from it, was many times it, or was founded in it. */
  until?: number;
}

export const two = (n: number) => String(n).padStart(2, '0');

export function years(of: Years): string {
  return of.from === of.to ? String(of.from) : `${of.from}/${of.to}`;
}

export function iso(year: number, month?: number, day?: number): string {
  return [year, month, month && day]
    .filter(n => n !== undefined)
    .map(n => two(n!))
    .join('-');
}

/** The last of the years that a mark spans. */
export const lastYear = (mark: TimeMark): string | undefined => mark.iso?.split('/').at(-1);
