import { Dexie, type EntityTable, type Table } from 'dexie';
import { base32 } from '../../shared/base32.ts';
import type { Role } from '../../shared/protocol.ts';
import type { Clock } from '../../shared/sync/clock.ts';
import type { Erasure } from '../../shared/sync/erase.ts';
import type { Entry } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import type { Spent } from '../../shared/sync/pace.ts';
import type { Vector } from '../../shared/sync/vector.ts';
import type { FailureCode } from '../result.ts';
import { addDecisions } from './add-decisions.ts';
import { addPrints } from './add-prints.ts';
import { addTags } from './add-tags.ts';
import type { DigestRow, SurroundingsRow } from './digests.ts';
import type { Edit } from './edit.ts';
import type { ImportPartRow, ImportRow } from './import-rows.ts';
import { noteAllStale } from './note-all-stale.ts';
import { type StaleRow, stalePages } from './stale-pages.ts';

/** The id of the workspace that exists without a server. */
export const LOCAL_WORKSPACE = 'local';

/** A workspace and this install's place in it. */
export interface WorkspaceRow {
  id: string;
  name: string;
  user: { id: string; name: string };
  role: Role;
  /** Origin of the worker; absent for the local workspace. */
  host?: string;
  actor: string;
  clock: Clock;
  /** Server time minus ours in ms, from the last reply. */
  skew: number;
  /** Seq of the last frozen batch of `actor`. */
  seq: number;
  /** What was applied of other actors. */
  vector: Vector;
  /** Highest seq of ours that was read back from the server. */
  confirmed: number;
  /** Highest seq of ours that was read back once more a day later; absent until the first confirmation. */
  audited?: number;
  /** Logs that a copy of this profile may have written too: `from` the last seq that was ours for certain, `to` our last. */
  contested?: Record<string, { from: number; to: number; since: number; again?: true }>;
  /** Server time of each actor's newest op, ms. */
  heard?: Record<string, number>;
  /** When actors that have been silent for long were asked for last, ms. */
  silentAsked?: number;
  /** When the last pull and the last push were, ms. */
  pulled?: number;
  pushed?: number;
  /** When the logs were last compared with what is here, ms. */
  verified?: number;
  /** What we cost the server's plan today. */
  spent?: Spent;
  /** The server's plan sets no daily limit. */
  paid?: boolean;
  /** Set while we hold back, so that the server's day lasts for all: when we go on, ms. */
  slowed?: number;
  /** When the actors were last listed, ms. */
  actorsListed: number;
  /** What owners had erased, as far as it was applied here. */
  erased?: Erasure[];
  /** When snapshots were last looked for, ms; absent before the first time. */
  snapshotAt?: number;
  /** The snapshot that is being made, or came to nothing. */
  making?: string;
  /** The snapshot that is being read: how many of its chunks and entries are in. */
  loading?: { snapshot: string; chunks: number; done: number; total: number };
  lastSync?: number;
  /** Archived on the server since, ms: it takes nothing in. */
  archived?: number;
  /** When we left it, ms: what is here stays to be read, nothing is sent or asked any more. */
  left?: number;
  /** When name, role and archival were asked for last, ms. */
  refreshed?: number;
  /** Set while sync does not work; cleared by the next success. `reads`: only sending fails, others' work still comes. */
  trouble?: { code: FailureCode; since: number; retryAt?: number; detail?: string; reads?: true };
}

/** A merged entry; `page` is the page of an annotation, and empty where there is none. */
export interface EntryRow {
  ws: string;
  of: Entry['of'];
  id: string;
  page: string;
  entry: Entry;
  /** The fingerprint of a page's article, by which copies of it are found. */
  print?: string;
  /** What it decides of a word (shared/model/word.ts), by which the words of a workspace are found. */
  decision?: string;
  /** `ws/tag` for each tag of an annotation that is neither deleted nor rejected: uses are counted by the index. */
  tags?: string[];
  /** Came from a snapshot, and no op was applied since. */
  whole?: true;
  /** Came from a snapshot: the state that the ops here build on. */
  base?: Entry;
}

/** An op, ours or a peer's: an entry can always be merged anew from its ops, on top of its `base`. */
export interface OpRow {
  ws: string;
  at: string;
  of: Entry['of'];
  id: string;
  op: Op;
}

/**
 * Ops of a part of an import into a workspace without a server, in one row: ten thousands of rows in three tables take the store twice as
 * long as what they tell of. Nobody there asks for an op by itself; a backup tells them one by one.
 */
export interface PackRow {
  ws: string;
  /** The first one's stamp. */
  first: string;
  ops: Op[];
}

/** A batch of ours. `text` is dropped once the batch was read back twice. */
export interface BatchRow {
  ws: string;
  actor: string;
  seq: number;
  hash: string;
  text?: string;
  state: 'frozen' | 'acked' | 'confirmed';
  /** When the state was reached, ms. */
  since: number;
  /** Hash of the bytes that were frozen, where something was erased from them since. */
  was?: string;
}

/** A batch of a newer version, kept until we can read it. */
export interface UnreadRow {
  ws: string;
  actor: string;
  seq: number;
  text: string;
}

/** What was read of a peer's log: the audit compares. */
export interface ReadRow {
  ws: string;
  actor: string;
  seq: number;
  /** SHA-256 of the bytes that the actor wrote. */
  hash: string;
}

export interface TextRow {
  sha256: string;
  text: string;
}

/** A page text that the workspace's server should hold. */
export interface EvidenceRow {
  ws: string;
  sha256: string;
  pushed: 0 | 1;
}

/** One act of a person: what it did and how it is taken back. */
export interface HistoryRow {
  id: number;
  ws: string;
  at: number;
  edits: Edit[];
  inverse: Edit[];
  undone: 0 | 1;
}

export interface MemberRow {
  ws: string;
  user: string;
  name: string;
}

/** Something that another member did and the person has not seen; `at` is the op's stamp, `id` the annotation's. */
export interface NewsRow {
  ws: string;
  at: string;
  id: string;
  user: string;
  what: 'annotation' | 'comment' | 'mention';
}

export interface SettingRow {
  key: string;
  value: unknown;
}

/** 40 bits: two connections of one profile and its copies do not draw the same. */
const SESSION_BYTES = 5;

/** All that the extension stores; every table of a workspace is keyed by it. */
export class MeipiDb extends Dexie {
  /** Ends the stamps that this connection gives: a copied profile has the same actor and the same clock. */
  readonly session = base32(crypto.getRandomValues(new Uint8Array(SESSION_BYTES)));
  declare workspaces: EntityTable<WorkspaceRow, 'id'>;
  declare entries: Table<EntryRow, [string, string, string]>;
  declare ops: Table<OpRow, [string, string]>;
  declare outbox: Table<{ ws: string; at: string }, [string, string]>;
  declare packs: Table<PackRow, [string, string]>;
  declare batches: Table<BatchRow, [string, string, number]>;
  declare unread: Table<UnreadRow, [string, string, number]>;
  declare read: Table<ReadRow, [string, string, number]>;
  declare texts: EntityTable<TextRow, 'sha256'>;
  declare evidence: Table<EvidenceRow, [string, string]>;
  declare history: EntityTable<HistoryRow, 'id'>;
  declare members: Table<MemberRow, [string, string]>;
  declare news: Table<NewsRow, [string, string]>;
  declare settings: EntityTable<SettingRow, 'key'>;
  declare imports: Table<ImportRow, [string, string]>;
  /** Pages whose digests are not what their entries are. */
  declare stale: Table<StaleRow, [string, string]>;
  declare digests: Table<DigestRow, [string, string]>;
  declare surroundings: Table<SurroundingsRow, [string, string]>;
  declare importParts: Table<ImportPartRow, [string, string, number]>;

  constructor(name = 'meipi') {
    super(name, { chromeTransactionDurability: 'strict' });
    // Dexie reads all stores anew for each version told of, whenever a database is opened: a version of its own is what
    // moves rows. Of an older database Dexie makes the stores and indexes that it lacks.
    this.version(2)
      .stores({
        workspaces: 'id',
        entries: '[ws+of+id], [ws+of+page], [ws+print]',
        ops: '[ws+at], [ws+of+id]',
        outbox: '[ws+at], ws',
        batches: '[ws+actor+seq], [ws+state]',
        unread: '[ws+actor+seq]',
        texts: 'sha256',
        evidence: '[ws+sha256], [ws+pushed]',
        history: '++id, [ws+undone+id]',
        members: '[ws+user]',
        settings: 'key',
      })
      .upgrade(addPrints);
    this.version(5)
      .stores({
        read: '[ws+actor+seq]',
        news: '[ws+at], [ws+id]',
        entries: '[ws+of+id], [ws+of+page], [ws+print], [ws+decision]',
      })
      .upgrade(addDecisions);
    this.version(6)
      .stores({ entries: '[ws+of+id], [ws+of+page], [ws+print], [ws+decision], *tags' })
      .upgrade(addTags);
    this.version(11)
      .stores({
        imports: '[ws+id]',
        importParts: '[ws+import+part]',
        stale: '[ws+page]',
        digests: '[ws+page], [ws+made]',
        packs: '[ws+first]',
        surroundings: '[ws+page]',
      })
      .upgrade(noteAllStale);
    this.use(stalePages);
  }
}
