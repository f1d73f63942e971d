import type { Spread } from '../../../../shared/workbench/initiatives/spread.ts';
import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';
import { SpreadChart } from './SpreadChart.tsx';

export interface SpreadSectionProps extends Pick<BenchProps, 'row' | 't' | 'run' | 'fail'> {
  name: string;
  spread: Spread;
}

/** How an initiative spread: a picture of months and places, and the places in the order in which it came to them. */
export function SpreadSection({ name, spread, row, t, run, fail }: SpreadSectionProps) {
  const columns = ['place', 'first', 'last', 'pages', 'mentions'] as const;
  const head = columns.map(column => t(`initiatives.col.${column}`));
  const placeOf = (place: string) => (place === '' ? t('initiatives.noPlace') : place);
  return (
    <section aria-label={t('initiatives.spread')}>
      <h3>
        {t('initiatives.spread')}
        <CopyTable
          table={() => ({
            head: [t('initiatives.col.name'), ...head],
            rows: spread.places.map(place => [
              name,
              placeOf(place.name),
              place.first,
              place.last,
              place.pages,
              place.mentions,
            ]),
          })}
          {...{ run, t }}
        />
      </h3>
      <SpreadChart label={t('initiatives.spreadOf', name)} {...{ spread, placeOf, row, t, fail }} />
      <table>
        <thead>
          <tr>
            {head.map((column, n) => (
              <th key={column} scope="col" class={n > 2 ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spread.places.map(place => (
            <tr key={place.code ?? ''}>
              <td>{placeOf(place.name)}</td>
              <td class="day">{place.first}</td>
              <td class="day">{place.last}</td>
              <td class="number">{place.pages}</td>
              <td class="number">{place.mentions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
