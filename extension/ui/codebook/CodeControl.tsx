import type { TranslatePanel } from '../translate-panel.ts';

export interface CodeControlProps {
  controlled: boolean;
  may: boolean;
  onChange: (controlled: boolean) => void;
  t: TranslatePanel;
}

/** Whether only the codebook's tags may be added; owners say so. */
export function CodeControl({ controlled, may, onChange, t }: CodeControlProps) {
  return (
    <section aria-labelledby="code-control">
      <h2 id="code-control">{t('codes.control')}</h2>
      <label>
        <input
          type="checkbox"
          checked={controlled}
          disabled={!may}
          onChange={event => onChange(event.currentTarget.checked)}
        />{' '}
        {t('codes.controlled')}
      </label>
      <p class="help">{t(may ? 'codes.controlHelp' : 'codes.controlOwners')}</p>
    </section>
  );
}
