import { useEffect, useState } from 'preact/hooks';
import { LEVELS } from '../../../../shared/model/page.ts';
import { READING_STATES } from '../../../../shared/workbench/page-list.ts';
import type { PagesView } from '../../../workbench/page-views.ts';
import { withParams } from '../address.ts';
import type { TranslateBench } from '../translate-bench.ts';

export interface PageFiltersProps {
  params: URLSearchParams;
  found: PagesView;
  /** Our own user id. */
  me: string;
  /** Of members, by user id. */
  names: ReadonlyMap<string, string> | undefined;
  onChange: (params: URLSearchParams) => void;
  t: TranslateBench;
}

/** What is typed within so many ms is one question. */
const REST_MS = 150;

/** Which pages are listed. */
export function PageFilters({ params, found, me, names, onChange, t }: PageFiltersProps) {
  const search = params.get('search') ?? '';
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  useEffect(() => {
    if (typed === search) return;
    const timer = setTimeout(
      () => onChange(withParams(params, { search: typed.trim() || undefined })),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [typed]);
  const state = params.get('state');
  const all = Object.values(found.states).reduce((sum, count) => sum + count, 0);
  const set = (name: string) => (value: string) =>
    onChange(withParams(params, { [name]: value === '' ? undefined : value }));
  return (
    <div class="page-filters">
      <input
        type="search"
        aria-label={t('pages.search')}
        placeholder={t('pages.searchHint')}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <fieldset aria-label={t('pages.states')}>
        {[undefined, ...READING_STATES].map(one => (
          <button
            key={one ?? 'all'}
            type="button"
            class="chip"
            aria-pressed={(state ?? undefined) === one}
            onClick={() => onChange(withParams(params, { state: one }))}
          >
            {one ? `${t(`pages.state.${one}`)} ${found.states[one]}` : t('pages.all', all)}
          </button>
        ))}
      </fieldset>
      <Choice
        label={t('pages.reader')}
        any={t('pages.anyone')}
        value={params.get('reader') ?? undefined}
        values={[
          [me, t('pages.mine')],
          [NOBODY, t('pages.nobody')],
          ...[...(names ?? [])].filter(([user]) => user !== me),
        ]}
        onChange={value =>
          onChange(withParams(params, { reader: value === NOBODY ? '' : value || undefined }))
        }
      />
      <Choice
        label={t('pages.level')}
        any={t('pages.anyLevel')}
        value={params.get('levels') ?? undefined}
        values={LEVELS.map(level => [level, t(`bench.level.${level}`)])}
        onChange={set('levels')}
      />
      <Choice
        label={t('pages.site')}
        any={t('pages.anySite')}
        value={params.get('sites') ?? undefined}
        values={found.sites.map(site => [site, site])}
        onChange={set('sites')}
      />
      <Choice
        label={t('pages.place')}
        any={t('pages.anyPlace')}
        value={params.get('places') ?? undefined}
        values={found.places}
        onChange={set('places')}
      />
      {(['from', 'to'] as const).map(end => (
        <label key={end}>
          {t(`bench.${end}`)}
          <input
            type="date"
            value={params.get(end) ?? ''}
            onChange={event => set(end)(event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  );
}

/** Ids of users have no blank. */
const NOBODY = ' ';

interface ChoiceProps {
  label: string;
  any: string;
  value: string | undefined;
  values: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, any, value, values, onChange }: ChoiceProps) {
  const shown = value === '' ? NOBODY : (value ?? '');
  return (
    <select aria-label={label} value={shown} onChange={event => onChange(event.currentTarget.value)}>
      <option value="">{any}</option>
      {values.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
