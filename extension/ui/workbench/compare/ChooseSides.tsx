import type { CompareChoices } from '../../../workbench/compare-views.ts';
import type { BenchProps } from '../BenchView.ts';
import { PagePicker } from './PagePicker.tsx';
import { BY, type Compared, sideValue } from './side-address.ts';

export interface ChooseSidesProps extends BenchProps {
  compared: Compared;
  choices: CompareChoices;
  /** Changes what stands in the address. */
  show: (changes: Record<string, string | undefined>) => void;
}

const SIDES = ['left', 'right'] as const;

/** Which two pages or years are compared. */
export function ChooseSides(props: ChooseSidesProps) {
  const { compared, choices, show, t } = props;
  const { by, left, right, place = '' } = compared;
  return (
    <div class="sides-choice">
      <fieldset class="choice" aria-label={t('compare.what')}>
        {BY.map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={by === one}
            onClick={() =>
              one !== by &&
              show({
                by: one === 'pages' ? one : undefined,
                left: undefined,
                right: undefined,
                open: undefined,
              })
            }
          >
            {t(`compare.by.${one}`)}
          </button>
        ))}
      </fieldset>
      <div class="two">
        {SIDES.map(side =>
          by === 'pages' ? (
            <PagePicker
              key={side}
              {...props}
              label={t('compare.page', t(`compare.${side}`))}
              value={sideValue(compared[side])}
              onChoose={id => show({ [side]: id })}
            />
          ) : (
            <label key={side}>
              {t('compare.year', t(`compare.${side}`))}
              <select
                value={sideValue(compared[side])}
                onChange={event => show({ [side]: event.currentTarget.value })}
              >
                {choices.years.map(year => (
                  <option key={year} value={year}>
                    {year}
                  </option>
                ))}
              </select>
            </label>
          ),
        )}
        {by === 'years' && (
          <label>
            {t('compare.place')}
            <select value={place} onChange={event => show({ place: event.currentTarget.value })}>
              <option value="">{t('compare.anywhere')}</option>
              {choices.places.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button
          type="button"
          disabled={!left || !right}
          onClick={() => show({ left: sideValue(right), right: sideValue(left) })}
        >
          {t('compare.swap')}
        </button>
      </div>
    </div>
  );
}
