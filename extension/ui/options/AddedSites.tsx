import type { SiteRow } from '../../messages.ts';
import { ask } from '../../platform.ts';
import { Confirm } from '../Confirm.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { SiteSwitch } from './SiteSwitch.tsx';

export interface AddedSitesProps {
  sites: readonly SiteRow[];
  t: TranslatePanel;
  run: Run;
  onAllow: (origins: string[], name: string) => void;
  everywhere: boolean;
  onPause: (key: string, paused: boolean) => void;
}

/** The sites that a person added: whether each runs, whether page texts go to the server, and how to take it off. */
export function AddedSites({ sites, t, run, everywhere, onAllow, onPause }: AddedSitesProps) {
  if (sites.length === 0) return <p class="help">{t('sites.none')}</p>;
  return (
    <ul class="rows">
      {sites.map(({ name, origin = '', evidence, granted, ...row }) => (
        <li key={origin}>
          <SiteSwitch row={{ name, ...row }} everywhere={everywhere} t={t} onPause={onPause} />
          <Confirm
            label={t('sites.remove')}
            title={t('sites.removeOf', name)}
            question={t('sites.removeHelp', name)}
            t={t}
            onYes={() => void run(() => ask('site.remove', { origin }), t('sites.removed', name))}
          />
          <label class="wide">
            <input
              type="checkbox"
              checked={evidence === true}
              aria-label={t('sites.evidenceOf', name)}
              onChange={event =>
                void run(() => ask('site.evidence', { origin, evidence: event.currentTarget.checked }))
              }
            />{' '}
            {t('sites.evidence')}
          </label>
          {granted === false && (
            <p class="error" role="status">
              {t('sites.lost')}{' '}
              <button type="button" onClick={() => onAllow([origin], name)}>
                {t('sites.allow')}
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
