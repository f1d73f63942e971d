import type { SyncState } from '../messages.ts';
import type { MeipiDb, WorkspaceRow } from './db.ts';

/** What waits to be sent, and how the last sync went. Nothing waits in a workspace without a server. */
export async function syncState(db: MeipiDb, workspace: WorkspaceRow): Promise<SyncState> {
  const { id: ws, name, host, role, lastSync, trouble, slowed, loading, archived, left } = workspace;
  const frozen = await db.batches.where('[ws+state]').equals([ws, 'frozen']).toArray();
  const inBatches = frozen.map(
    ({ text }) => (JSON.parse(text ?? '{"ops":[]}') as { ops: unknown[] }).ops.length,
  );
  const waiting = await db.outbox.where('[ws+at]').between([ws], [ws, []]).count();
  const texts = await db.evidence.where('[ws+pushed]').equals([ws, 0]).count();
  const pending = waiting + texts + inBatches.reduce((sum, n) => sum + n, 0);
  return {
    workspace: {
      id: ws,
      name,
      role,
      ...(host !== undefined && { host }),
      ...(archived !== undefined && { archived }),
      ...(left !== undefined && { left }),
    },
    pending: host === undefined ? 0 : pending,
    ...(loading && { loading: { done: loading.done, total: loading.total } }),
    ...(lastSync !== undefined && { lastSync }),
    ...(trouble && { trouble }),
    ...(slowed !== undefined && { slowed }),
  };
}
