/** What of a chart's data is drawn, and as which series. */
import type { ChartPoint } from '../../../../shared/workbench/figures/chart.ts';
import { type Grain, grainOf, readPeriod } from '../../../../shared/workbench/figures/period-span.ts';

/** Colours that can be told apart; more lines than that are read by nobody. */
export const MOST_SERIES = 8;
/** Bars that fit a page. */
export const MOST_BARS = 40;

export interface Series {
  code: string;
  name: string;
  /** Its colour and its symbol, from 0. */
  nth: number;
}

export interface DrawnPoint extends ChartPoint {
  series: Series;
  /** Only spans of one length are joined by a line: what a month brought is no low year. */
  grain: Grain;
}

export interface Drawn {
  series: Series[];
  points: DrawnPoint[];
  /** Places that are not drawn. */
  left: number;
}

const grain = (period: string): Grain => {
  const span = readPeriod(period);
  return span ? grainOf(span) : 'year';
};

/** The places with the most points, in the order of their codes. */
export function drawnOver(
  points: readonly ChartPoint[],
  nameOf: (place: ChartPoint['place']) => string,
): Drawn {
  const counts = new Map<string, { place: ChartPoint['place']; count: number }>();
  for (const { place } of points) {
    const held = counts.get(place.code) ?? { place, count: 0 };
    held.count++;
    counts.set(place.code, held);
  }
  const all = [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.place.code < b.place.code ? -1 : 1),
  );
  const series = all
    .slice(0, MOST_SERIES)
    .sort((a, b) => (a.place.code < b.place.code ? -1 : 1))
    .map(({ place }, nth) => ({ code: place.code, name: nameOf(place), nth }));
  const byCode = new Map(series.map(one => [one.code, one]));
  const drawn = points.flatMap(point => {
    const one = byCode.get(point.place.code);
    return one ? [{ ...point, series: one, grain: grain(point.period) }] : [];
  });
  return { series, points: drawn, left: all.length - series.length };
}

/** The periods of a chart, newest first, those of whole years before others. */
export function periodsOf(points: readonly ChartPoint[]): string[] {
  const isYear = (period: string) => Number(/^\d{4}$/.test(period));
  return [...new Set(points.map(({ period }) => period))].sort(
    (a, b) => isYear(b) - isYear(a) || (a < b ? 1 : -1),
  );
}

/** The bars of one period, the longest first; those of one place stay together. */
export function barsOf(points: readonly ChartPoint[], period: string): { bars: ChartPoint[]; left: number } {
  const bars = points.filter(point => point.period === period).sort((a, b) => b.point - a.point);
  return { bars: bars.slice(0, MOST_BARS), left: Math.max(0, bars.length - MOST_BARS) };
}
