import { useState } from 'preact/hooks';
import type { Holder } from '../../../../shared/workbench/people/offices.ts';
import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';
import { useView } from '../use-bench.ts';
import type { PersonDetailProps } from './PersonDetail.tsx';

export interface OfficeTableProps extends BenchProps, Pick<PersonDetailProps, 'hrefOfPerson'> {
  typed: string;
}

/** Offices that are listed before somebody asks for more. */
const PART = 60;

/** Who held which office when, one after the other, as far as pages tell. */
export function OfficeTable(props: OfficeTableProps) {
  const { typed, hrefOfPerson, t, run } = props;
  const [most, setMost] = useState(PART);
  const offices = useView(props, 'listOffices', typed) ?? [];
  const head = (['place', 'office', 'holder', 'first', 'last', 'pages'] as const).map(column =>
    t(`people.col.${column}`),
  );
  const last = ({ last, until }: Holder) => last ?? (until === undefined ? '' : t('people.until', until));
  return (
    <>
      <h2 class="part">
        {t('people.byOffice')} <small>{t('people.termsHint')}</small>
        <CopyTable
          table={() => ({
            head,
            rows: offices.flatMap(({ placeName, office, holders }) =>
              holders.map(holder => [
                placeName,
                office,
                holder.name,
                holder.first,
                last(holder),
                holder.pages,
              ]),
            ),
          })}
          {...{ run, t }}
        />
      </h2>
      <table>
        <thead>
          <tr>
            {head.map((column, n) => (
              <th key={column} scope="col" class={n === head.length - 1 ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offices.slice(0, most).flatMap(({ place, placeName, office, holders }) =>
            holders.map((holder, n) => (
              <tr key={`${place} ${office} ${holder.id}`}>
                {n === 0 && (
                  <>
                    <td rowSpan={holders.length}>{placeName}</td>
                    <th scope="rowgroup" rowSpan={holders.length}>
                      {office}
                    </th>
                  </>
                )}
                <td>
                  <a href={hrefOfPerson(holder.id)}>{holder.name}</a>
                </td>
                <td class="day">{holder.first}</td>
                <td class="day">{last(holder)}</td>
                <td class="number">{holder.pages}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {offices.length > most && (
        <button type="button" onClick={() => setMost(most + PART)}>
          {t('people.moreOffices', offices.length - most)}
        </button>
      )}
    </>
  );
}
