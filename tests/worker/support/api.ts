/** The app on a store whose operations are recorded, with one member to speak as. */
import { env } from 'cloudflare:workers';
import type { Access, Role } from '../../../shared/protocol.ts';
import { createApp } from '../../../worker/app.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { tokenKeyOf } from '../../../worker/auth/secrets.ts';
import { mintSecret, newId } from '../../../worker/auth/token.ts';
import type { Bindings } from '../../../worker/env.ts';
import { cloudflareKv } from '../../../worker/store/cloudflare-kv.ts';
import type { Kv } from '../../../worker/store/kv.ts';
import { putMember, putWorkspace } from '../../../worker/store/records.ts';
import { putToken } from '../../../worker/store/tokens.ts';
import { expectContract } from './contract.ts';
import { type Operation, recordedKv } from './recorded-kv.ts';

export const SECRET = 'bootstrap-secret-of-the-tests';
/** 2026-11-22T08:00:00Z: the server's clock at the start of every test. */
export const NOW = Date.UTC(2026, 10, 22, 8);

export interface Call {
  token?: string | undefined;
  body?: BodyInit | object;
  headers?: Record<string, string>;
  bindings?: Partial<Bindings>;
}

export interface Api {
  kv: Kv;
  operations: Operation[];
  /** The server's clock, ms since 1970 UTC; a test may move it. */
  now: number;
  /** Forgets what was recorded, then asks. */
  ask(method: string, path: string, call?: Call): Promise<Response>;
}

function isPlain(body: Call['body']): body is object {
  return typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype;
}

/** `store`: real KV in workerd unless a test brings its own. */
export function openApi(store: Kv = cloudflareKv(env.KV)): Api {
  const { kv, operations } = recordedKv(store);
  const app = createApp({ openStore: () => kv, clock: () => api.now });
  const defaults: Bindings = { KV: env.KV, BOOTSTRAP_SECRET: SECRET };
  const api: Api = {
    kv: store,
    operations,
    now: NOW,
    async ask(method, path, { token, body, headers, bindings } = {}) {
      operations.length = 0;
      const init = {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(isPlain(body) && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isPlain(body) ? JSON.stringify(body) : (body as BodyInit) }),
      };
      const reply = await app.request(path, init, { ...defaults, ...bindings });
      await expectContract(method, path, reply);
      return reply;
    },
  };
  return api;
}

export interface Seat {
  ws: string;
  user: string;
  token: string;
  /** An actor of that user. */
  actor: string;
  /** `/v1/w/{ws}` */
  home: string;
}

async function addToken(
  api: Api,
  { ws, user }: { ws: string; user: string },
  token: string,
  access: Access = 'full',
): Promise<void> {
  await putToken(api.kv, await sha256Hex(token), { ws, user, access }, { label: '', now: NOW });
}

/** A member with a token, in a new workspace or in `ws`. */
export async function seat(api: Api, role: Role = 'editor', ws = newId(), name = '杨皕'): Promise<Seat> {
  const user = newId();
  const token = await mintSecret('mp', await tokenKeyOf({ KV: env.KV, BOOTSTRAP_SECRET: SECRET }));
  await putWorkspace(api.kv, ws, { name: '云南政协', created: NOW });
  await putMember(api.kv, ws, user, { role, name, joined: NOW });
  await addToken(api, { ws, user }, token);
  return { ws, user, token, actor: `${user}.${newId()}`, home: `/v1/w/${ws}` };
}
