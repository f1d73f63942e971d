import { withParams } from '../address.ts';
import type { BenchProps } from '../BenchView.ts';
import { NameList } from '../names/NameList.tsx';
import { NameSearch } from '../names/NameSearch.tsx';
import { QuotePane } from '../QuotePane.tsx';
import { useView } from '../use-bench.ts';
import { OfficeTable } from './OfficeTable.tsx';
import { PersonDetail } from './PersonDetail.tsx';
import '../names/names.css';

export const PEOPLE = 'people';

/** Everybody whom the workspace's pages speak of, and who held which office when. */
export function PeopleView(props: BenchProps) {
  const { params, go, hrefOf, t } = props;
  const typed = params.get('q') ?? '';
  const id = params.get('id') ?? undefined;
  const open = params.get('open') ?? undefined;
  const byOffice = params.get('by') === 'office';
  const people = useView(props, 'listPeople', typed);
  const openQuote = (quote: string | undefined) =>
    go({ view: PEOPLE, params: withParams(params, { open: quote }) }, { replace: true });
  const hrefOfPerson = (person: string | undefined) =>
    hrefOf(PEOPLE, withParams(params, { open: undefined, by: undefined, id: person }));
  const hrefBy = (by: string | undefined) =>
    hrefOf(PEOPLE, withParams(params, { open: undefined, id: undefined, by }));
  const shape = ['names', id !== undefined && 'chosen', open !== undefined && 'beside']
    .filter(Boolean)
    .join(' ');
  return (
    <div class={shape} style={{ '--tint': 'var(--person)' }}>
      <section class="list" aria-label={t('bench.people')}>
        <nav class="how" aria-label={t('people.how')}>
          <a href={hrefBy(undefined)} aria-current={byOffice ? undefined : 'true'}>
            {t('people.byName')}
          </a>
          <a href={hrefBy('office')} aria-current={byOffice ? 'true' : undefined}>
            {t('people.byOffice')}
          </a>
        </nav>
        <NameSearch
          {...{ params, go, t }}
          view={PEOPLE}
          label={t('people.search')}
          hint={t(byOffice ? 'people.searchOffices' : 'people.searchHint')}
        />
        {people && (
          <p class="count" role="status">
            {t('people.count', people.length)}
          </p>
        )}
        {people?.length === 0 && <p class="empty">{t(typed === '' ? 'people.none' : 'people.noneFound')}</p>}
        <NameList
          items={people ?? []}
          idOf={person => person.id}
          hrefOf={person => hrefOfPerson(person.id)}
          chosen={id}
          t={t}
        >
          {person => (
            <>
              <strong>{person.name}</strong> <small class="inline">{t('people.pages', person.pages)}</small>
              {person.namesakes > 0 && <em> {t('people.namesakes', person.namesakes)}</em>}
              <small>{person.posts.join(' · ')}</small>
            </>
          )}
        </NameList>
      </section>
      <section class="detail" aria-label={t(byOffice ? 'people.byOffice' : 'people.detail')}>
        <a class="button back" href={hrefOfPerson(undefined)}>
          {t('names.back')}
        </a>
        {byOffice && <OfficeTable {...props} typed={typed} hrefOfPerson={hrefOfPerson} />}
        {!byOffice && id === undefined && <p class="empty">{t('people.choose')}</p>}
        {!byOffice && id !== undefined && (
          <PersonDetail {...props} {...{ id, open, openQuote, hrefOfPerson }} key={id} />
        )}
      </section>
      {open !== undefined && <QuotePane {...props} id={open} onClose={() => openQuote(undefined)} />}
    </div>
  );
}
