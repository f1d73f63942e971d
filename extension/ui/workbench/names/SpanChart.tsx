import type { BenchProps } from '../BenchView.ts';
import { PlotFigure } from './PlotFigure.tsx';
import { timeRows } from './time-axis.ts';

/** Something that pages tell from one day to another. */
export interface Span {
  label: string;
  first: string;
  last: string;
}

export interface SpanChartProps extends Pick<BenchProps, 'row' | 'fail' | 't'> {
  label: string;
  spans: readonly Span[];
  /** CSS variable of its colour. */
  color: string;
}

const ROW = 24;
/** Labels as long as these are cut: what stands in a table beside says them in full. */
const LABEL_LETTERS = 16;

/** Spans of time one below the other, from first to last. */
export function SpanChart({ label, spans, color, row, fail, t }: SpanChartProps) {
  if (spans.length === 0) return null;
  const rows = spans.map(({ label, first, last }, n) => ({
    n,
    label,
    first: new Date(first),
    last: new Date(last),
  }));
  const short = (n: number) => {
    const letters = [...(rows[n]?.label ?? '')];
    return letters.length > LABEL_LETTERS ? `${letters.slice(0, LABEL_LETTERS).join('')}…` : letters.join('');
  };
  const letters = Math.min(Math.max(...spans.map(span => [...span.label].length)), LABEL_LETTERS);
  return (
    <PlotFigure
      label={label}
      of={JSON.stringify(spans)}
      {...{ row, fail, t }}
      draw={(plot, width) =>
        plot.plot({
          ...timeRows(
            { width, rows: rows.length, row: ROW, letters },
            spans.flatMap(({ first, last }) => [first, last]),
          ),
          y: { type: 'band', domain: rows.map(({ n }) => n), tickFormat: short, tickSize: 0, label: null },
          marks: [
            plot.ruleY(rows, {
              y: 'n',
              x1: 'first',
              x2: 'last',
              stroke: color,
              strokeWidth: 6,
              strokeLinecap: 'round',
            }),
            plot.dot(rows, { y: 'n', x: 'first', r: 4.5, fill: color }),
            plot.dot(rows, { y: 'n', x: 'last', r: 4.5, fill: color }),
          ],
        })
      }
    />
  );
}
