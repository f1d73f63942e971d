import type { Spread } from '../../../../shared/workbench/initiatives/spread.ts';
import type { BenchProps } from '../BenchView.ts';
import { PlotFigure } from '../names/PlotFigure.tsx';
import { timeRows } from '../names/time-axis.ts';

export interface SpreadChartProps extends Pick<BenchProps, 'row' | 'fail' | 't'> {
  label: string;
  spread: Spread;
  placeOf: (name: string) => string;
}

/** Places that a picture has room for: the first that it came to. */
const MOST = 40;
const ROW = 22;
/** CSS pixels of the largest dot's radius. */
const LARGEST = 9;

/** Mentions by month and place, a dot for each; places one below the other, as the initiative came to them. */
export function SpreadChart({ label, spread, placeOf, row, t, fail }: SpreadChartProps) {
  const places = spread.places.filter(({ first }) => first !== undefined).slice(0, MOST);
  if (places.length === 0) return null;
  const codes = places.map(({ code = '' }) => code);
  const names = new Map(places.map(({ code = '', name }) => [code, placeOf(name)]));
  const dots = spread.months
    .filter(({ place }) => names.has(place))
    .map(({ month, place, mentions }) => ({ place, mentions, month, at: new Date(`${month}-15`) }));
  const longest = Math.max(...[...names.values()].map(name => [...name].length));
  return (
    <PlotFigure
      label={label}
      of={JSON.stringify(spread)}
      {...{ row, fail, t }}
      draw={(plot, width) =>
        plot.plot({
          ...timeRows(
            { width, rows: places.length, row: ROW, letters: longest },
            dots.map(({ month }) => `${month}-15`),
          ),
          y: {
            type: 'point',
            domain: codes,
            tickFormat: (code: string) => names.get(code) ?? code,
            tickSize: 0,
            label: null,
            padding: 0.5,
            grid: true,
          },
          r: { range: [0, LARGEST] },
          marks: [
            plot.dot(dots, {
              x: 'at',
              y: 'place',
              r: 'mentions',
              fill: 'var(--initiative)',
              fillOpacity: 0.75,
              stroke: 'var(--paper)',
              title: ({ month, place, mentions }) =>
                t('initiatives.dot', month, names.get(place) ?? '', mentions),
            }),
          ],
        })
      }
    />
  );
}
