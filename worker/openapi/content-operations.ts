/** Routes of what a workspace holds. */
import * as v from 'valibot';
import { ExportSchema } from '../../shared/formats/json.ts';
import { AuditReplySchema } from '../../shared/protocol/audit.ts';
import { EraseQuerySchema, EraseReplySchema } from '../../shared/protocol/erasures.ts';
import {
  CreateShareSchema,
  ShareReplySchema,
  SharesReplySchema,
  UpdateShareSchema,
} from '../../shared/protocol/shares.ts';
import {
  DeleteSnapshotReplySchema,
  MAX_MANIFEST_BYTES,
  PutChunkReplySchema,
  SnapshotReplySchema,
  SnapshotsReplySchema,
  snapshotIdSchema,
} from '../../shared/protocol/snapshots.ts';
import {
  ActorsReplySchema,
  DoneReplySchema,
  idSchema,
  PullReplySchema,
  PullRequestSchema,
  PushReplySchema,
  PutPageReplySchema,
  sha256Schema,
} from '../../shared/protocol.ts';
import { BatchSchema } from '../../shared/sync/batch.ts';
import { MAX_BATCH_BYTES } from '../../shared/sync/limits.ts';
import { ACTOR_PATTERN, id as annotationId } from '../../shared/sync/ops.ts';
import { MAX_CHUNK_BYTES, ManifestSchema } from '../../shared/sync/snapshot.ts';
import { MAX_PAGE_BODY_BYTES, MAX_PULL_BODY_BYTES, MAX_SHARE_BODY_BYTES } from '../limits.ts';
import type { Operation } from './operation.ts';
import { gzip, json } from './replies.ts';

const HOME = '/v1/w/{ws}';
const ws = { ws: idSchema };
const sha256 = { ...ws, sha256: sha256Schema };
const snapshot = { ...ws, snapshot: snapshotIdSchema };
const chunk = { ...snapshot, chunk: v.pipe(v.string(), v.regex(/^\d{1,3}$/)) };
const seq = v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/));
const log = { ...ws, actor: v.pipe(v.string(), v.regex(ACTOR_PATTERN)), seq };
const cursor = { cursor: v.optional(v.string()) };
const erase = EraseQuerySchema.entries;

export const CONTENT_OPERATIONS: readonly Operation[] = [
  {
    id: 'pushBatch',
    method: 'put',
    path: `${HOME}/log/{actor}/{seq}`,
    summary: 'Stores the very bytes of a batch; the same bytes again are answered the same.',
    asker: 'editor',
    params: log,
    body: { type: 'application/json', schema: BatchSchema, maxBytes: MAX_BATCH_BYTES },
    reply: json(PushReplySchema, 201),
    refusals: ['invalid_batch', 'clock_skew', 'archived', 'not_found'],
  },
  {
    id: 'pull',
    method: 'post',
    path: `${HOME}/pull`,
    summary: 'What comes after a version vector.',
    asker: 'viewer',
    params: ws,
    body: { type: 'application/json', schema: PullRequestSchema, maxBytes: MAX_PULL_BODY_BYTES },
    reply: json(PullReplySchema),
  },
  {
    id: 'listActors',
    method: 'get',
    path: `${HOME}/actors`,
    summary: 'Who writes here, and what was erased.',
    asker: 'viewer',
    params: ws,
    reply: json(ActorsReplySchema),
  },
  {
    id: 'audit',
    method: 'get',
    path: `${HOME}/audit`,
    summary: 'Every batch by actor, seq and hash, 1,000 a page.',
    asker: 'viewer',
    params: ws,
    query: cursor,
    reply: json(AuditReplySchema),
  },
  {
    id: 'putPage',
    method: 'put',
    path: `${HOME}/pages/{sha256}`,
    summary: 'Stores a page’s text, gzip, under the SHA-256 of the plain text.',
    asker: 'editor',
    params: sha256,
    body: { type: 'application/gzip', maxBytes: MAX_PAGE_BODY_BYTES },
    reply: json(PutPageReplySchema, 201),
    refusals: ['archived', 'not_found'],
  },
  {
    id: 'readPage',
    method: 'get',
    path: `${HOME}/pages/{sha256}`,
    summary: 'A page’s text, gzip.',
    asker: 'viewer',
    params: sha256,
    reply: gzip,
    refusals: ['not_found'],
  },
  {
    id: 'erasePage',
    method: 'delete',
    path: `${HOME}/pages/{sha256}`,
    summary: 'Erases a page’s text.',
    asker: 'owner',
    params: sha256,
    query: erase,
    reply: json(EraseReplySchema),
  },
  {
    id: 'eraseAnnotation',
    method: 'delete',
    path: `${HOME}/annotations/{id}`,
    summary: 'Erases an annotation from logs and snapshots, request by request.',
    asker: 'owner',
    params: { ...ws, id: annotationId },
    query: erase,
    reply: json(EraseReplySchema),
  },
  {
    id: 'listSnapshots',
    method: 'get',
    path: `${HOME}/snapshots`,
    summary: 'The newest snapshots, newest first.',
    asker: 'viewer',
    params: ws,
    reply: json(SnapshotsReplySchema),
  },
  {
    id: 'readSnapshot',
    method: 'get',
    path: `${HOME}/snapshots/{snapshot}`,
    summary: 'A snapshot’s manifest.',
    asker: 'viewer',
    params: snapshot,
    reply: json(SnapshotReplySchema),
    refusals: ['not_found'],
  },
  {
    id: 'putSnapshot',
    method: 'put',
    path: `${HOME}/snapshots/{snapshot}`,
    summary: 'A snapshot’s manifest, after its chunks.',
    asker: 'editor',
    params: snapshot,
    body: { type: 'application/json', schema: ManifestSchema, maxBytes: MAX_MANIFEST_BYTES },
    reply: json(SnapshotReplySchema, 201),
    refusals: ['archived', 'not_found', 'conflict', 'clock_skew'],
  },
  {
    id: 'deleteSnapshot',
    method: 'delete',
    path: `${HOME}/snapshots/{snapshot}`,
    summary: 'Deletes a snapshot, which loses nothing.',
    asker: 'editor',
    params: snapshot,
    reply: json(DeleteSnapshotReplySchema),
  },
  {
    id: 'readChunk',
    method: 'get',
    path: `${HOME}/snapshots/{snapshot}/{chunk}`,
    summary: 'A chunk, gzip.',
    asker: 'viewer',
    params: chunk,
    reply: gzip,
    refusals: ['not_found'],
  },
  {
    id: 'putChunk',
    method: 'put',
    path: `${HOME}/snapshots/{snapshot}/{chunk}`,
    summary: 'Stores a chunk, gzip, as it comes.',
    asker: 'editor',
    params: chunk,
    body: { type: 'application/gzip', maxBytes: MAX_CHUNK_BYTES },
    reply: json(PutChunkReplySchema, 201),
    refusals: ['archived', 'not_found', 'clock_skew'],
  },
  {
    id: 'createShare',
    method: 'post',
    path: `${HOME}/shares`,
    summary: 'Annotations behind one link, for whoever has it.',
    asker: 'editor',
    params: ws,
    body: { type: 'application/json', schema: CreateShareSchema, maxBytes: MAX_SHARE_BODY_BYTES },
    reply: json(ShareReplySchema, 201),
    refusals: ['archived', 'not_found', 'conflict'],
  },
  {
    id: 'listShares',
    method: 'get',
    path: `${HOME}/shares`,
    summary: 'The shares that are open.',
    asker: 'viewer',
    params: ws,
    reply: json(SharesReplySchema),
  },
  {
    id: 'updateShare',
    method: 'put',
    path: `${HOME}/shares/{id}`,
    summary: 'Other content under the same link, by who made it.',
    asker: 'editor',
    params: { ...ws, id: idSchema },
    body: { type: 'application/json', schema: UpdateShareSchema, maxBytes: MAX_SHARE_BODY_BYTES },
    reply: json(ShareReplySchema),
    refusals: ['archived', 'not_found'],
  },
  {
    id: 'revokeShare',
    method: 'delete',
    path: `${HOME}/shares/{id}`,
    summary: 'Revokes a share: one’s own, or as an owner anybody’s.',
    asker: 'editor',
    params: { ...ws, id: idSchema },
    reply: json(DoneReplySchema),
    refusals: ['not_found'],
  },
  {
    id: 'exportJson',
    method: 'get',
    path: `${HOME}/export.json`,
    summary:
      'The workspace as one document, up to 2,000 annotations. include: text, rejected, comments, parted by commas.',
    asker: 'viewer',
    params: ws,
    query: { include: v.optional(v.string()) },
    reply: json(ExportSchema),
    refusals: ['use_ndjson'],
  },
  {
    id: 'exportNdjson',
    method: 'get',
    path: `${HOME}/export.ndjson`,
    summary: 'The logs, a line a batch, from a cursor on.',
    asker: 'viewer',
    params: ws,
    query: cursor,
    reply: { status: 200, type: 'application/x-ndjson' },
    refusals: ['use_ndjson'],
  },
];
