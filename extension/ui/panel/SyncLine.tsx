import type { SyncState } from '../../messages.ts';
import { Progress } from '../messages/Progress.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { useOnline } from '../use-online.ts';

function clock(ms: number): string {
  return new Date(ms).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** Whether everything is on the server, in one line; and what is wrong if it cannot get there. */
export function SyncLine({
  sync,
  onSync,
  onVerify,
  t,
}: {
  sync: SyncState | undefined;
  onSync: () => void;
  /** Compares the server's batches with what is here. */
  onVerify: () => void;
  t: TranslatePanel;
}) {
  const online = useOnline();
  if (!sync) return null;
  const { workspace, pending, loading, lastSync, trouble, slowed } = sync;
  const connected = workspace.host !== undefined;
  const { archived, left } = workspace;
  const state = !connected
    ? t('sync.local')
    : left !== undefined
      ? t('sync.left')
      : loading
        ? t('sync.loading', loading.done, loading.total)
        : pending > 0
          ? t('sync.pending', pending)
          : lastSync === undefined
            ? t('sync.never')
            : t('sync.synced');
  return (
    <div
      class="sync"
      data-state={
        !connected || left !== undefined
          ? 'local'
          : trouble
            ? 'trouble'
            : loading || pending > 0
              ? 'pending'
              : 'synced'
      }
    >
      <p aria-live="polite">
        <span class="dot" aria-hidden="true" /> {state}
        {archived !== undefined && ` ${t('sync.archived')}`}
        {lastSync !== undefined && connected && <small> · {t('sync.at', clock(lastSync))}</small>}
      </p>
      {connected && left === undefined && (
        <>
          <button type="button" class="quiet" onClick={onSync}>
            {t('sync.now')}
          </button>
          <button type="button" class="quiet" title={t('sync.verifyTitle')} onClick={onVerify}>
            {t('sync.verify')}
          </button>
        </>
      )}
      {loading && connected && left === undefined && !trouble && (
        <Progress label={t('progress.loading')} done={loading.done} total={loading.total} t={t} />
      )}
      {trouble && (
        <p class="error" role="status">
          {trouble.code === 'network' && !online ? t('sync.offline') : t(`failure.${trouble.code}`)}
          {trouble.retryAt !== undefined && ` ${t('sync.retryAt', clock(trouble.retryAt))}`}
        </p>
      )}
      {slowed !== undefined && !trouble && (
        <p class="slowed" role="status">
          {t('sync.slowed', clock(slowed))}
        </p>
      )}
    </div>
  );
}
