import { CHOICES, type Choice } from '../../../shared/import/items.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface ChoicesProps {
  /** Tells this choice from others on the page. */
  name: string;
  label: string;
  value: Choice;
  onChoose: (choice: Choice) => void;
  t: TranslatePanel;
}

/** What is to become of a conflict. */
export function Choices({ name, label, value, onChoose, t }: ChoicesProps) {
  return (
    <fieldset class="sides">
      <legend>{label}</legend>
      {CHOICES.map(choice => (
        <label key={choice}>
          <input
            type="radio"
            name={`import-${name}`}
            checked={value === choice}
            onChange={() => onChoose(choice)}
          />
          {t(`import.choice.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}
