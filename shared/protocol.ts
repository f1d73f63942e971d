/**
 * The wire contract between extension and worker: every request and reply has its schema, here those of sync, in
 * protocol/ the others.
 */
import * as v from 'valibot';
import { ErasureSchema } from './sync/erase.ts';
import { ACTOR_PATTERN } from './sync/ops.ts';

/** Goes up when an older peer can no longer take part; sent as `x-meipi-protocol`. */
export const PROTOCOL_VERSION = 1;
export const PROTOCOL_HEADER = 'x-meipi-protocol';
/** On every reply, refusals too: server time, ms since 1970 UTC. */
export const NOW_HEADER = 'x-meipi-now';

/** Ops further ahead of the server's clock than this are refused with 409 `clock_skew`. */
export const MAX_SKEW_MS = 120_000;
/** A page's text may be at most so long once inflated. */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024;
/** The worker merges at most so many annotations itself; more answers 413 `use_ndjson`. */
export const MAX_EXPORT_ANNOTATIONS = 2_000;
/**
 * A pull reply carries at most so many bytes of batches: two full ones. To escape and encode a MiB costs some 13 ms of
 * CPU, and the free plan gives a request 10.
 */
export const MAX_PULL_BYTES = 512 * 1024;
/** Actors that one pull may name; bulk gets take 100 keys. */
export const MAX_PULL_ACTORS = 500;

export const ERROR_CODES = [
  'bad_request',
  'unauthorized',
  'forbidden',
  'archived',
  'not_found',
  'clock_skew',
  'last_owner',
  'conflict',
  'too_large',
  'use_ndjson',
  'invalid_batch',
  'upgrade_required',
  'rate_limited',
  'storage_unavailable',
  'not_configured',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const ROLES = ['viewer', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** What a token allows: all that its holder's role does, or reading only. */
export const ACCESS = ['full', 'read'] as const;
export type Access = (typeof ACCESS)[number];

export const PLANS = ['free', 'paid'] as const;

export const IdPattern = /^[a-z2-7]{16}$/;
export const idSchema = v.pipe(v.string(), v.regex(IdPattern));
const actorSchema = v.pipe(v.string(), v.regex(ACTOR_PATTERN));
const seqSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999_999_999));
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
/** What a person calls a token or an invite. */
export const labelSchema = v.pipe(v.string(), v.trim(), v.maxLength(60));
/** SHA-256 in lower-case hex. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Server time, ms since 1970 UTC: lets a client correct its clock. */
export const now = v.number();
/** Nothing but that it was done. */
export const DoneReplySchema = v.object({ now });

/** Every reply that is not 2xx. `path` names the place in the input; the input itself is never echoed. */
export const ErrorReplySchema = v.object({
  error: v.object({
    code: v.string(),
    message: v.object({ zh: v.string(), en: v.string() }),
    paths: v.optional(v.array(v.string())),
  }),
});
export type ErrorReply = v.InferOutput<typeof ErrorReplySchema>;

export const HealthReplySchema = v.object({
  ok: v.literal(true),
  name: v.literal('meipi'),
  version: v.string(),
  protocol: v.number(),
  now,
});

/** `PATCH /v1/w/:ws`: another name; archived or open again. */
export const PatchWorkspaceSchema = v.pipe(
  v.object({ name: v.optional(nameSchema), archived: v.optional(v.boolean()) }),
  v.check(patch => Object.keys(patch).length > 0),
);
/** `POST /v1/workspaces/:ws/owners`, authorised by the bootstrap secret: a new owner, when nobody else can help. */
export const CreateOwnerSchema = v.object({ user: v.object({ name: nameSchema }) });

/** `POST /v1/workspaces`, authorised by the bootstrap secret. */
export const CreateWorkspaceSchema = v.object({ name: nameSchema, user: v.object({ name: nameSchema }) });
const membership = {
  workspace: v.object({ id: idSchema, name: v.string() }),
  user: v.object({ id: idSchema, name: v.string() }),
  role: v.picklist(ROLES),
};
export const CreateWorkspaceReplySchema = v.object({ ...membership, token: v.string(), now });
/**
 * `GET|PATCH /v1/w/:ws`: whom the token stands for. `role` is the member's, `access` the token's: where that is `read`,
 * nothing can be written. An archived workspace (since when, ms) takes nothing in.
 */
export const WorkspaceReplySchema = v.object({
  ...membership,
  access: v.optional(v.picklist(ACCESS)),
  archived: v.optional(v.number()),
  now,
});
export type WorkspaceReply = v.InferOutput<typeof WorkspaceReplySchema>;

/** `PUT /v1/w/:ws/log/:actor/:seq`: the body is a batch (sync/batch.ts), stored as it came. `hash` is its SHA-256 in hex. */
export const PushReplySchema = v.object({ hash: v.string(), now });

/** `POST /v1/w/:ws/pull`: the highest contiguous seq that the client holds of each actor. */
export const PullRequestSchema = v.object({
  vv: v.pipe(v.record(actorSchema, seqSchema), v.maxEntries(MAX_PULL_ACTORS)),
});
export const PullReplySchema = v.object({
  batches: v.array(v.object({ actor: actorSchema, seq: seqSchema, body: v.string() })),
  /** More is ready now: pull again at once. */
  more: v.boolean(),
  now,
});
export type PullReply = v.InferOutput<typeof PullReplySchema>;

/** Clients ask for the actors, and so learn what was erased, at least so often before they send anything; ms. */
export const LIST_ACTORS_MS = 15 * 60_000;
/** `GET /v1/w/:ws/actors`: who writes here. */
export const ActorsReplySchema = v.object({
  actors: v.array(v.object({ actor: actorSchema, user: idSchema, name: v.string() })),
  /** What owners had erased: to be applied to all that a client holds, and to what it reads later (sync/erase.ts). */
  erased: v.optional(v.array(ErasureSchema)),
  /** Cloudflare's plan: where it is `paid`, no client need save operations. */
  plan: v.optional(v.picklist(PLANS)),
  now,
});

/** `PUT /v1/w/:ws/pages/:sha256`: gzip of the page's text; the hash is of the plain UTF-8 text. */
export const PutPageReplySchema = v.object({ sha256: v.string(), bytes: v.number(), now });
