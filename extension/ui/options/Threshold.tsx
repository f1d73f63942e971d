import { ask } from '../../platform.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';

export interface ThresholdProps {
  /** From 0, all are shown, to 1. */
  value: number;
  t: TranslatePanel;
  run: Run;
  /** While it is moved; it is stored when it is let go. */
  onMove?: (value: number) => void;
}

/** How sure recognition has to be of what it suggests. */
export function Threshold({ value, t, run, onMove }: ThresholdProps) {
  const percent = Math.round(value * 100);
  return (
    <label class="threshold">
      {percent === 0 ? t('settings.thresholdOff') : t('settings.threshold', percent)}
      <input
        type="range"
        min="0"
        max="95"
        step="5"
        value={percent}
        onInput={event => onMove?.(Number(event.currentTarget.value) / 100)}
        onChange={event =>
          void run(() => ask('threshold.set', { value: Number(event.currentTarget.value) / 100 }))
        }
      />
    </label>
  );
}
