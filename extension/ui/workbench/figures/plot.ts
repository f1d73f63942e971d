/** Draws figures with Observable Plot. */
import type { ChartPoint } from '../../../../shared/workbench/figures/chart.ts';
import { numberText, valueText } from '../../../../shared/workbench/figures/value-text.ts';
import type { Plot } from '../load-plot.ts';
import type { Drawn, DrawnPoint } from './chart-series.ts';

/** What is said on a chart, in the page's language. */
export interface ChartTexts {
  value: string;
  time: string;
  /** BCP 47 */
  language: string;
  /** Of a point: place, time and amount. */
  about: (point: ChartPoint) => string;
}

/** CSS pixels of a chart; it scales with what it stands in. */
export const WIDTH = 880;
const HEIGHT = 400;
const BAR = 24;
const STYLE = { background: 'transparent', color: 'currentColor', fontSize: '12px', overflow: 'visible' };
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye', 'asterisk'] as const;
/** Up to so many ms the axis tells months, above it years. */
const MONTHS_MS = 2.5 * 366 * 86_400_000;

/** Theme colours by name (figures.css); a picture that is saved has them filled in. */
export const seriesColor = (nth: number) => `var(--series-${nth})`;

function timeText(points: readonly ChartPoint[], language: string): (at: Date) => string {
  const ats = points.map(({ at }) => at);
  const isShort = Math.max(...ats) - Math.min(...ats) < MONTHS_MS;
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(isShort && { month: 'short' }),
    timeZone: 'UTC',
  });
  return at => format.format(at);
}

/** One tick for each year that fits; months are left to the library. */
function yearTicks(points: readonly ChartPoint[]): Date[] | undefined {
  const years = points.map(({ at }) => new Date(at).getUTCFullYear());
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first < 2) return undefined;
  const step = Math.ceil((last - first + 1) / 14);
  const count = Math.floor((last - first) / step) + 1;
  // A year's figures stand at its middle, and so does its name.
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(first + i * step, 6, 2)));
}

/** Whether a place has but one amount of a period: a line through two of one year would go up and down where nothing did. */
function isAlone(points: readonly DrawnPoint[]): (point: DrawnPoint) => boolean {
  const key = ({ series: { code }, period }: DrawnPoint) => `${code} ${period}`;
  const counts = new Map<string, number>();
  for (const point of points) counts.set(key(point), (counts.get(key(point)) ?? 0) + 1);
  return point => counts.get(key(point)) === 1;
}

/** A measure over time: a line and a symbol for each place; what is open between two amounts is a stroke. */
export function drawTime(Plot: Plot, { points, series }: Drawn, texts: ChartTexts): SVGSVGElement {
  const color = ({ series: { nth } }: DrawnPoint) => seriesColor(nth);
  const at = ({ at: ms }: DrawnPoint) => new Date(ms);
  const symbols = series.map(({ nth }) => SYMBOLS[nth % SYMBOLS.length] as (typeof SYMBOLS)[number]);
  const ticks = yearTicks(points);
  const alone = isAlone(points);
  return Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 70,
    marginRight: 24,
    marginBottom: 40,
    style: STYLE,
    x: {
      type: 'utc',
      label: texts.time,
      labelArrow: 'none',
      tickFormat: timeText(points, texts.language),
      ...(ticks && { ticks }),
    },
    y: { label: texts.value, labelArrow: 'none', grid: true, zero: true, nice: true, tickFormat: numberText },
    symbol: { domain: series.map(({ code }) => code), range: symbols },
    marks: [
      Plot.ruleY([0]),
      Plot.line(points, {
        x: at,
        // A gap where there are several.
        y: (point: DrawnPoint) => (alone(point) ? point.point : Number.NaN),
        z: ({ series: { code }, grain }: DrawnPoint) => `${code} ${grain}`,
        stroke: color,
        strokeOpacity: 0.7,
      }),
      Plot.ruleX(
        points.filter(({ min }) => min !== undefined),
        { x: at, y1: 'min', y2: 'max', stroke: color, strokeWidth: 3 },
      ),
      Plot.dot(points, {
        x: at,
        y: 'point',
        symbol: ({ series: { code } }: DrawnPoint) => code,
        stroke: color,
        fill: color,
        r: 4.5,
        title: texts.about,
        className: 'points',
      }),
    ],
  }) as SVGSVGElement;
}

/** A measure across places in one period: a bar for each amount. */
export function drawPlaces(
  Plot: Plot,
  bars: readonly ChartPoint[],
  texts: ChartTexts & { nameOf: (point: ChartPoint) => string },
) {
  const names = bars.map(texts.nameOf);
  const longest = Math.max(...names.map(name => name.length));
  const rows = bars.map((bar, n) => ({ ...bar, n }));
  return Plot.plot({
    width: WIDTH,
    height: bars.length * BAR + 60,
    marginLeft: Math.min(240, 24 + longest * 13),
    marginRight: 90,
    marginBottom: 40,
    style: STYLE,
    x: { label: texts.value, labelArrow: 'none', grid: true, zero: true, nice: true, tickFormat: numberText },
    y: {
      type: 'band',
      label: null,
      domain: rows.map(({ n }) => n),
      tickFormat: (n: number) => names[n] ?? '',
      tickSize: 0,
    },
    marks: [
      Plot.barX(rows, {
        x: 'point',
        y: 'n',
        fill: seriesColor(0),
        title: texts.about,
        className: 'points',
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.text(rows, {
        x: 'point',
        y: 'n',
        text: valueText,
        dx: 6,
        textAnchor: 'start',
        fill: 'currentColor',
      }),
      Plot.ruleX([0]),
    ],
  }) as SVGSVGElement;
}
