import type { WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { workspaceName } from '../workspace-name.ts';

export interface CopyToProps {
  label: string;
  /** Where it can be copied to. */
  targets: readonly WorkspaceRow[];
  t: TranslatePanel;
  onCopy: (to: WorkspaceRow) => void;
}

/** A choice of workspaces to copy to; it acts at once and shows its label again. */
export function CopyTo({ label, targets, t, onCopy }: CopyToProps) {
  if (targets.length === 0) return null;
  return (
    <select
      class="copy-to"
      aria-label={label}
      title={t('share.copyTitle')}
      value=""
      onChange={event => {
        const to = targets.find(({ id }) => id === event.currentTarget.value);
        event.currentTarget.value = '';
        if (to) onCopy(to);
      }}
    >
      <option value="">{label}</option>
      {targets.map(row => (
        <option key={row.id} value={row.id}>
          {workspaceName(row, t)}
        </option>
      ))}
    </select>
  );
}
