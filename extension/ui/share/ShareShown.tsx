import { ask } from '../../platform.ts';
import type { WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { ShareForm } from './ShareForm.tsx';

export interface ShareShownProps {
  row: WorkspaceRow;
  /** Annotations that the list shows. */
  ids: string[];
  t: TranslatePanel;
  run: Run;
}

/** Puts what the panel's list shows behind a link. */
export function ShareShown({ row, ids, t, run }: ShareShownProps) {
  return (
    <details class="share">
      <summary>{t('shares.shown', ids.length)}</summary>
      <ShareForm
        user={row.user.name}
        t={t}
        onMake={(choice, days) =>
          run(() =>
            ask('share.make', { ws: row.id, set: { ids }, choice, ...(days !== undefined && { days }) }),
          )
        }
      />
    </details>
  );
}
