import { ask } from '../../platform.ts';
import { LOCAL_WORKSPACE, type WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { workspaceName } from '../workspace-name.ts';

export interface WorkspaceListProps {
  workspaces: readonly WorkspaceRow[];
  active: string | undefined;
  run: Run;
  t: TranslatePanel;
}

function about({ id, host, role, left, archived }: WorkspaceRow, t: TranslatePanel): string {
  if (id === LOCAL_WORKSPACE || host === undefined) return t('workspace.onDevice');
  const standing = left !== undefined ? t('workspace.left') : t(`role.${role}`);
  return [new URL(host).host, standing, archived !== undefined && t('workspace.archived')]
    .filter(Boolean)
    .join(' · ');
}

/** The workspaces that are here: where each one is, and which one is the active one. */
export function WorkspaceList({ workspaces, active, run, t }: WorkspaceListProps) {
  return (
    <ul class="workspaces">
      {workspaces.map(row => {
        const name = workspaceName(row, t);
        return (
          <li key={row.id} aria-current={row.id === active}>
            <p>
              <strong>{name}</strong>
              <small>{about(row, t)}</small>
            </p>
            {row.id === active ? (
              <span class="tag">{t('workspace.active')}</span>
            ) : (
              <button
                type="button"
                aria-label={`${t('workspace.use')}: ${name}`}
                onClick={() => void run(() => ask('workspace.activate', { ws: row.id }))}
              >
                {t('workspace.use')}
              </button>
            )}
            <a
              class="button"
              href={`/workbench.html?ws=${row.id}`}
              target="_blank"
              rel="noreferrer"
              title={t('panel.benchTitle')}
              aria-label={`${t('panel.bench')}: ${name}`}
            >
              {t('panel.bench')}
            </a>
            <a
              class="button"
              href={`/workspace.html?ws=${row.id}`}
              target="_blank"
              rel="noreferrer"
              title={t('workspace.manageTitle')}
              aria-label={`${t('workspace.manage')}: ${name}`}
            >
              {t('workspace.manage')}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
