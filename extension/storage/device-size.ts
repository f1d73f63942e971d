import type { MeipiDb, WorkspaceRow } from './db.ts';
import { contentsOf, listWorkspaces } from './workspace-list.ts';

/** How much of a workspace is on this device. */
export interface WorkspaceSize {
  row: WorkspaceRow;
  /** Deleted ones are not counted out: they are kept, so that deleting can be taken back. */
  annotations: number;
  pages: number;
  /** Page texts that its annotations rest on. */
  texts: number;
  /** Edits and texts that its server does not have yet. */
  waiting: number;
}

async function sizeOf(db: MeipiDb, row: WorkspaceRow): Promise<WorkspaceSize> {
  const { id: ws, host } = row;
  const within = [[ws], [ws, []]] as const;
  const { annotations } = await contentsOf(db, ws);
  const pages = await db.entries.where('[ws+of+id]').between([ws, 'page'], [ws, 'page', []]).count();
  const texts = await db.evidence
    .where('[ws+sha256]')
    .between(...within)
    .count();
  const unsent = await db.evidence.where('[ws+pushed]').equals([ws, 0]).count();
  const outbox = await db.outbox
    .where('[ws+at]')
    .between(...within)
    .count();
  const frozen = await db.batches.where('[ws+state]').equals([ws, 'frozen']).count();
  return { row, annotations, pages, texts, waiting: host === undefined ? 0 : unsent + outbox + frozen };
}

/** All workspaces with their sizes. */
export async function deviceSize(db: MeipiDb): Promise<WorkspaceSize[]> {
  return Promise.all((await listWorkspaces(db)).map(row => sizeOf(db, row)));
}
