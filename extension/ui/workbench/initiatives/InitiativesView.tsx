import type { ListedInitiative } from '../../../workbench/initiative-views.ts';
import { withParams } from '../address.ts';
import type { BenchProps } from '../BenchView.ts';
import { NameList } from '../names/NameList.tsx';
import { NameSearch } from '../names/NameSearch.tsx';
import { QuotePane } from '../QuotePane.tsx';
import { useView } from '../use-bench.ts';
import { FamilyList } from './FamilyList.tsx';
import { InitiativeDetail } from './InitiativeDetail.tsx';
import { Overview } from './Overview.tsx';
import '../names/names.css';

export const INITIATIVES = 'initiatives';

/** Every initiative that the workspace's pages name: where it began, how it spread, what it is, and what belongs to it. */
export function InitiativesView(props: BenchProps) {
  const { params, go, hrefOf, t } = props;
  const typed = params.get('q') ?? '';
  const id = params.get('id') ?? undefined;
  const open = params.get('open') ?? undefined;
  const byFamily = params.get('by') === 'family';
  const listed = useView(props, 'listInitiatives', typed);
  const openQuote = (quote: string | undefined) =>
    go({ view: INITIATIVES, params: withParams(params, { open: quote }) }, { replace: true });
  const hrefWith = (chosen: { id?: string | undefined; by?: string | undefined }) =>
    hrefOf(INITIATIVES, withParams(params, { open: undefined, by: undefined, id: undefined, ...chosen }));
  const hrefOfOne = (one: string | undefined) => hrefWith({ id: one });
  const hrefBy = (by: string | undefined) => hrefWith({ by });
  const shape = ['names', id !== undefined && 'chosen', open !== undefined && 'beside']
    .filter(Boolean)
    .join(' ');
  return (
    <div class={shape} style={{ '--tint': 'var(--initiative)' }}>
      <section class="list" aria-label={t('bench.initiatives')}>
        <nav class="how" aria-label={t('people.how')}>
          <a href={hrefBy(undefined)} aria-current={byFamily ? undefined : 'true'}>
            {t('initiatives.byName')}
          </a>
          <a href={hrefBy('family')} aria-current={byFamily ? 'true' : undefined}>
            {t('initiatives.byFamily')}
          </a>
        </nav>
        <NameSearch
          {...{ params, go, t }}
          view={INITIATIVES}
          label={t('initiatives.search')}
          hint={t('initiatives.searchHint')}
        />
        {listed && (
          <p class="count" role="status">
            {t('initiatives.count', listed.length)}
          </p>
        )}
        {listed?.length === 0 && (
          <p class="empty">{t(typed === '' ? 'initiatives.none' : 'people.noneFound')}</p>
        )}
        <NameList
          items={listed ?? []}
          idOf={one => one.id}
          hrefOf={one => hrefOfOne(one.id)}
          chosen={id}
          t={t}
        >
          {one => <Row one={one} t={t} />}
        </NameList>
      </section>
      <section class="detail" aria-label={t(byFamily ? 'initiatives.byFamily' : 'initiatives.detail')}>
        <a class="button back" href={hrefOfOne(undefined)}>
          {t('names.back')}
        </a>
        {byFamily && <FamilyList {...props} typed={typed} hrefOfOne={hrefOfOne} />}
        {!byFamily && id === undefined && <Overview {...props} listed={listed ?? []} hrefOfOne={hrefOfOne} />}
        {!byFamily && id !== undefined && (
          <InitiativeDetail {...props} {...{ id, open, openQuote, hrefOfOne }} key={id} />
        )}
      </section>
      {open !== undefined && <QuotePane {...props} id={open} onClose={() => openQuote(undefined)} />}
    </div>
  );
}

function Row({ one, t }: { one: ListedInitiative; t: BenchProps['t'] }) {
  const { name, pages, places, first, firstPlace } = one;
  return (
    <>
      <strong>{name}</strong>
      <small>
        {[t('people.pages', pages), t('initiatives.places', places), first, firstPlace]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}
