import { useState } from 'preact/hooks';
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts';
import type { MarkLook } from '../../messages.ts';
import { ask } from '../../platform.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { marksBy } from '../../storage/mark-look.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import type { Running } from '../use-run.ts';
import './mark-colors.css';

export interface MarkColorsProps extends Pick<Running, 'run' | 'fail'> {
  db: MeipiDb;
  t: TranslatePanel;
}

/** What the colours of marks speak of, and what a kind looks like whatever they do. */
export function MarkColors({ db, t, run, fail }: MarkColorsProps) {
  const chosen = useLive(() => marksBy(db), fail);
  /** At once, before it is stored. */
  const [picked, setPicked] = useState<MarkLook['by']>();
  const shown = picked ?? chosen ?? 'kind';
  return (
    <fieldset class="mark-colors">
      <legend>{t('marks.title')}</legend>
      {(['kind', 'tag'] as const).map(by => (
        <label key={by}>
          <input
            type="radio"
            name="marks"
            checked={shown === by}
            onChange={() => {
              setPicked(by);
              void run(() => ask('marks.set', { by }));
            }}
          />
          {t(`marks.${by}`)}
        </label>
      ))}
      <p class={`mark-legend by-${shown}`}>
        {ANNOTATION_KINDS.map(kind => (
          <span key={kind} class={kind} style={`--tint: var(--${kind})`}>
            {t(`kind.${kind}`)}
          </span>
        ))}
      </p>
    </fieldset>
  );
}
