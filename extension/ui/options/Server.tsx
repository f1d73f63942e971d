import { listWorkspaces } from '../../storage/workspace-list.ts';
import { currentWorkspace } from '../../storage/workspaces.ts';
import { Workspaces } from '../panel/Workspaces.tsx';
import { useLive } from '../use-live.ts';
import type { OptionsProps } from './OptionsPage.tsx';

/** Where annotations go: this device, or a workspace on a server. */
export function Server({ db, t, run, say, fail }: OptionsProps) {
  const workspaces = useLive(() => listWorkspaces(db), fail) ?? [];
  const active = useLive(async () => (await currentWorkspace(db))?.id, fail);
  return (
    <section class="settings" aria-label={t('options.server')}>
      <h2>{t('options.server')}</h2>
      <p class="help">{t('server.help')}</p>
      <Workspaces {...{ db, workspaces, active, t, run, say, fail }} />
    </section>
  );
}
