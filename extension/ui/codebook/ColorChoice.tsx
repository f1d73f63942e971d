import { CODE_COLORS, type CodeColor } from '../../../shared/model/code.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface ColorChoiceProps {
  color: CodeColor | '';
  onChange: (color: CodeColor | '') => void;
  t: TranslatePanel;
}

/** The colours that a code may have, by name too, for nobody has to tell them apart by eye. */
export function ColorChoice({ color, onChange, t }: ColorChoiceProps) {
  return (
    <fieldset class="colors">
      <legend>{t('codes.color')}</legend>
      {(['', ...CODE_COLORS] as const).map(one => {
        const name = t(one === '' ? 'codes.colorAbove' : `color.${one}`);
        return (
          <label key={one} title={name} style={one === '' ? undefined : `--code: var(--code-${one})`}>
            <input
              type="radio"
              name="color"
              checked={one === color}
              aria-label={name}
              onChange={() => onChange(one)}
            />
            <span aria-hidden="true" />
          </label>
        );
      })}
      <b>{t(color === '' ? 'codes.colorAbove' : `color.${color}`)}</b>
    </fieldset>
  );
}
