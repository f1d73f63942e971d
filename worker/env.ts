/** What a request carries through the app: Cloudflare's bindings, and what the middleware found out. */
import type { Role } from '../shared/protocol.ts';
import type { Kv } from './store/kv.ts';

export interface Bindings {
  KV: KVNamespace;
  /** Lets its holder create workspaces: `wrangler secret put BOOTSTRAP_SECRET`. */
  BOOTSTRAP_SECRET?: string;
  /** Key of the tags in tokens; where it is unset, one is derived from BOOTSTRAP_SECRET. */
  TOKEN_SECRET?: string;
  IP_LIMIT?: RateLimit;
  TOKEN_LIMIT?: RateLimit;
}

/** Whom the token of this request stands for. */
export interface Who {
  ws: string;
  user: string;
  name: string;
  role: Role;
}

export interface Variables {
  kv: Kv;
  /** Server time, ms since 1970 UTC. */
  now: number;
  /** Set by `authenticate`. */
  who: Who;
  /** Set by secureHeaders, for the style of a page. */
  secureHeadersNonce?: string;
}

export interface AppEnv {
  Bindings: Bindings;
  Variables: Variables;
}
