import { useState } from 'preact/hooks';
import type { SiteState } from '../../messages.ts';
import { ask } from '../../platform.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { threshold } from '../../storage/threshold.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import type { Run } from '../use-run.ts';
import { AddWorkspace } from './AddWorkspace.tsx';
import { MarkColors } from './MarkColors.tsx';
import { WorkspaceList } from './WorkspaceList.tsx';

export interface SettingsProps {
  db: MeipiDb;
  workspaces: readonly WorkspaceRow[];
  active: string | undefined;
  site: SiteState | undefined;
  t: TranslatePanel;
  run: Run;
  say: (notice: string) => void;
}

/** Where annotations go, and on which sites Meipi runs. */
export function Settings({ db, workspaces, active, site, t, run, say }: SettingsProps) {
  const [entered, setEntered] = useState(0);
  const called = workspaces.find(row => row.host !== undefined)?.user.name ?? '';
  return (
    <section class="settings">
      <h2>{t('settings.workspace')}</h2>
      <WorkspaceList workspaces={workspaces} active={active} run={run} t={t} />
      <AddWorkspace
        key={entered}
        db={db}
        user={called}
        run={run}
        t={t}
        onEntered={name => {
          // The fields begin anew: a secret is not to stay in one.
          setEntered(entered + 1);
          say(t('workspace.entered', name));
        }}
      />
      <h2>{t('settings.suggestions')}</h2>
      <Threshold db={db} t={t} run={run} />
      <MarkColors db={db} t={t} run={run} />
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
