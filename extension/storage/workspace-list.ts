import type { WorkspaceReply } from '../../shared/protocol.ts';
import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from './db.ts';
import { currentWorkspace, roleIn } from './workspaces.ts';

/** A workspace that nobody opened is asked so often, ms. */
const IDLE_MS = 4 * 60_000;

/** All workspaces that are here, the local one first, those that were left last. */
export async function listWorkspaces(db: MeipiDb): Promise<WorkspaceRow[]> {
  const rank = ({ id, left }: WorkspaceRow) => (id === LOCAL_WORKSPACE ? 0 : left === undefined ? 1 : 2);
  const rows = await db.workspaces.toArray();
  return rows.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** What may be written to: new annotations, copies. */
export function isWritable({ role, archived, left }: WorkspaceRow): boolean {
  return role !== 'viewer' && archived === undefined && left === undefined;
}

async function hasWaiting(db: MeipiDb, ws: string): Promise<boolean> {
  const ops = await db.outbox.where('[ws+at]').between([ws], [ws, []]).count();
  const batches = await db.batches.where('[ws+state]').equals([ws, 'frozen']).count();
  return ops + batches + (await db.evidence.where('[ws+pushed]').equals([ws, 0]).count()) > 0;
}

/** The workspaces to sync now: the active one first, then those with something to send or long not asked. */
export async function dueWorkspaces(db: MeipiDb, now: number): Promise<string[]> {
  const active = (await currentWorkspace(db))?.id;
  const due: string[] = [];
  for (const { id, host, left, lastSync = 0 } of await listWorkspaces(db)) {
    if (host === undefined || left !== undefined) continue;
    if (id === active) due.unshift(id);
    else if (Math.abs(now - lastSync) > IDLE_MS || (await hasWaiting(db, id))) due.push(id);
  }
  return due;
}

/** Takes in what the server says of a workspace now: its name, our role, whether it is archived. */
export async function noteReply(db: MeipiDb, reply: WorkspaceReply, now: number): Promise<void> {
  await db.workspaces.where({ id: reply.workspace.id }).modify(row => {
    row.name = reply.workspace.name;
    row.role = roleIn(reply);
    row.refreshed = now;
    if (reply.archived === undefined) delete row.archived;
    else row.archived = reply.archived;
  });
}

/** How much of a workspace is here: annotations, deleted ones not counted out, and what no server has yet. */
export async function contentsOf(
  db: MeipiDb,
  ws: string,
): Promise<{ annotations: number; waiting: boolean }> {
  const { host } = (await db.workspaces.get(ws)) ?? {};
  return {
    annotations: await db.entries
      .where('[ws+of+id]')
      .between([ws, 'annotation'], [ws, 'annotation', []])
      .count(),
    waiting: host !== undefined && (await hasWaiting(db, ws)),
  };
}
