import { useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import { FACETS, type Facet } from '../../../../shared/workbench/tally.ts';
import type { SearchView } from '../../../workbench/annotation-views.ts';
import type { TranslateBench } from '../translate-bench.ts';
import { valueWords } from './facet-words.ts';

export interface FacetListProps {
  found: SearchView;
  /** Our own user id. */
  me: string;
  filter: Filter;
  onChange: (filter: Filter) => void;
  t: TranslateBench;
}

/** Values that are shown before a person asks for more. */
const FIRST = 8;

/** What the annotations found have in common: each value with how many there are, to choose by. */
export function FacetList({ found, me, filter, onChange, t }: FacetListProps) {
  return (
    <>
      {FACETS.map(facet =>
        facet === 'months' ? (
          <Days key={facet} {...{ filter, onChange, t }} months={found.facets.months} />
        ) : (
          <FacetValues key={facet} {...{ facet, found, me, filter, onChange, t }} />
        ),
      )}
    </>
  );
}

interface FacetValuesProps extends FacetListProps {
  facet: Exclude<Facet, 'months'>;
}

function FacetValues({ facet, found, me, filter, onChange, t }: FacetValuesProps) {
  const [all, setAll] = useState(false);
  const chosen: readonly string[] = filter[facet] ?? [];
  const counted = found.facets[facet];
  const known = new Set(counted.map(([value]) => value));
  const values = [...chosen.filter(value => !known.has(value)).map(value => [value, 0] as const), ...counted];
  if (values.length === 0) return null;
  const shown = all ? values : values.slice(0, FIRST);
  const toggle = (value: string) => {
    const { [facet]: _, ...rest } = filter;
    const next = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value];
    onChange((next.length > 0 ? { ...rest, [facet]: next } : rest) as Filter);
  };
  return (
    <fieldset>
      <legend>{t(`bench.facet.${facet}`)}</legend>
      {shown.map(([value, count]) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{valueWords(facet, value, { places: found.places, me }, t)}</span>
          <small>{count}</small>
        </label>
      ))}
      {values.length > FIRST && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('bench.fewer') : t('bench.more', values.length - FIRST)}
        </button>
      )}
    </fieldset>
  );
}

interface DaysProps extends Pick<FacetListProps, 'filter' | 'onChange' | 't'> {
  months: readonly [string, number][];
}

/** When pages were published: from one day to another, both included. */
function Days({ filter, months, onChange, t }: DaysProps) {
  const set = (end: 'from' | 'to', day: string) => {
    const { [end]: _, ...rest } = filter;
    onChange(day === '' ? rest : { ...rest, [end]: day });
  };
  const [last] = months;
  const first = months.at(-1);
  return (
    <fieldset>
      <legend>{t('bench.facet.months')}</legend>
      {(['from', 'to'] as const).map(end => (
        <label key={end} class="day">
          <span>{t(`bench.${end}`)}</span>
          <input
            type="date"
            value={filter[end] ?? ''}
            onChange={event => set(end, event.currentTarget.value)}
          />
        </label>
      ))}
      {first && last && <small class="span">{t('bench.between', first[0], last[0])}</small>}
    </fieldset>
  );
}
