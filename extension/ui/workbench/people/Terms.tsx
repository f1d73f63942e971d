import type { ShownTerm } from '../../../workbench/people-views.ts';
import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';
import { SpanChart } from '../names/SpanChart.tsx';

export interface TermsProps extends Pick<BenchProps, 'row' | 't' | 'run' | 'fail'> {
  terms: readonly ShownTerm[];
  name: string;
}

const titleOf = ({ placeName, office }: ShownTerm) => [placeName, office].filter(Boolean).join(' ');

/** The titles of a person over time: as a picture, and as a table. */
export function Terms({ terms, name, row, t, run, fail }: TermsProps) {
  if (terms.length === 0) return <p>{t('people.noTitle')}</p>;
  const head = ['place', 'office', 'first', 'last', 'pages', 'titles'] as const;
  const until = (term: ShownTerm) => (term.until === undefined ? '' : t('people.until', term.until));
  const spans = terms.flatMap(term =>
    term.first === undefined || term.last === undefined
      ? []
      : [{ label: titleOf(term), first: term.first, last: term.last }],
  );
  return (
    <section aria-label={t('people.terms')}>
      <h3>
        {t('people.terms')} <small>{t('people.termsHint')}</small>
        <CopyTable
          table={() => ({
            head: [t('people.name'), ...head.map(column => t(`people.col.${column}`))],
            rows: terms.map(term => [
              name,
              term.placeName,
              term.office,
              term.first,
              term.last ?? until(term),
              term.pages.length,
              term.titles.join('；'),
            ]),
          })}
          {...{ run, t }}
        />
      </h3>
      <SpanChart
        label={t('people.termsOf', name)}
        spans={spans}
        color="var(--person)"
        {...{ row, fail, t }}
      />
      <table>
        <thead>
          <tr>
            {head.map(column => (
              <th key={column} scope="col" class={column === 'pages' ? 'number' : ''}>
                {t(`people.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map(term => (
            <tr key={titleOf(term)}>
              <td>{term.placeName}</td>
              <td>{term.office}</td>
              <td class="day">{term.first}</td>
              <td class="day">{term.last ?? until(term)}</td>
              <td class="number">{term.pages.length}</td>
              <td>{term.titles.join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
