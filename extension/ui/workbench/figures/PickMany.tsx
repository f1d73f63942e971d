import type { TranslateBench } from '../translate-bench.ts';

export interface PickManyProps {
  label: string;
  /** What the field says before anything is chosen there. */
  add: string;
  options: readonly { value: string; label: string; count: number }[];
  chosen: readonly string[];
  onChange: (values: readonly string[]) => void;
  t: TranslateBench;
}

/** So many are offered: who looks for others finds them in the table. */
const MOST = 500;

/** Chooses several of many: each that was chosen can be taken away. */
export function PickMany({ label, add, options, chosen, onChange, t }: PickManyProps) {
  const offered = options.filter(({ value }) => !chosen.includes(value)).slice(0, MOST);
  const labelOf = (value: string) => options.find(option => option.value === value)?.label ?? value;
  return (
    <div class="pick">
      <label>
        {label}
        <select
          value=""
          onChange={event => {
            const { value } = event.currentTarget;
            event.currentTarget.value = '';
            if (value !== '') onChange([...chosen, value]);
          }}
        >
          <option value="">{add}</option>
          {offered.map(option => (
            <option key={option.value} value={option.value}>
              {`${option.label} (${option.count})`}
            </option>
          ))}
        </select>
      </label>
      {chosen.map(value => (
        <button
          key={value}
          type="button"
          class="chip"
          title={t('figures.without', labelOf(value))}
          onClick={() => onChange(chosen.filter(each => each !== value))}
        >
          {labelOf(value)} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}
