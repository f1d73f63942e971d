import type { TranslatePanel } from '../translate-panel.ts';
import { formatLabel } from './format-labels.ts';

export interface WriteButtonsProps {
  format: string;
  busy: boolean;
  onWrite: (toPlace: boolean) => void;
  t: TranslatePanel;
}

/** Writes the file into the downloads, or where the browser can ask, to a place that the person chooses. */
export function WriteButtons({ format, busy, onWrite, t }: WriteButtonsProps) {
  return (
    <span class="write">
      {'showSaveFilePicker' in window && (
        <button type="button" disabled={busy} onClick={() => onWrite(true)}>
          {t('export.saveAs')}
        </button>
      )}
      <button
        type="button"
        class="first"
        title={t('export.runTitle')}
        disabled={busy}
        onClick={() => onWrite(false)}
      >
        {t('export.run', formatLabel(format))}
      </button>
    </span>
  );
}
