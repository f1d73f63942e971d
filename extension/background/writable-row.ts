import { MeipiError } from '../result.ts';
import type { MeipiDb, WorkspaceRow } from '../storage/db.ts';
import { isWritable } from '../storage/workspace-list.ts';

/**
 * A workspace that is written to.
 * @throws MeipiError `not_found`, `archived`, `forbidden`
 */
export async function writableRow(db: MeipiDb, ws: string): Promise<WorkspaceRow> {
  const row = await db.workspaces.get(ws);
  if (!row) throw new MeipiError('not_found', ws);
  if (row.archived !== undefined) throw new MeipiError('archived');
  if (!isWritable(row)) throw new MeipiError('forbidden');
  return row;
}
