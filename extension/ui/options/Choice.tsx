import { useId } from 'preact/hooks';

export interface ChoiceProps<T extends string> {
  legend: string;
  help?: string;
  values: readonly T[];
  value: T | undefined;
  label: (value: T) => string;
  onChoose: (value: T) => void;
}

/** One of a few values, all of them seen. */
export function Choice<T extends string>({ legend, help, values, value, label, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class="pick" aria-describedby={help === undefined ? undefined : `${id}-help`}>
      <legend>{legend}</legend>
      {values.map(each => (
        <label key={each}>
          <input type="radio" name={id} checked={each === value} onChange={() => onChoose(each)} />{' '}
          {label(each)}
        </label>
      ))}
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </fieldset>
  );
}
