import type { WorkspaceRow } from '../../storage/db.ts';

/**
 * Our own batches are read back twice: a minute after the push, and once more so long after that. A copy of this profile
 * may have written under the same key, and for as long as its bytes were on their way a colo may have shown ours. One
 * read a batch.
 */
export const AUDIT_AFTER_MS = 86_400_000;

/** Highest seq of ours that was read back twice. */
export function auditedOf({ audited, confirmed }: WorkspaceRow): number {
  return audited ?? confirmed;
}
