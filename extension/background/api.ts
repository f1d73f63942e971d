import * as v from 'valibot';
import { AuditReplySchema } from '../../shared/protocol/audit.ts';
import {
  DeleteSnapshotReplySchema,
  PutChunkReplySchema,
  SnapshotReplySchema,
  SnapshotsReplySchema,
} from '../../shared/protocol/snapshots.ts';
import {
  ActorsReplySchema,
  ErrorReplySchema,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
  PullReplySchema,
  PushReplySchema,
  PutPageReplySchema,
  WorkspaceReplySchema,
} from '../../shared/protocol.ts';
import type { Manifest } from '../../shared/sync/snapshot.ts';
import type { Vector } from '../../shared/sync/vector.ts';
import type { FailureCode } from '../result.ts';

/** A reply of the worker that is not a success; `retryAfter` in ms. */
export class ApiError extends Error {
  readonly code: FailureCode;
  /** The server's own code: `clock_skew`, `storage_unavailable`, … */
  readonly reason: string;
  readonly retryAfter: number | undefined;
  constructor(code: FailureCode, reason: string, retryAfter?: number) {
    super(reason);
    this.name = 'ApiError';
    this.code = code;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** A request that takes longer is a failed one: a hanging server must not hang the outbox. */
const TIMEOUT_MS = 30_000;

const CODES: Record<number, FailureCode> = { 401: 'unauthorized', 403: 'forbidden', 426: 'protocol' };

async function refusal(response: Response): Promise<ApiError> {
  const parsed = v.safeParse(ErrorReplySchema, await response.json().catch(() => undefined));
  const reason = parsed.success ? parsed.output.error.code : `status ${response.status}`;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  return new ApiError(CODES[response.status] ?? 'server', reason, retryAfter);
}

/** A batch in the server's list. */
export type ListedBatch = v.InferOutput<typeof AuditReplySchema>['batches'][number];

export type WorkerApi = ReturnType<typeof workerApi>;

/** The worker's routes for one workspace. Every call rejects with `ApiError`. */
export function workerApi(
  { host, ws, token }: { host: string; ws: string; token: string },
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
) {
  async function ask(method: string, path: string, body?: BodyInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${host}/v1/w/${ws}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
          ...(typeof body === 'string' && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new ApiError('network', String(error));
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }
  async function call<S extends v.GenericSchema>(schema: S, method: string, path: string, body?: BodyInit) {
    const response = await ask(method, path, body);
    const parsed = v.safeParse(schema, await response.json().catch(() => undefined));
    if (!parsed.success) throw new ApiError('server', 'unreadable reply');
    return parsed.output as v.InferOutput<S>;
  }
  return {
    workspace: () => call(WorkspaceReplySchema, 'GET', ''),
    actors: () => call(ActorsReplySchema, 'GET', '/actors'),
    push: (actor: string, seq: number, text: string) =>
      call(PushReplySchema, 'PUT', `/log/${actor}/${seq}`, text),
    pull: (vv: Vector) => call(PullReplySchema, 'POST', '/pull', JSON.stringify({ vv })),
    audit: (cursor?: string) =>
      call(
        AuditReplySchema,
        'GET',
        `/audit${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
      ),
    putPage: (sha256: string, gzip: Uint8Array<ArrayBuffer>) =>
      call(PutPageReplySchema, 'PUT', `/pages/${sha256}`, gzip),
    snapshots: () => call(SnapshotsReplySchema, 'GET', '/snapshots'),
    snapshot: (id: string) => call(SnapshotReplySchema, 'GET', `/snapshots/${id}`),
    putSnapshot: (id: string, manifest: Manifest) =>
      call(SnapshotReplySchema, 'PUT', `/snapshots/${id}`, JSON.stringify(manifest)),
    deleteSnapshot: (id: string) => call(DeleteSnapshotReplySchema, 'DELETE', `/snapshots/${id}`),
    putChunk: (id: string, chunk: number, gzip: Uint8Array<ArrayBuffer>) =>
      call(PutChunkReplySchema, 'PUT', `/snapshots/${id}/${chunk}`, gzip),
    /** The gzip as it is stored. */
    chunk: async (id: string, chunk: number): Promise<Uint8Array<ArrayBuffer>> => {
      const response = await ask('GET', `/snapshots/${id}/${chunk}`);
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        throw new ApiError('network', String(error));
      }
    },
  };
}
