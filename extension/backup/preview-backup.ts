import type { Entry } from '../../shared/sync/merge.ts';
import { decodeEntry } from '../../shared/sync/snapshot-line.ts';
import { MeipiError } from '../result.ts';
import { LOCAL_WORKSPACE, type MeipiDb } from '../storage/db.ts';
import { readBackup } from './read-backup.ts';

/** What a backup holds of a workspace. */
export interface PreviewRow {
  id: string;
  name: string;
  host?: string;
  annotations: number;
  /** Annotations of these that are not on this device. */
  missing: number;
  /** Edits that no server was seen to hold. */
  waiting: number;
  /** The workspace is on this device. */
  here: boolean;
  token: boolean;
}
export interface Preview {
  created: string;
  workspaces: PreviewRow[];
  texts: number;
}

/** @throws MeipiError `backup_broken` */
export function entryIn(line: string): Entry {
  try {
    return decodeEntry(line);
  } catch (error) {
    throw new MeipiError('backup_broken', String(error));
  }
}

/**
 * Reads all of a backup and checks it, and writes nothing.
 * @throws MeipiError `not_a_backup`, `backup_newer`, `backup_broken`
 */
export async function previewBackup(db: MeipiDb, file: Blob): Promise<Preview> {
  const { head, stretches } = await readBackup(file);
  const rows = new Map<string, PreviewRow>();
  /** An annotation may have been begun twice, by two people or in a snapshot and a log. */
  const counted = new Set<string>();
  let texts = 0;
  for await (const lines of stretches) {
    const born: [ws: string, of: 'annotation', id: string][] = [];
    for (const line of lines) {
      if (line.is === 'text') texts++;
      if (line.is === 'workspace') {
        const { id, name, host, token } = line;
        const here = id === LOCAL_WORKSPACE || (await db.workspaces.get(id)) !== undefined;
        rows.set(id, {
          ...{ id, name, here, annotations: 0, missing: 0, waiting: 0, token: token !== undefined },
          ...(host !== undefined && { host }),
        });
      }
      if (line.is === 'op' && line.op.op === 'create') born.push([line.ws, 'annotation', line.op.id]);
      const row = 'ws' in line ? rows.get(line.ws) : undefined;
      if (row && line.is === 'op' && line.waits && row.host !== undefined) row.waiting++;
      if (row && line.is === 'entry') {
        const { of, id, birth } = entryIn(line.line);
        if (of === 'annotation' && birth) born.push([line.ws, of, id]);
      }
    }
    const held = await db.entries.bulkGet(born);
    born.forEach(([ws, , id], n) => {
      const row = rows.get(ws);
      if (!row || counted.has(`${ws} ${id}`)) return;
      counted.add(`${ws} ${id}`);
      row.annotations++;
      if (!held[n]) row.missing++;
    });
  }
  return { created: head.created, workspaces: [...rows.values()], texts };
}
