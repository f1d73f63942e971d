import type { ChartPoint } from '../../../../shared/workbench/figures/chart.ts';
import { valueText } from '../../../../shared/workbench/figures/value-text.ts';
import type { TranslateBench } from '../translate-bench.ts';
import { whenWords } from './figure-words.ts';

export interface PointTableProps {
  shown: readonly ChartPoint[];
  nameOf: (point: ChartPoint) => string;
  onOpen: (point: ChartPoint) => void;
  t: TranslateBench;
}

/** What a chart shows, as a table: for keys and screen readers, and to look a value up. */
export function PointTable({ shown, nameOf, onOpen, t }: PointTableProps) {
  return (
    <details class="point-table">
      <summary>{t('figures.points')}</summary>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('figures.place')}</th>
              <th scope="col">{t('figures.period')}</th>
              <th scope="col">{t('figures.value')}</th>
              <th scope="col">{t('figures.quotes')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(point => (
              <tr key={point.annotations[0]}>
                <th scope="row">{nameOf(point)}</th>
                <td>{whenWords(point.period, t)}</td>
                <td class="number">{valueText(point)}</td>
                <td>
                  <button type="button" onClick={() => onOpen(point)}>
                    {t('figures.quotesOf', point.annotations.length)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
