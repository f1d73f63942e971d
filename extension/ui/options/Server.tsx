import { useState } from 'preact/hooks';
import { listWorkspaces } from '../../storage/workspace-list.ts';
import { currentWorkspace } from '../../storage/workspaces.ts';
import { AddWorkspace } from '../panel/AddWorkspace.tsx';
import { WorkspaceList } from '../panel/WorkspaceList.tsx';
import { useLive } from '../use-live.ts';
import type { OptionsProps } from './OptionsPage.tsx';

/** Where annotations go: this device, or a workspace on a server. */
export function Server({ db, t, run, say, fail }: OptionsProps) {
  const [entered, setEntered] = useState(0);
  const workspaces = useLive(() => listWorkspaces(db), fail) ?? [];
  const active = useLive(async () => (await currentWorkspace(db))?.id, fail);
  const user = workspaces.find(row => row.host !== undefined)?.user.name ?? '';
  return (
    <section class="settings" aria-label={t('options.server')}>
      <h2>{t('options.server')}</h2>
      <p class="help">{t('server.help')}</p>
      <WorkspaceList workspaces={workspaces} active={active} run={run} t={t} />
      <AddWorkspace
        // The fields begin anew: a secret is not to stay in one.
        key={entered}
        db={db}
        user={user}
        run={run}
        onError={fail}
        t={t}
        onEntered={name => {
          setEntered(entered + 1);
          say(t('workspace.entered', name));
        }}
      />
    </section>
  );
}
