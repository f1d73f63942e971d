import { useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import { SAVED_VIEWS_ID, savedViews } from '../../../../shared/model/saved-view.ts';
import { ask } from '../../../platform.ts';
import { Form } from '../../Form.tsx';
import { useLive } from '../../use-live.ts';
import { filterFrom, readAddress, withFilter, writeAddress } from '../address.ts';
import type { BenchProps } from '../BenchView.ts';

export interface SavedSearchesProps extends BenchProps {
  filter: Filter;
  onShow: (filter: Filter) => void;
}

const VIEW = 'annotations';

/** Searches that members saved by name: to do again, and to keep this one. */
export function SavedSearches({ db, row, filter, onShow, readOnly, t, run, fail }: SavedSearchesProps) {
  const [naming, setNaming] = useState<string>();
  const saved = useLive(
    async () => savedViews((await db.entries.get([row.id, 'workspace', SAVED_VIEWS_ID]))?.entry),
    fail,
    [row.id],
  )?.flatMap(({ name, address }) => {
    const { view, params } = readAddress(address);
    return view === VIEW ? [{ name, filter: filterFrom(params) }] : [];
  });
  const isAny = Object.keys(filter).length > 0;
  const save = async () => {
    const name = naming?.trim() ?? '';
    if (name === '') return;
    const address = writeAddress({ view: VIEW, params: withFilter(new URLSearchParams(), filter) });
    const done = await run(
      () => ask('bench.save', { ws: row.id, view: { name, address } }),
      t('bench.saved', name),
    );
    if (done !== undefined) setNaming(undefined);
  };
  const remove = (name: string) =>
    void run(() => ask('bench.save', { ws: row.id, view: { name } }), t('bench.unsaved', name));
  if (!isAny && (saved?.length ?? 0) === 0) return null;
  return (
    <section class="saved" aria-label={t('bench.searches')}>
      <h2>{t('bench.searches')}</h2>
      <ul>
        {saved?.map(one => (
          <li key={one.name}>
            <button type="button" class="quiet" onClick={() => onShow(one.filter)}>
              {one.name}
            </button>
            {!readOnly && (
              <button
                type="button"
                class="quiet"
                aria-label={t('bench.unsave', one.name)}
                title={t('bench.unsave', one.name)}
                onClick={() => remove(one.name)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAny && !readOnly && naming === undefined && (
        <button type="button" onClick={() => setNaming('')}>
          {t('bench.save')}
        </button>
      )}
      {naming !== undefined && (
        <Form onSubmit={() => void save()}>
          <input
            aria-label={t('bench.searchName')}
            placeholder={t('bench.searchName')}
            maxLength={60}
            required
            ref={input => input?.focus()}
            value={naming}
            onInput={event => setNaming(event.currentTarget.value)}
          />
          <button type="submit" class="first">
            {t('bench.saveRun')}
          </button>
          <button type="button" onClick={() => setNaming(undefined)}>
            {t('bench.saveNot')}
          </button>
        </Form>
      )}
    </section>
  );
}
