import { LOCAL_WORKSPACE, type WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { workspaceName } from '../workspace-name.ts';

export interface WorkspaceSwitchProps {
  workspaces: readonly WorkspaceRow[];
  active: string;
  /** How much is new, by workspace. */
  news: ReadonlyMap<string, number>;
  disabled: boolean;
  t: TranslatePanel;
  onSwitch: (ws: string) => void;
  onAdd: () => void;
}

const ADD = '+';

function kindOf({ id, left }: WorkspaceRow): 'private' | 'team' | 'left' {
  if (id === LOCAL_WORKSPACE) return 'private';
  return left === undefined ? 'team' : 'left';
}

function label(row: WorkspaceRow, news: number, t: TranslatePanel): string {
  const plain = workspaceName(row, t);
  const name = news > 0 ? t('workspace.news', plain, news) : plain;
  if (row.archived !== undefined) return `${name} · ${t('workspace.archived')}`;
  return row.role === 'viewer' ? `${name} · ${t('role.viewer')}` : name;
}

/** Which workspace new annotations go to, in the panel's head; private ones look different from a team's. */
export function WorkspaceSwitch({
  workspaces,
  active,
  news,
  disabled,
  t,
  onSwitch,
  onAdd,
}: WorkspaceSwitchProps) {
  const row = workspaces.find(({ id }) => id === active);
  const groups = [
    ['private', t('workspace.private')],
    ['team', t('workspace.team')],
    ['left', t('workspace.leftGroup')],
  ] as const;
  return (
    <select
      class="switch"
      data-kind={row ? kindOf(row) : 'private'}
      aria-label={t('workspace.switch')}
      title={t('workspace.switch')}
      value={active}
      disabled={disabled}
      onChange={event => {
        const { value } = event.currentTarget;
        // What is not active yet must not look so.
        event.currentTarget.value = active;
        if (value === ADD) onAdd();
        else onSwitch(value);
      }}
    >
      {groups.map(([kind, name]) => {
        const rows = workspaces.filter(one => kindOf(one) === kind);
        return (
          rows.length > 0 && (
            <optgroup key={kind} label={name}>
              {rows.map(one => (
                <option key={one.id} value={one.id}>
                  {/* The active one's stand in a line of their own. */}
                  {label(one, one.id === active ? 0 : (news.get(one.id) ?? 0), t)}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
      <option value={ADD}>{t('workspace.add')}</option>
    </select>
  );
}
