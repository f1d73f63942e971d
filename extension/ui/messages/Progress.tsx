import type { TranslatePanel } from '../translate-panel.ts';
import './messages.css';

export interface ProgressProps {
  /** What goes on. */
  label: string;
  /** How much of `total` is done; without a total it is not known how long it takes. */
  done?: number;
  total?: number;
  /** Given where it can be stopped. */
  onCancel?: () => void;
  /** What stopping is called, where it takes back nothing. */
  stop?: string;
  t: TranslatePanel;
}

/** Something that takes long: what it is, how far it is, and how to stop it. */
export function Progress({ label, done = 0, total, onCancel, stop, t }: ProgressProps) {
  return (
    <div class="running">
      <span>
        {label} {total !== undefined && t('progress.of', done, total)}
      </span>
      {total !== undefined && <progress aria-label={label} value={done} max={Math.max(total, 1)} />}
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {stop ?? t('progress.cancel')}
        </button>
      )}
    </div>
  );
}
