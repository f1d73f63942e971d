import type { ComponentChildren } from 'preact';
import type { WorkspaceRow } from '../../storage/db.ts';
import { Confirm } from '../Confirm.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { CopyTo } from './CopyTo.tsx';

export interface RowMoreProps {
  t: TranslatePanel;
  /** Where it can be copied to. */
  targets: readonly WorkspaceRow[];
  onCopy: (to: WorkspaceRow) => void;
  /** Given where we may erase: as an owner, on a server. */
  onErase?: () => void;
  children?: ComponentChildren;
}

/** What is seldom done with an annotation. */
export function RowMore({ t, targets, onCopy, onErase, children }: RowMoreProps) {
  return (
    <details class="more">
      <summary>{t('row.more')}</summary>
      {children}
      <CopyTo label={t('share.copyTo')} targets={targets} t={t} onCopy={onCopy} />
      {onErase && (
        <Confirm
          label={t('team.eraseAnnotation')}
          title={t('team.eraseAnnotationTitle')}
          question={t('team.eraseAnnotationAsk')}
          t={t}
          onYes={onErase}
        />
      )}
    </details>
  );
}
