import { decodeBatch } from '../../shared/sync/batch.ts';
import { encodeEntry } from '../../shared/sync/snapshot-line.ts';
import { VERSION } from '../../shared/version.ts';
import { sha256Hex } from '../hash.ts';
import type { MeipiDb, WorkspaceRow } from '../storage/db.ts';
import { listWorkspaces } from '../storage/workspace-list.ts';
import { BACKUP_VERSION, type BackupLine, type LineOf, STRETCH } from './lines.ts';

/** Rows read at a time. */
const SLICE = 500;
/** Which workspace is the active one, what went wrong, and erasures under way are this device's own. */
const OWN_SETTINGS = /^(?:activeWorkspace$|faults$|erasing )/;

export interface BackupOptions {
  now: Date;
  /** The tokens of workspaces by id; none are written if absent. */
  token?: (ws: string) => Promise<string | undefined>;
  /** What is kept beside the database. */
  choices: Record<string, unknown>;
  onProgress?: (lines: number) => void;
}

/** Rows of a workspace in the order of their keys, read in slices. */
async function* rowsOf<T>(read: (after: T | undefined) => Promise<T[]>): AsyncGenerator<T> {
  for (let last: T | undefined; ; ) {
    const rows = await read(last);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < SLICE) return;
  }
}

/** What batches hold that was not read back twice: after a restore it is sent once more. */
async function unconfirmed(db: MeipiDb, ws: string): Promise<Set<string>> {
  const stamps = new Set<string>();
  const batches = db.batches.where('[ws+actor+seq]').between([ws], [ws, []]);
  await batches.each(({ text }) => {
    if (text !== undefined) for (const { at } of decodeBatch(text).ops) stamps.add(at);
  });
  return stamps;
}

async function* linesOf(db: MeipiDb, row: WorkspaceRow): AsyncGenerator<BackupLine> {
  const { id: ws } = row;
  const within = [[ws], [ws, []]] as const;
  for (const { user, name } of await db.members
    .where('[ws+user]')
    .between(...within)
    .toArray())
    yield { is: 'member', ws, user, name };
  const entries = rowsOf<{ of: string; id: string; line?: string }>(async after => {
    const rows = await db.entries
      .where('[ws+of+id]')
      .between(after ? [ws, after.of, after.id] : [ws], [ws, []], after === undefined)
      .limit(SLICE)
      .toArray();
    return rows.map(({ of, id, whole, base, entry }) => {
      const merged = whole ? entry : base;
      return { of, id, ...(merged && { line: encodeEntry(merged) }) };
    });
  });
  for await (const { line } of entries) if (line !== undefined) yield { is: 'entry', ws, line };
  const sent = await unconfirmed(db, ws);
  const ops = rowsOf<LineOf<'op'>>(async after => {
    const rows = await db.ops
      .where('[ws+at]')
      .between(after ? [ws, after.op.at] : [ws], [ws, []], after === undefined)
      .limit(SLICE)
      .toArray();
    const waiting = await db.outbox.bulkGet(rows.map(({ at }) => [ws, at] as [string, string]));
    return rows.map(({ op, at }, n) => {
      const waits = waiting[n] !== undefined || sent.has(at);
      return { is: 'op', ws, op, ...(waits && { waits: true as const }) };
    });
  });
  yield* ops;
  for (const first of await db.packs
    .where('[ws+first]')
    .between(...within)
    .primaryKeys()) {
    const pack = await db.packs.get(first);
    for (const op of pack?.ops ?? []) yield { is: 'op', ws, op, waits: true };
  }
  for (const { sha256, pushed } of await db.evidence
    .where('[ws+sha256]')
    .between(...within)
    .toArray())
    yield { is: 'evidence', ws, sha256, pushed };
}

async function* allLines(db: MeipiDb, { token, choices }: BackupOptions): AsyncGenerator<BackupLine> {
  const workspaces = await listWorkspaces(db);
  for (const row of workspaces) {
    const { id, name, user, role, host, archived, left, erased } = row;
    const held = await token?.(id);
    yield {
      ...{ is: 'workspace', id, name, user, role },
      ...(host !== undefined && { host }),
      ...(archived !== undefined && { archived }),
      ...(left !== undefined && { left }),
      ...(erased && { erased }),
      ...(held !== undefined && { token: held }),
    } as BackupLine;
  }
  for (const row of workspaces) yield* linesOf(db, row);
  for (const sha256 of await db.texts.toCollection().primaryKeys()) {
    const held = await db.texts.get(sha256);
    if (held) yield { is: 'text', ...held };
  }
  for (const { key, value } of await db.settings.toArray())
    if (!OWN_SETTINGS.test(key)) yield { is: 'setting', key, value };
  for (const [key, value] of Object.entries(choices))
    if (value !== undefined) yield { is: 'choice', key, value } as BackupLine;
}

/** The lines of a backup, in pieces that each end with their check. What is written meanwhile may or may not be in it. */
export async function* backupText(db: MeipiDb, options: BackupOptions): AsyncGenerator<string> {
  const head = { meipi: 'backup', version: BACKUP_VERSION, created: options.now.toISOString(), by: VERSION };
  let stretch = `${JSON.stringify(head)}\n`;
  let check = '';
  let lines = 0;
  const checked = async () => {
    check = await sha256Hex(check + stretch);
    const piece = `${stretch}${JSON.stringify({ check })}\n`;
    stretch = '';
    options.onProgress?.(lines);
    return piece;
  };
  for await (const line of allLines(db, options)) {
    stretch += `${JSON.stringify(line)}\n`;
    lines++;
    if (stretch.length >= STRETCH) yield await checked();
  }
  stretch += `${JSON.stringify({ end: lines })}\n`;
  yield await checked();
}

/** The same as a file. The browser keeps what it holds of it, on disk where it is large. */
export function backupFile(db: MeipiDb, options: BackupOptions): Promise<Blob> {
  const pieces = backupText(db, options);
  const utf8 = new TextEncoder();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(value));
    },
  });
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob();
}
