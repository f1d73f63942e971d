/** Figures that stand far from the others of their series: a slip of the pen, a misread scale, or news. */
import { pointOf } from './amount.ts';
import type { Figure } from './figure.ts';
import { grainOf } from './period-span.ts';

export interface Outlier {
  annotation: string;
  subject: string;
  act: string;
  unit: string;
  place: { code: string; name: string };
  /** ISO 8601 */
  period: string;
  amount: Figure['amount'];
  /** The median of the series, and of how many figures it is. */
  median: number;
  of: number;
  /** The modified z-score: by how many robust standard deviations it is away, up or down. */
  score: number;
}

/** Fewer say nothing of what is usual. */
export const LEAST_FIGURES = 5;
/** Iglewicz and Hoaglin's threshold: of normally distributed figures it flags one in two thousand. */
export const THRESHOLD = 3.5;
/** MAD and mean absolute deviation of a normal distribution, as parts of its standard deviation. */
const MAD_SCALE = 0.6745;
const MEAN_SCALE = 1.253314;
/** A series that hardly moves is taken to spread by this part of its median, so that 49 after four times 48 is nothing to look at. */
const LEAST_SPREAD = 0.05;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * The modified z-score of each value: 0.6745 (x − median) / MAD, where MAD is the median of the distances to the median. Where more
 * than half of the values are the same, MAD is nought, and the mean distance stands in its place, divided by 1.253314.
 *
 * Source: B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers (ASQC Basic References in Quality Control 16, 1993), as in
 * the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17; the stand-in for a MAD of nought as in IBM SPSS's documentation
 * of its modified z-score. Added to it: a standard deviation is never taken for less than a twentieth of the median.
 */
export function modifiedZScores(values: readonly number[]): number[] {
  const median = medianOf(values);
  const distances = values.map(value => Math.abs(value - median));
  const mad = medianOf(distances);
  const mean = distances.reduce((sum, each) => sum + each, 0) / distances.length;
  const unit = Math.max(mad > 0 ? mad / MAD_SCALE : mean * MEAN_SCALE, Math.abs(median) * LEAST_SPREAD);
  return values.map(value => (unit === 0 ? 0 : (value - median) / unit));
}

/** The same thing, counted in the same place over spans of the same length. */
function seriesOf({ subject, act, unit, place, period }: Figure): string | undefined {
  if (subject === '' || !place || !period) return undefined;
  return [subject, act, unit, place.code, grainOf(period)].join('\n');
}

/** The outliers of each subject's series in each place, the farthest first. A series has five figures or more. */
export function outliersOf(figures: readonly Figure[]): Outlier[] {
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = seriesOf(figure);
    if (key === undefined) continue;
    const held = series.get(key);
    if (held) held.push(figure);
    else series.set(key, [figure]);
  }
  const found: Outlier[] = [];
  for (const members of series.values()) {
    if (members.length < LEAST_FIGURES) continue;
    const values = members.map(({ amount }) => pointOf(amount));
    const median = medianOf(values);
    modifiedZScores(values).forEach((score, at) => {
      const { annotation, subject, act, unit, place, period, amount } = members[at]!;
      if (Math.abs(score) <= THRESHOLD || !place || !period) return;
      const about = { subject, act, unit, place, period: period.key, amount };
      found.push({ annotation: annotation.id, ...about, median, of: members.length, score });
    });
  }
  return found.sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
}
