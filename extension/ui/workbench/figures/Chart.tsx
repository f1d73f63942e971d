import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartPoint, Measure } from '../../../../shared/workbench/figures/chart.ts';
import { valueText } from '../../../../shared/workbench/figures/value-text.ts';
import { workspaceName } from '../../workspace-name.ts';
import { loadPlot } from '../load-plot.ts';
import { ChartTools } from './ChartTools.tsx';
import type { Way } from './chart-options.ts';
import { barsOf, drawnOver } from './chart-series.ts';
import { withChoice } from './choices.ts';
import { measureWords, placeWords, whenWords } from './figure-words.ts';
import { PointTable } from './PointTable.tsx';
import { pictureOf } from './picture.ts';
import { drawPlaces, drawTime } from './plot.ts';
import type { ShownProps } from './TablePart.tsx';

export interface ChartProps extends ShownProps {
  measure: Measure;
  data: readonly ChartPoint[];
  as: Way;
  /** The one whose places are compared. */
  period: string;
}

/** Annotations behind a point that an address names: more would make it too long. */
const MOST_IDS = 50;

/** The picture, what it can be saved as, and its data as a table: whatever a point shows can be reached by keys there. */
export function Chart(props: ChartProps) {
  const { measure, data, as, period, query, row, params, go, fail, t } = props;
  const box = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<SVGSVGElement>();
  const isAll = query.choices.places === 'all';
  const nameOf = ({ place }: Pick<ChartPoint, 'place'>) => placeWords(place, isAll, t);
  const about = (point: ChartPoint) => `${nameOf(point)}, ${whenWords(point.period, t)}: ${valueText(point)}`;
  const over = as === 'time' ? drawnOver(data, place => nameOf({ place })) : undefined;
  const across = as === 'places' ? barsOf(data, period) : undefined;
  const shown: readonly ChartPoint[] = over?.points ?? across?.bars ?? [];
  const what = measureWords(measure, t);
  const title =
    as === 'time'
      ? t('figures.chartOf', what, t('figures.chartAs.time'))
      : t('figures.chartOf', what, whenWords(period, t));
  const day = new Date().toLocaleDateString('sv-SE');
  const count = shown.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const pages = new Set(shown.flatMap(point => point.pages));
  const source = t('figures.source', workspaceName(row, t), pages.size, count, day);
  const open = (point: ChartPoint) => {
    const ids = point.annotations.slice(0, MOST_IDS).join(' ');
    go({ view: 'figures', params: withChoice(params, { ids, open: '' }) }, { replace: true });
  };
  useEffect(() => {
    let isWanted = true;
    const language = document.documentElement.lang;
    const texts = { value: what, time: t('figures.period'), language, about };
    loadPlot().then(Plot => {
      if (!isWanted || shown.length === 0) return;
      const plot = over
        ? drawTime(Plot, over, texts)
        : drawPlaces(Plot, across?.bars ?? [], { ...texts, nameOf });
      setPicture(pictureOf(plot, over?.series ?? [], { title, source }));
    }, fail);
    return () => {
      isWanted = false;
    };
  }, [data, as, period, t, source]);
  useEffect(() => {
    if (picture) box.current?.replaceChildren(picture);
  }, [picture]);
  const onClick = (event: MouseEvent) => {
    // What the library draws of a datum bears its index.
    const mark = event.target instanceof Element ? event.target.closest('.points > *') : null;
    const at = (mark as { __data__?: unknown } | null)?.__data__;
    const point = typeof at === 'number' ? shown[at] : undefined;
    if (point) open(point);
  };
  const left = over?.left ?? across?.left ?? 0;
  return (
    <section class="chart" aria-label={title}>
      <ChartTools {...{ picture, what, row, measure, shown, nameOf, fail, t }} />
      {!picture && <p role="status">{t('figures.drawing')}</p>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same is done by the buttons of the table below. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <div class="picture" ref={box} onClick={onClick} />
      {left > 0 && (
        <p class="help">{t('figures.seriesLeft', over ? over.series.length : shown.length, left)}</p>
      )}
      <PointTable {...{ shown, nameOf, t }} onOpen={open} />
    </section>
  );
}
