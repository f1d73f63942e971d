/** What a request carries through the app: Cloudflare's bindings, and what the middleware found out. */
import type { Access, Role } from '../shared/protocol.ts';
import type { Recent } from './auth/recent.ts';
import type { Kv } from './store/kv.ts';

export interface Bindings {
  KV: KVNamespace;
  /** Lets its holder create workspaces: `wrangler secret put BOOTSTRAP_SECRET`. */
  BOOTSTRAP_SECRET?: string;
  /** Key of the tags in tokens; where it is unset, one is derived from BOOTSTRAP_SECRET. */
  TOKEN_SECRET?: string;
  /** Origins of web pages that may ask, with commas between them; all if unset. */
  ALLOWED_ORIGINS?: string;
  /** `paid` where Cloudflare's plan has no daily limits: clients then need not hold back. */
  PLAN?: string;
  IP_LIMIT?: RateLimit;
  TOKEN_LIMIT?: RateLimit;
}

/** Whom the token of this request stands for. */
export interface Who {
  ws: string;
  user: string;
  name: string;
  /** What this token may do: the member's role, or `viewer` where the token is for reading only. */
  role: Role;
  /** The member's role in the workspace. */
  memberRole: Role;
  access: Access;
  /** SHA-256 of the token. */
  tokenId: string;
}

export interface Variables {
  kv: Kv;
  /** Server time, ms since 1970 UTC. */
  now: number;
  /** Whether the workspaces that this instance read lately are archived. */
  archived: Recent<boolean>;
  /** Set by `authenticate`. */
  who: Who;
  /** Set by secureHeaders, for the style of a page. */
  secureHeadersNonce?: string;
}

export interface AppEnv {
  Bindings: Bindings;
  Variables: Variables;
}
