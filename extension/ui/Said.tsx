import type { TranslatePanel } from './translate-panel.ts';
import type { Running } from './use-run.ts';

/** What came of the last act. */
export function Said({ failure, notice, t }: Pick<Running, 'failure' | 'notice'> & { t: TranslatePanel }) {
  return (
    <>
      {failure && (
        <p class="error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      {notice && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
    </>
  );
}
