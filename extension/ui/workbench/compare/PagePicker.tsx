import { useState } from 'preact/hooks';
import type { BenchProps } from '../BenchView.ts';
import { useView } from '../use-bench.ts';

export interface PagePickerProps extends BenchProps {
  label: string;
  /** Id of the page that is chosen; empty for none. */
  value: string;
  onChoose: (id: string) => void;
}

/** A page out of thousands: some words narrow down what the list offers. */
export function PagePicker({ label, value, onChoose, ...props }: PagePickerProps) {
  const { t } = props;
  const [typed, setTyped] = useState('');
  const pages = useView(props, 'comparePages', typed, value === '' ? [] : [value]) ?? [];
  return (
    <fieldset class="page-picker">
      <legend>{label}</legend>
      <input
        type="search"
        aria-label={`${label}: ${t('compare.findPage')}`}
        placeholder={t('compare.findPage')}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <ul>
        {pages.map(({ id, title, site, published }) => (
          <li key={id}>
            <button type="button" class="quiet" aria-pressed={id === value} onClick={() => onChoose(id)}>
              {title} <small>{[site, published?.slice(0, 10)].filter(Boolean).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
