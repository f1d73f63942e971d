import { useMemo, useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import { filterFrom, withFilter, withParams } from '../address.ts';
import type { BenchProps } from '../BenchView.ts';
import { QuotePane } from '../QuotePane.tsx';
import { useView } from '../use-bench.ts';
import { BulkBar } from './BulkBar.tsx';
import { ChosenFilter } from './ChosenFilter.tsx';
import { FacetList } from './FacetList.tsx';
import { RowList } from './RowList.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SendOut } from './SendOut.tsx';
import './annotations.css';

/** Every annotation of the workspace: searched, narrowed down, changed many at once, and seen in its page. */
export function AnnotationsView(props: BenchProps) {
  const { row, params, go, t, readOnly } = props;
  const me = row.user.id;
  const filter = useMemo(() => filterFrom(params), [params.toString()]);
  const found = useView(props, 'searchAnnotations', filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const show = (next: Filter, how?: { replace: boolean }) => {
    setChosen(new Set());
    go({ view: 'annotations', params: withFilter(params, next) }, how);
  };
  const open = params.get('open') ?? undefined;
  const openRow = (id: string | undefined) =>
    go({ view: 'annotations', params: withParams(params, { open: id }) }, { replace: true });
  const choose = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div class={open === undefined ? 'annotations' : 'annotations beside'}>
      <aside class="facets" aria-label={t('bench.facets')}>
        <SavedSearches {...props} filter={filter} onShow={show} />
        {found && <FacetList {...{ found, me, filter, t }} onChange={show} />}
      </aside>
      <section class="found" aria-label={t('bench.annotations')}>
        <SearchBox {...props} filter={filter} onChange={show} />
        <ChosenFilter {...{ filter, me, t }} places={found?.places ?? {}} onChange={show} />
        {!readOnly && (
          <BulkBar {...props} {...{ filter, chosen }} total={found?.total ?? 0} onChosen={setChosen} />
        )}
        {(found?.total ?? 0) > 0 && <SendOut {...props} {...{ filter, chosen }} />}
        <p class="count" role="status">
          {found && t('bench.count', found.total, found.pages)}
        </p>
        {found?.total === 0 && (
          <p class="empty">{t(Object.keys(filter).length > 0 ? 'bench.noneFound' : 'bench.noneYet')}</p>
        )}
        <RowList
          {...props}
          {...{ filter, open, chosen }}
          total={found?.total ?? 0}
          onChoose={choose}
          onOpen={openRow}
        />
      </section>
      {open !== undefined && <QuotePane {...props} id={open} onClose={() => openRow(undefined)} />}
    </div>
  );
}
