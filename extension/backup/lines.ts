/**
 * A backup of a device: lines of JSON, gzipped. The first line says what it is, the last one that it is whole, and after every
 * stretch stands the SHA-256 of the stretch and of all before it. It holds no position in any log: who restores it writes a new one.
 */
import * as v from 'valibot';
import { OpSchema } from '../../shared/sync/ops.ts';
import { MeipiError } from '../result.ts';

export const BACKUP_VERSION = 1;
/** UTF-16 units of lines between two checks, and so about what is held in memory; one line may be longer. */
export const STRETCH = 256 * 1024;
/** No line of ours is longer: a page's text has 4 MiB at most, and JSON writes some characters as six. */
export const MAX_LINE = 32 * 1024 * 1024;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));
const text = v.pipe(v.string(), v.maxLength(1_000));
const ms = v.pipe(v.number(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const erasure = v.object({ of: v.picklist(['annotation', 'member']), id, until: ms, by: id });

/** What stands in a line besides checks. */
const LineSchema = v.variant('is', [
  v.object({
    is: v.literal('workspace'),
    id,
    name: text,
    user: v.object({ id, name: text }),
    role: v.picklist(['viewer', 'editor', 'owner']),
    host: v.optional(v.pipe(v.string(), v.url())),
    archived: v.optional(ms),
    left: v.optional(ms),
    erased: v.optional(v.array(erasure)),
    /** Lets in whoever has the file; only where the person wanted it. */
    token: v.optional(text),
  }),
  v.object({ is: v.literal('member'), ws: id, user: id, name: text }),
  /** A merged entry that came from a snapshot, as a snapshot's line. */
  v.object({ is: v.literal('entry'), ws: id, line: v.string() }),
  /** `waits`: no server was seen to hold it. */
  v.object({ is: v.literal('op'), ws: id, op: OpSchema, waits: v.optional(v.literal(true)) }),
  v.object({ is: v.literal('evidence'), ws: id, sha256, pushed: v.picklist([0, 1]) }),
  v.object({ is: v.literal('text'), sha256, text: v.string() }),
  v.object({ is: v.literal('setting'), key: v.pipe(v.string(), v.maxLength(100)), value: v.unknown() }),
  /** What is kept beside the database: sites, language, colours. */
  v.object({
    is: v.literal('choice'),
    key: v.picklist(['preferences', 'sites', 'pausedSites']),
    value: v.unknown(),
  }),
]);
export type BackupLine = v.InferOutput<typeof LineSchema>;
export type LineOf<Is extends BackupLine['is']> = Extract<BackupLine, { is: Is }>;

/** @throws MeipiError `backup_broken` */
export function decodeLine(line: string): BackupLine {
  try {
    return v.parse(LineSchema, JSON.parse(line));
  } catch (error) {
    throw new MeipiError('backup_broken', String(error));
  }
}

const HeadSchema = v.object({
  meipi: v.literal('backup'),
  version: v.number(),
  created: v.pipe(v.string(), v.maxLength(40)),
});
export type BackupHead = v.InferOutput<typeof HeadSchema>;

/** @throws MeipiError `not_a_backup`, `backup_newer` */
export function decodeHead(line: string): BackupHead {
  let head: BackupHead;
  try {
    head = v.parse(HeadSchema, JSON.parse(line));
  } catch (error) {
    throw new MeipiError('not_a_backup', String(error));
  }
  if (head.version > BACKUP_VERSION) throw new MeipiError('backup_newer', String(head.version));
  return head;
}
