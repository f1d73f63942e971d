import type { SiteRow } from '../../messages.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface SiteSwitchProps {
  row: SiteRow;
  /** All is paused: one site cannot be gone on with. */
  everywhere: boolean;
  t: TranslatePanel;
  onPause: (key: string, paused: boolean) => void;
}

/** Whether Meipi runs on a site, for now. */
export function SiteSwitch({ row: { key, name, paused }, everywhere, t, onPause }: SiteSwitchProps) {
  return (
    <label class="switch-line">
      <input
        type="checkbox"
        checked={!paused}
        disabled={everywhere}
        onChange={event => onPause(key, !event.currentTarget.checked)}
      />{' '}
      {t('sites.runs', name)}
    </label>
  );
}
