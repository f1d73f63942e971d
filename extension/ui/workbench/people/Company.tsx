import { useState } from 'preact/hooks';
import type { PersonView } from '../../../workbench/people-views.ts';
import { CopyTable } from '../CopyTable.tsx';
import type { PersonDetailProps } from './PersonDetail.tsx';

export interface CompanyProps extends Pick<PersonDetailProps, 'hrefOfPerson' | 't' | 'run'> {
  company: PersonView['company'];
}

/** Companions that are listed before somebody asks for all. */
const FIRST = 10;

/** With whom pages mention a person. */
export function Company({ company, hrefOfPerson, t, run }: CompanyProps) {
  const [all, setAll] = useState(false);
  if (company.length === 0) return null;
  const shown = all ? company : company.slice(0, FIRST);
  const head = [t('people.name'), t('people.together'), t('people.near')];
  return (
    <section aria-label={t('people.company')}>
      <h3>
        {t('people.company')} <small>{t('people.companyHint')}</small>
        <CopyTable
          table={() => ({
            head: [head[0] ?? '', t('people.col.office'), ...head.slice(1)],
            rows: company.map(({ name, posts, pages, near }) => [name, posts.join('；'), pages, near]),
          })}
          {...{ run, t }}
        />
      </h3>
      <table>
        <thead>
          <tr>
            {head.map((column, n) => (
              <th key={column} scope="col" class={n > 0 ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, posts, pages, near }) => (
            <tr key={id}>
              <td>
                <a href={hrefOfPerson(id)}>{name}</a> <small>{posts[0]}</small>
              </td>
              <td class="number">{pages}</td>
              <td class="number">{near}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {company.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t('people.allCompany', company.length)}
        </button>
      )}
    </section>
  );
}
