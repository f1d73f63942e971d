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
import { type FailureCode, MeipiError } from '../result.ts';

/** A reply of the worker that is not a success; `retryAfter` in ms. */
export class ApiError extends MeipiError {
  /** The server's own code: `clock_skew`, `storage_unavailable`, … */
  readonly reason: string;
  readonly retryAfter: number | undefined;
  constructor(code: FailureCode, reason: string, retryAfter?: number) {
    super(code, reason);
    this.name = 'ApiError';
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** A request that takes longer is a failed one: a hanging server must not hang the outbox. */
const TIMEOUT_MS = 30_000;

/** By the server's own code where it says more than the status. */
const REASONS: Record<string, FailureCode> = {
  archived: 'archived',
  last_owner: 'last_owner',
  not_found: 'not_found',
  conflict: 'conflict',
  rate_limited: 'rate_limited',
  bad_request: 'bad_request',
};
const CODES: Record<number, FailureCode> = { 401: 'unauthorized', 403: 'forbidden', 426: 'protocol' };

async function refusal(response: Response): Promise<ApiError> {
  const parsed = v.safeParse(ErrorReplySchema, await response.json().catch(() => undefined));
  const reason = parsed.success ? parsed.output.error.code : `status ${response.status}`;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  return new ApiError(REASONS[reason] ?? CODES[response.status] ?? 'server', reason, retryAfter);
}

/** A batch in the server's list. */
export type ListedBatch = v.InferOutput<typeof AuditReplySchema>['batches'][number];

export interface Server {
  /** `https://host`, no slash. */
  host: string;
  /** A token, or the server's bootstrap secret; absent where nothing but the body says who asks. */
  token?: string;
}

/** Asks a worker; both reject with `ApiError`. `fetch` is the browser's. */
export function callerOf({ host, token }: Server, fetch = globalThis.fetch.bind(globalThis)) {
  async function send(method: string, path: string, body?: BodyInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${host}/v1${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
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
    const response = await send(method, path, body);
    const parsed = v.safeParse(schema, await response.json().catch(() => undefined));
    if (!parsed.success) throw new ApiError('server', 'unreadable reply');
    return parsed.output as v.InferOutput<S>;
  }
  return { send, call };
}

export type WorkerApi = ReturnType<typeof workerApi>;

/** The worker's routes of sync for one workspace. Every call rejects with `ApiError`. */
export function workerApi(
  { host, ws, token }: { host: string; ws: string; token: string },
  fetch?: typeof globalThis.fetch,
) {
  const { call, send } = callerOf({ host, token }, fetch);
  const at = `/w/${ws}`;
  return {
    workspace: () => call(WorkspaceReplySchema, 'GET', at),
    actors: () => call(ActorsReplySchema, 'GET', `${at}/actors`),
    push: (actor: string, seq: number, text: string) =>
      call(PushReplySchema, 'PUT', `${at}/log/${actor}/${seq}`, text),
    pull: (vv: Vector) => call(PullReplySchema, 'POST', `${at}/pull`, JSON.stringify({ vv })),
    audit: (cursor?: string) =>
      call(
        AuditReplySchema,
        'GET',
        `${at}/audit${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
      ),
    putPage: (sha256: string, gzip: Uint8Array<ArrayBuffer>) =>
      call(PutPageReplySchema, 'PUT', `${at}/pages/${sha256}`, gzip),
    snapshots: () => call(SnapshotsReplySchema, 'GET', `${at}/snapshots`),
    snapshot: (id: string) => call(SnapshotReplySchema, 'GET', `${at}/snapshots/${id}`),
    putSnapshot: (id: string, manifest: Manifest) =>
      call(SnapshotReplySchema, 'PUT', `${at}/snapshots/${id}`, JSON.stringify(manifest)),
    deleteSnapshot: (id: string) => call(DeleteSnapshotReplySchema, 'DELETE', `${at}/snapshots/${id}`),
    putChunk: (id: string, chunk: number, gzip: Uint8Array<ArrayBuffer>) =>
      call(PutChunkReplySchema, 'PUT', `${at}/snapshots/${id}/${chunk}`, gzip),
    /** The gzip as it is stored. */
    chunk: async (id: string, chunk: number): Promise<Uint8Array<ArrayBuffer>> => {
      const response = await send('GET', `${at}/snapshots/${id}/${chunk}`);
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        throw new ApiError('network', String(error));
      }
    },
  };
}
