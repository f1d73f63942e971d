import type { Bindings } from '../env.ts';
import { ApiError } from '../errors.ts';
import { hmac } from './digest.ts';

const MIN_SECRET_LENGTH = 16;

function checked(secret: string | undefined, name: string): string {
  if (secret !== undefined && secret.length >= MIN_SECRET_LENGTH) return secret;
  throw new ApiError('not_configured', {
    zh: `服务器还没有设置好：请管理员用 wrangler secret put ${name} 设置至少 ${MIN_SECRET_LENGTH} 个字符的密钥。`,
    en: `The server is not set up: its owner must set a secret of at least ${MIN_SECRET_LENGTH} characters with wrangler secret put ${name}.`,
  });
}

/** What allows the creation of workspaces; throws 503 `not_configured` when it is unset or too short to be secret. */
export function bootstrapSecret(env: Bindings): string {
  return checked(env.BOOTSTRAP_SECRET, 'BOOTSTRAP_SECRET');
}

/** The key that tags tokens; changing the secret that it comes from ends every token. */
export async function tokenKeyOf(env: Bindings): Promise<Uint8Array> {
  if (env.TOKEN_SECRET !== undefined)
    return new TextEncoder().encode(checked(env.TOKEN_SECRET, 'TOKEN_SECRET'));
  return hmac(new TextEncoder().encode(bootstrapSecret(env)), 'meipi token tag v1');
}
