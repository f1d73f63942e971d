import { useId } from 'preact/hooks';
import { APPROXIMATIONS } from '../../../shared/recognition/mention.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { AttributeFault, AttributeName } from './attribute-draft.ts';

export interface AttributeFieldProps {
  name: AttributeName;
  value: string;
  fault: AttributeFault | undefined;
  t: TranslatePanel;
  onInput: (value: string) => void;
}

/** One attribute of a mention, as a person types it. */
export function AttributeField({ name, value, fault, t, onInput }: AttributeFieldProps) {
  const id = useId();
  const label = t(`field.${name}`);
  if (name === 'approx') {
    return (
      <label>
        {label}
        <select name={name} value={value} onChange={event => onInput(event.currentTarget.value)}>
          <option value="" />
          {APPROXIMATIONS.map(one => (
            <option key={one} value={one}>
              {t(`approx.${one}`)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label class={name}>
      {label}
      <input
        name={name}
        value={value}
        autocomplete="off"
        {...(name === 'period' && { placeholder: t('review.periodHint') })}
        {...(fault && { 'aria-invalid': true, 'aria-describedby': id })}
        onInput={event => onInput(event.currentTarget.value)}
      />
      {fault && (
        <span id={id} class="error" role="alert">
          {t(`review.${fault.fault}`, 'typed' in fault ? fault.typed : '')}
        </span>
      )}
    </label>
  );
}
