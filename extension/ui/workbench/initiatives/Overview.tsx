import type { ListedInitiative } from '../../../workbench/initiative-views.ts';
import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';
import { SpanChart } from '../names/SpanChart.tsx';

export interface OverviewProps extends Pick<BenchProps, 'row' | 't' | 'run' | 'fail'> {
  listed: readonly ListedInitiative[];
  hrefOfOne: (id: string) => string;
}

/** So many stand on one timeline; whoever looks for others types a part of their names. */
const MOST = 30;

/** When initiatives came up, the earliest first: of those on most pages, or of what was searched for. */
export function Overview({ listed, hrefOfOne, row, t, run, fail }: OverviewProps) {
  if (listed.length === 0) return null;
  const from = ({ first = '9' }: ListedInitiative) => first;
  const shown = listed.slice(0, MOST).sort((a, b) => (from(a) < from(b) ? -1 : 1));
  const columns = ['name', 'first', 'firstPlace', 'last', 'pages', 'places', 'aliases'] as const;
  const head = columns.map(column => t(`initiatives.col.${column}`));
  const spans = shown.flatMap(({ name, first, last }) =>
    first === undefined || last === undefined ? [] : [{ label: name, first, last }],
  );
  return (
    <>
      <h2 class="part">
        {t('initiatives.firsts')} <small>{t('initiatives.firstsHint', shown.length, listed.length)}</small>
        <CopyTable
          table={() => ({
            head,
            rows: listed.map(one => [
              one.name,
              one.first,
              one.firstPlace,
              one.last,
              one.pages,
              one.places,
              one.aliases.join('、'),
            ]),
          })}
          {...{ run, t }}
        />
      </h2>
      <SpanChart
        label={t('initiatives.firsts')}
        spans={spans}
        color="var(--initiative)"
        {...{ row, fail, t }}
      />
      <table>
        <thead>
          <tr>
            {head.map((column, n) => (
              <th key={column} scope="col" class={n === 4 || n === 5 ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(one => (
            <tr key={one.id}>
              <td>
                <a href={hrefOfOne(one.id)}>{one.name}</a>
              </td>
              <td class="day">{one.first}</td>
              <td>{one.firstPlace}</td>
              <td class="day">{one.last}</td>
              <td class="number">{one.pages}</td>
              <td class="number">{one.places}</td>
              <td>{one.aliases.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
