import { useMemo } from 'preact/hooks';
import type { MeasureCount } from '../../../../shared/workbench/figures/chart.ts';
import { useView } from '../use-bench.ts';
import { Chart } from './Chart.tsx';
import { chartOptions } from './chart-options.ts';
import { periodsOf } from './chart-series.ts';
import { measureIn, measureText, withChoice } from './choices.ts';
import { measureWords, whenWords } from './figure-words.ts';
import { QuoteList } from './QuoteList.tsx';
import type { ShownProps } from './TablePart.tsx';

/** Offered measures: what has fewer times and places stands at the end. */
const MOST = 300;

/** One measure drawn over time or across places, with the quotes behind a point beside it. */
export function ChartPart(props: ShownProps) {
  const { view, params, t } = props;
  const { measures } = view.facets;
  const asked = measureIn(params);
  const measure = measures.find(each => asked && measureText(each) === measureText(asked)) ?? measures[0];
  if (!measure) return <p class="empty">{t('figures.noMeasure')}</p>;
  return <OfMeasure {...props} measure={measure} measures={measures.slice(0, MOST)} />;
}

interface OfMeasureProps extends ShownProps {
  measure: MeasureCount;
  measures: readonly MeasureCount[];
}

function OfMeasure({ measure, measures, ...props }: OfMeasureProps) {
  const { query, params, go, t } = props;
  const { subject, act, unit } = measure;
  const data = useView(props, 'figureChart', query, { subject, act, unit });
  const periods = useMemo(() => periodsOf(data ?? []), [data]);
  const { as, period } = chartOptions(params, periods);
  const ids = useMemo(() => params.get('ids')?.split(' ').filter(Boolean), [params.get('ids')]);
  const choose = (change: Record<string, string>) =>
    go({ view: 'figures', params: withChoice(params, change) });
  return (
    <>
      <fieldset class="choices" aria-label={t('figures.measure')}>
        <label>
          {t('figures.measure')}
          <select
            value={measureText(measure)}
            onChange={event => choose({ measure: event.currentTarget.value })}
          >
            {measures.map(each => (
              <option key={measureText(each)} value={measureText(each)}>
                {t('figures.measureCount', measureWords(each, t), each.periods, each.places)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('figures.chartAs')}
          <select value={as} onChange={event => choose({ as: event.currentTarget.value })}>
            <option value="time">{t('figures.chartAs.time')}</option>
            <option value="places">{t('figures.chartAs.places')}</option>
          </select>
        </label>
        {as === 'places' && (
          <label>
            {t('figures.chartPeriod')}
            <select value={period} onChange={event => choose({ period: event.currentTarget.value })}>
              {periods.map(each => (
                <option key={each} value={each}>
                  {whenWords(each, t)}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <div class={ids ? 'beside-quotes' : undefined}>
        {data && <Chart {...props} {...{ measure, data, as, period }} />}
        {ids && <QuoteList {...props} rules={query.rules} ids={ids} />}
      </div>
    </>
  );
}
