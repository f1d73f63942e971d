import { ANNOTATION_KINDS, type AnnotationKind } from '../../../shared/model/annotation.ts';
import type { Item } from '../../messages.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { type Filter, tagsOf } from './filter-items.ts';

const STATES = ['all', 'suggested', 'accepted', 'rejected'] as const;

export interface FiltersProps {
  items: readonly Item[];
  /** On how many of them something is new. */
  fresh: number;
  filter: Filter;
  onChange: (filter: Filter) => void;
  t: TranslatePanel;
}

/** By kind, state and tag; each kind says how many there are. */
export function Filters({ items, fresh, filter, onChange, t }: FiltersProps) {
  const tags = tagsOf(items);
  const toggle = (kind: AnnotationKind) => {
    const kinds = filter.kinds.includes(kind)
      ? filter.kinds.filter(other => other !== kind)
      : [...filter.kinds, kind];
    onChange({ ...filter, kinds });
  };
  return (
    <div class="filters">
      <fieldset aria-label={t('panel.filterKind')}>
        {ANNOTATION_KINDS.map(kind => (
          <button
            key={kind}
            type="button"
            class="chip"
            style={`--tint: var(--${kind})`}
            aria-pressed={filter.kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {t(`kind.${kind}`)}{' '}
            <b>{items.filter(item => item.kind === kind && item.state !== 'rejected').length}</b>
          </button>
        ))}
      </fieldset>
      <div class="selects">
        <select
          aria-label={t('panel.filterState')}
          value={filter.state}
          onChange={event => onChange({ ...filter, state: event.currentTarget.value as Filter['state'] })}
        >
          {STATES.map(state => (
            <option key={state} value={state}>
              {t('panel.filterState')} · {state === 'all' ? t('panel.all') : t(`state.${state}`)}
            </option>
          ))}
          {(fresh > 0 || filter.state === 'new') && (
            <option value="new">
              {t('panel.filterState')} · {t('news.filter', fresh)}
            </option>
          )}
        </select>
        <select
          aria-label={t('panel.filterTag')}
          value={filter.tag}
          onChange={event => onChange({ ...filter, tag: event.currentTarget.value })}
        >
          <option value="">
            {t('panel.filterTag')} · {t('panel.all')}
          </option>
          {tags.map(tag => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
