/** What a chart draws: one measure over time in several places, or across places in one period. */
import { type Amount, pointOf } from './amount.ts';
import type { Figure } from './figure.ts';
import { middleOf } from './period-span.ts';
import type { ShownPlace } from './place-level.ts';
import type { Shown, TableChoices } from './table.ts';

/** What can stand on one axis: one subject (or group), one act, one unit. */
export interface Measure {
  subject: string;
  act: string;
  unit: string;
}

export interface MeasureCount extends Measure {
  group: string;
  /** Figures, and how many periods and places they are of. */
  count: number;
  periods: number;
  places: number;
}

export interface ChartPoint extends Pick<Amount, 'value' | 'min' | 'max' | 'approx'> {
  /** The value, or the middle of a range. */
  point: number;
  /** ISO 8601 */
  period: string;
  /** Middle of the period, ms since 1970 UTC. */
  at: number;
  place: ShownPlace;
  annotations: string[];
  /** Ids of the pages that these stand on, one for each. */
  pages: string[];
}

const measureOf = ({ subject, group, act, unit }: Figure, by: TableChoices['subjects']): Measure => ({
  subject: by === 'groups' ? group : subject,
  act,
  unit,
});
const keyOf = ({ subject, act, unit }: Measure) => [subject, act, unit].join('\n');

/** What can be drawn of the figures chosen, what has most periods and places first; what has no period is not. */
export function measuresOf(
  shown: readonly Shown[],
  { subjects }: Pick<TableChoices, 'subjects'>,
): MeasureCount[] {
  const found = new Map<
    string,
    Measure & { group: string; count: number; at: Set<string>; in: Set<string> }
  >();
  for (const { figure, place, period } of shown) {
    if (!period || figure.subject === '') continue;
    const measure = measureOf(figure, subjects);
    const key = keyOf(measure);
    const held = found.get(key) ?? {
      ...measure,
      group: figure.group,
      count: 0,
      at: new Set(),
      in: new Set(),
    };
    found.set(key, held);
    held.count++;
    held.at.add(period.key);
    held.in.add(place.code);
  }
  return [...found.values()]
    .map(({ at, in: places, ...measure }) => ({ ...measure, periods: at.size, places: places.size }))
    .sort(
      (a, b) =>
        b.periods * b.places - a.periods * a.places || b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1),
    );
}

/** The points of a measure in order of time; those that say the same of one place and period are one. */
export function chartOf(
  shown: readonly Shown[],
  measure: Measure,
  { subjects }: Pick<TableChoices, 'subjects'>,
): ChartPoint[] {
  const key = keyOf(measure);
  const points = new Map<string, ChartPoint>();
  for (const { figure, place } of shown) {
    const { period, amount, annotation } = figure;
    if (!period || keyOf(measureOf(figure, subjects)) !== key) continue;
    const { low, high, ...said } = amount;
    const same = JSON.stringify([place.code, period.key, said]);
    const held = points.get(same);
    if (held) {
      held.annotations.push(annotation.id);
      held.pages.push(annotation.page);
    } else
      points.set(same, {
        ...said,
        point: pointOf(amount),
        period: period.key,
        at: middleOf(period),
        place,
        annotations: [annotation.id],
        pages: [annotation.page],
      });
  }
  return [...points.values()].sort((a, b) => a.at - b.at || (a.place.code < b.place.code ? -1 : 1));
}
