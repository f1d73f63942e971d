import { useState } from 'preact/hooks';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { AddWorkspace } from './AddWorkspace.tsx';
import { MarkColors } from './MarkColors.tsx';
import { WorkspaceList } from './WorkspaceList.tsx';

export interface SettingsProps {
  db: MeipiDb;
  workspaces: readonly WorkspaceRow[];
  active: string | undefined;
  t: TranslatePanel;
  run: Run;
  say: (notice: string) => void;
  fail: (error: unknown) => void;
}

/** Where annotations go, and the way to all that can be set. */
export function Settings({ db, workspaces, active, t, run, say, fail }: SettingsProps) {
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
        onError={fail}
        t={t}
        onEntered={name => {
          // The fields begin anew: a secret is not to stay in one.
          setEntered(entered + 1);
          say(t('workspace.entered', name));
        }}
      />
      <h2>{t('options.title')}</h2>
      <MarkColors {...{ db, t, run, fail }} />
      <p class="more">
        {(['sites', 'suggestions', 'appearance', 'keys', 'data'] as const).map(id => (
          <a key={id} class="button" href={`/options.html#${id}`} target="_blank" rel="noreferrer">
            {t(`options.${id}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
