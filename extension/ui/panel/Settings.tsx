import { useState } from 'preact/hooks';
import type { SiteState, SyncState } from '../../messages.ts';
import { ask, requestOrigin } from '../../platform.ts';
import { LOCAL_WORKSPACE, type MeipiDb } from '../../storage/db.ts';
import { threshold } from '../../storage/threshold.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from './Panel.tsx';
import { useLive } from './use-live.ts';

export interface SettingsProps {
  db: MeipiDb;
  sync: SyncState | undefined;
  site: SiteState | undefined;
  t: TranslatePanel;
  run: Run;
}

/** Where annotations go, and on which sites Meipi runs. */
export function Settings({ db, sync, site, t, run }: SettingsProps) {
  const { workspace } = sync ?? {};
  return (
    <section class="settings">
      <h2>{t('settings.workspace')}</h2>
      {workspace?.host === undefined ? (
        <>
          <p>{t('settings.local')}</p>
          <Connect db={db} t={t} run={run} />
        </>
      ) : (
        <>
          <p>{t('settings.connected', workspace.name, new URL(workspace.host).host)}</p>
          <button type="button" onClick={() => void run(() => ask('disconnect', {}))}>
            {t('settings.disconnect')}
          </button>
        </>
      )}
      <h2>{t('settings.suggestions')}</h2>
      <Threshold db={db} t={t} run={run} />
      <h2>{t('settings.sites')}</h2>
      <p>{t('settings.sitesHelp')}</p>
      {site?.enabled === 'added' && site.origin !== undefined && (
        <button
          type="button"
          onClick={() => void run(() => ask('site.remove', { origin: site.origin ?? '' }))}
        >
          {t('settings.siteRemove', new URL(site.origin).host)}
        </button>
      )}
    </section>
  );
}

function Connect({ db, t, run }: Pick<SettingsProps, 'db' | 't' | 'run'>) {
  const [link, setLink] = useState('');
  const [carry, setCarry] = useState(true);
  const stored = useLive(
    () => db.entries.where({ ws: LOCAL_WORKSPACE, of: 'annotation' }).count(),
    () => undefined,
  );
  const url = URL.parse(link.trim());
  const connect = async () => {
    // Within the click: the browser asks for the host before anything is sent to it.
    const granted = url !== null && (await requestOrigin(url.origin));
    if (url !== null && !granted) return { ok: false as const, error: { code: 'host_permission' as const } };
    return ask('connect', { link, carry });
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void run(connect);
      }}
    >
      <label>
        {t('settings.connectLabel')}
        <input
          value={link}
          autocomplete="off"
          spellcheck={false}
          onInput={event => setLink(event.currentTarget.value)}
        />
      </label>
      <p class="help">{url?.host ? t('settings.connectHost', url.host) : t('settings.connectHelp')}</p>
      {(stored ?? 0) > 0 && (
        <label>
          <input type="checkbox" checked={carry} onChange={event => setCarry(event.currentTarget.checked)} />{' '}
          {t('settings.carry', stored ?? 0)}
        </label>
      )}
      <button type="submit" class="first" disabled={link.trim() === ''}>
        {t('settings.connect')}
      </button>
    </form>
  );
}

function Threshold({ db, t, run }: Pick<SettingsProps, 'db' | 't' | 'run'>) {
  const value = useLive(
    () => threshold(db),
    () => undefined,
  );
  const percent = Math.round((value ?? 0) * 100);
  return (
    <label class="threshold">
      {percent === 0 ? t('settings.thresholdOff') : t('settings.threshold', percent)}
      <input
        type="range"
        min="0"
        max="95"
        step="5"
        value={percent}
        onChange={event =>
          void run(() => ask('threshold.set', { value: Number(event.currentTarget.value) / 100 }))
        }
      />
    </label>
  );
}
