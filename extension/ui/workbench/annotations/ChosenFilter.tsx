import type { Filter } from '../../../../shared/export/filter.ts';
import type { TranslateBench } from '../translate-bench.ts';
import { type Called, valueWords } from './facet-words.ts';

export interface ChosenFilterProps extends Called {
  filter: Filter;
  onChange: (filter: Filter) => void;
  t: TranslateBench;
}

/** What the list is narrowed down by, each to be taken away. */
export function ChosenFilter({ filter, places, me, onChange, t }: ChosenFilterProps) {
  const chosen = Object.entries(filter).flatMap(([facet, value]) =>
    [value].flat().map(one => ({ facet: facet as keyof Filter, value: String(one) })),
  );
  if (chosen.length === 0) return null;
  const without = (facet: keyof Filter, value: string) => {
    const { [facet]: values, ...rest } = filter;
    const left = Array.isArray(values) ? values.filter(one => one !== value) : [];
    onChange((left.length > 0 ? { ...rest, [facet]: left } : rest) as Filter);
  };
  const said = (facet: keyof Filter, value: string) => {
    if (facet === 'from' || facet === 'to') return `${t(`bench.${facet}`)} ${value}`;
    if (facet === 'search') return `“${value}”`;
    if (facet === 'curated') return t('agree.curated');
    if (facet === 'ids' || facet === 'pages') return value;
    return valueWords(facet, value, { places, me }, t);
  };
  return (
    <ul class="chosen" aria-label={t('bench.chosenFilter')}>
      {chosen.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <button
            type="button"
            class="chip"
            title={t('bench.without', said(facet, value))}
            onClick={() => without(facet, value)}
          >
            {said(facet, value)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="quiet" onClick={() => onChange({})}>
          {t('bench.clear')}
        </button>
      </li>
    </ul>
  );
}
