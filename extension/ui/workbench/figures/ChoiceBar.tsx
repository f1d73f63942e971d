import type { FigureFacets } from '../../../../shared/workbench/figures/desk.ts';
import { PLACE_LEVELS } from '../../../../shared/workbench/figures/place-level.ts';
import type { BenchProps } from '../BenchView.ts';
import { isNarrowed, oneOf, PERIODS, SUBJECTS, withChoice, withoutChoices } from './choices.ts';
import { PickMany } from './PickMany.tsx';

export interface ChoiceBarProps extends BenchProps {
  facets: FigureFacets;
}

/** What is shown of the figures: which subjects, acts, places and years, and how far they are put together. */
export function ChoiceBar({ params, go, facets, t }: ChoiceBarProps) {
  const choose = (change: Record<string, string | readonly string[]>) =>
    go({ view: 'figures', params: withChoice(params, change) });
  const words = (counted: FigureFacets['groups']) =>
    counted.map(({ word, count }) => ({ value: word, label: word, count }));
  const places = facets.places.map(({ code, name, count }) => ({ value: code, label: name, count }));
  const pick = (name: 'group' | 'act' | 'place') => ({
    chosen: params.getAll(name),
    onChange: (values: readonly string[]) => choose({ [name]: values }),
    t,
  });
  return (
    <fieldset class="choices" aria-label={t('figures.choices')}>
      <PickMany
        label={t('figures.groups')}
        add={t('figures.addGroup')}
        options={words(facets.groups)}
        {...pick('group')}
      />
      <PickMany
        label={t('figures.acts')}
        add={t('figures.addAct')}
        options={words(facets.acts)}
        {...pick('act')}
      />
      <PickMany label={t('figures.places')} add={t('figures.addPlace')} options={places} {...pick('place')} />
      {(['from', 'to'] as const).map(end => (
        <label key={end}>
          {t(`figures.${end}`)}
          <input
            type="number"
            min="1949"
            max="2100"
            value={params.get(end) ?? ''}
            onChange={event => choose({ [end]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label>
        {t('figures.periodsAs')}
        <select
          value={oneOf(PERIODS, params, 'periods')}
          onChange={event => choose({ periods: event.currentTarget.value })}
        >
          {PERIODS.map(each => (
            <option key={each} value={each}>
              {t(`figures.periodsAs.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('figures.placesAs')}
        <select
          value={oneOf(PLACE_LEVELS, params, 'places')}
          onChange={event => choose({ places: event.currentTarget.value, place: [] })}
        >
          {PLACE_LEVELS.map(each => (
            <option key={each} value={each}>
              {t(`figures.placesAs.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('figures.subjectsAs')}
        <select
          value={oneOf(SUBJECTS, params, 'subjects')}
          onChange={event => choose({ subjects: event.currentTarget.value })}
        >
          {SUBJECTS.map(each => (
            <option key={each} value={each}>
              {t(`figures.subjectsAs.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={params.has('unnamed')}
          onChange={event => choose({ unnamed: event.currentTarget.checked ? '1' : '' })}
        />
        {t('figures.unnamed')}
      </label>
      {isNarrowed(params) && (
        <button
          type="button"
          class="quiet"
          onClick={() => go({ view: 'figures', params: withoutChoices(params) })}
        >
          {t('figures.clear')}
        </button>
      )}
    </fieldset>
  );
}
