import type { SiteRow } from '../../messages.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface OptionalSitesProps {
  sites: readonly SiteRow[];
  t: TranslatePanel;
  onAllow: (origins: string[], name: string) => void;
}

/** Sites that are known and run only once a person allows it. */
export function OptionalSites({ sites, t, onAllow }: OptionalSitesProps) {
  return (
    <ul class="rows">
      {sites.map(({ key, name, hosts, origin }) => (
        <li key={key}>
          <span class="switch-line">{name}</span>
          <button
            type="button"
            aria-label={t('sites.enableOf', name)}
            onClick={() => origin !== undefined && onAllow([origin], name)}
          >
            {t('sites.enable')}
          </button>
          <small>
            {hosts.join(' · ')} · {t('sites.optional')}
          </small>
        </li>
      ))}
    </ul>
  );
}
