import { useMemo, useState } from 'preact/hooks';
import { ask } from '../../../platform.ts';
import { memberNames } from '../../../storage/entry-facts.ts';
import { useLive } from '../../use-live.ts';
import { VirtualList } from '../../VirtualList.tsx';
import type { BenchProps } from '../BenchView.ts';
import { useView } from '../use-bench.ts';
import { PageActs } from './PageActs.tsx';
import { PageFilters } from './PageFilters.tsx';
import { PageLine } from './PageLine.tsx';
import { queryFrom } from './page-query.ts';
import './pages.css';

const LINE_HEIGHT = 66;

/** Every page of the workspace: what is known of it, how far it is read, and by whom. */
export function PagesView(props: BenchProps) {
  const { db, row, params, go, hrefOf, readOnly, t, run, say, fail } = props;
  const query = useMemo(() => queryFrom(params), [params.toString()]);
  const found = useView(props, 'listPages', query);
  const names = useLive(() => memberNames(db, row.id), fail, [row.id]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const show = (next: URLSearchParams) => {
    setChosen(new Set());
    go({ view: 'pages', params: next });
  };
  const choose = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  /** The next page that nobody reads becomes ours. */
  const take = async () => {
    const { pages } = await props.client.ask('listPages', {
      ...query,
      states: ['open', 'begun'],
      reader: '',
    });
    const [page] = pages;
    if (!page) return say(t('pages.nothingToTake'));
    const readers = [{ id: page.id, reader: row.user.id }];
    await run(() => ask('bench.readers', { ws: row.id, readers }), t('pages.taken', page.title));
  };
  if (!found) return <p role="status">{t('bench.opening')}</p>;
  const pages = found.pages.filter(({ id }) => chosen.has(id));
  return (
    <div class="pages">
      <PageFilters {...{ params, found, t }} me={row.user.id} names={names} onChange={show} />
      {!readOnly && (
        <PageActs
          {...props}
          {...{ pages, names }}
          all={found.pages}
          onChosen={ids => setChosen(new Set(ids))}
          onTake={() => void take().catch(fail)}
        />
      )}
      <p class="count" role="status">
        {t('pages.count', found.pages.length, found.total)}
      </p>
      {found.pages.length === 0 && (
        <p class="empty">{t(found.total === 0 ? 'pages.noneYet' : 'pages.none')}</p>
      )}
      <VirtualList
        items={found.pages}
        keyOf={({ id }) => id}
        height={LINE_HEIGHT}
        printLeft={(printed, all) => t('bench.printLeft', printed, all)}
      >
        {(page, place) => (
          <PageLine
            key={page.id}
            {...{ page, place, readOnly, t, hrefOf }}
            reader={page.reader === undefined ? undefined : (found.readers[page.reader] ?? page.reader)}
            isChosen={chosen.has(page.id)}
            onChoose={choose}
          />
        )}
      </VirtualList>
    </div>
  );
}
