import { useState } from 'preact/hooks';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { AddWorkspace } from './AddWorkspace.tsx';
import { WorkspaceList } from './WorkspaceList.tsx';

export interface WorkspacesProps {
  db: MeipiDb;
  workspaces: readonly WorkspaceRow[];
  active: string | undefined;
  t: TranslatePanel;
  run: Run;
  say: (notice: string) => void;
  fail: (error: unknown) => void;
}

/** The workspaces on this device, and how to make or enter another. */
export function Workspaces({ db, workspaces, active, t, run, say, fail }: WorkspacesProps) {
  const [entered, setEntered] = useState(0);
  const user = workspaces.find(row => row.host !== undefined)?.user.name ?? '';
  return (
    <>
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
    </>
  );
}
