import type { FreeTag } from '../../storage/tag-usage.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface FreeTagsProps {
  free: readonly FreeTag[];
  /** Absent for whoever may only read. */
  onAdopt?: (labels: string[]) => void;
  t: TranslatePanel;
}

/** Tags that are in use and not in the codebook, to be taken in. */
export function FreeTags({ free, onAdopt, t }: FreeTagsProps) {
  if (free.length === 0) return null;
  return (
    <section aria-labelledby="free-tags">
      <h2 id="free-tags">
        {t('codes.free', free.length)}
        {onAdopt && free.length > 1 && (
          <button type="button" onClick={() => onAdopt(free.map(({ label }) => label))}>
            {t('codes.adoptAll')}
          </button>
        )}
      </h2>
      <p class="help">{t('codes.freeHelp')}</p>
      <ul class="rows">
        {free.map(({ label, uses }) => (
          <li key={label}>
            <p>
              {label} <small>{t('tags.uses', uses)}</small>
            </p>
            {onAdopt && (
              <button type="button" aria-label={t('codes.adoptOne', label)} onClick={() => onAdopt([label])}>
                {t('codes.adopt')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
