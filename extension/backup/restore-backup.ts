import { witness } from '../../shared/sync/clock.ts';
import { holdsErased, isErased } from '../../shared/sync/erase.ts';
import { merge } from '../background/sync/apply.ts';
import { sha256Hex } from '../hash.ts';
import { MeipiError } from '../result.ts';
import { type EntryRow, LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from '../storage/db.ts';
import { joinedRow } from '../storage/entry-row.ts';
import { newWorkspaceRow } from '../storage/workspaces.ts';
import type { BackupLine, LineOf } from './lines.ts';
import { entryIn } from './preview-backup.ts';
import { readBackup } from './read-backup.ts';

export interface RestoreDeps {
  db: MeipiDb;
  /** Ms since 1970 UTC. */
  now: number;
  setToken: (ws: string, token: string) => Promise<void>;
  /** What is kept beside the database; what is chosen here stays. */
  choose: (key: string, value: unknown) => Promise<void>;
  onProgress?: (lines: number) => void;
}

type Restore = {
  [Is in BackupLine['is']]: (lines: LineOf<Is>[], deps: RestoreDeps) => Promise<void>;
};

/** The lines of each workspace by themselves. */
function byWorkspace<T extends { ws: string }>(lines: T[]): [string, T[]][] {
  return Object.entries(Object.groupBy(lines, ({ ws }) => ws)) as [string, T[]][];
}

async function rowOf(db: MeipiDb, ws: string): Promise<WorkspaceRow> {
  const row = await db.workspaces.get(ws);
  if (!row) throw new MeipiError('backup_broken', 'a workspace that it does not tell of');
  return row;
}

const RESTORE: Restore = {
  /** A workspace that is here keeps its log and its standing; one that is not gets a log of its own, and reads all anew. */
  workspace: async (lines, { db, setToken }) => {
    for (const { is: _, token, ...row } of lines) {
      await db.transaction('rw', [db.workspaces, db.members, db.entries], async () => {
        // The local one begins with the first look at a page; empty, it is as good as not there.
        const inUse = row.id !== LOCAL_WORKSPACE || (await db.entries.where({ ws: row.id }).count()) > 0;
        if (!inUse) await db.workspaces.delete(row.id);
        const held = await db.workspaces.get(row.id);
        if (!held) await db.workspaces.add(newWorkspaceRow(row as WorkspaceRow));
        // The local workspace lists no members: whose work it takes in is another than who works here.
        else if (held.user.id !== row.user.id && !(await db.members.get([row.id, row.user.id])))
          await db.members.put({ ws: row.id, user: row.user.id, name: row.user.name });
      });
      if (token !== undefined) await setToken(row.id, token);
    }
  },
  member: async (lines, { db }) => {
    await db.transaction('rw', db.members, async () => {
      for (const { ws, user, name } of lines)
        if (!(await db.members.get([ws, user]))) await db.members.put({ ws, user, name });
    });
  },
  entry: async (lines, { db }) => {
    await db.transaction('rw', [db.workspaces, db.entries], async () => {
      for (const { ws, line } of lines) {
        const { erased = [] } = await rowOf(db, ws);
        const entry = entryIn(line);
        if (erased.some(erasure => holdsErased(entry, erasure))) continue;
        const held: EntryRow | undefined = await db.entries.get([ws, entry.of, entry.id]);
        await db.entries.put(joinedRow(ws, held, entry));
      }
    });
  },
  /** Ops keep their stamps: what is here already is the same, and what a server may not have goes into our own log. */
  op: async (lines, { db, now }) => {
    for (const [ws, all] of byWorkspace(lines)) {
      await db.transaction('rw', [db.workspaces, db.entries, db.ops, db.outbox], async () => {
        const row = await rowOf(db, ws);
        const held = await db.ops.bulkGet(all.map(({ op }) => [ws, op.at] as [string, string]));
        const news = all.filter(
          ({ op }, n) => !held[n] && !(row.erased ?? []).some(erasure => isErased(op, erasure)),
        );
        await merge(
          db,
          ws,
          news.map(({ op }) => op),
        );
        await db.outbox.bulkPut(news.filter(({ waits }) => waits).map(({ op }) => ({ ws, at: op.at })));
        const clock = news.reduce((last, { op }) => witness(last, op.at, now + row.skew), row.clock);
        await db.workspaces.update(ws, { clock });
      });
    }
  },
  evidence: async (lines, { db }) => {
    await db.transaction('rw', db.evidence, async () => {
      for (const { ws, sha256, pushed } of lines)
        if (!(await db.evidence.get([ws, sha256]))) await db.evidence.put({ ws, sha256, pushed });
    });
  },
  text: async (lines, { db }) => {
    for (const { sha256, text } of lines) {
      if ((await sha256Hex(text)) !== sha256) throw new MeipiError('backup_broken', 'a text');
      if (!(await db.texts.get(sha256))) await db.texts.put({ sha256, text });
    }
  },
  setting: async (lines, { db }) => {
    await db.transaction('rw', db.settings, async () => {
      for (const { key, value } of lines)
        if (!(await db.settings.get(key))) await db.settings.put({ key, value });
    });
  },
  choice: async (lines, { choose }) => {
    for (const { key, value } of lines) await choose(key, value);
  },
};

/**
 * Brings back what a backup holds beside what is here. Nothing that is here changes or goes, restoring twice changes nothing,
 * and what was written before a fault in the file stays.
 * @throws MeipiError `not_a_backup`, `backup_newer`, `backup_broken`; Dexie's errors
 */
export async function restoreBackup(file: Blob, deps: RestoreDeps): Promise<void> {
  const { stretches } = await readBackup(file);
  let done = 0;
  for await (const lines of stretches) {
    // In the order of the file: a workspace before what is in it.
    for (let from = 0; from < lines.length; ) {
      const { is } = lines[from] as BackupLine;
      let to = from;
      while (lines[to]?.is === is) to++;
      await RESTORE[is](lines.slice(from, to) as never[], deps);
      from = to;
    }
    done += lines.length;
    deps.onProgress?.(done);
  }
}
