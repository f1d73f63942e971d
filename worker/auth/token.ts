/**
 * Secrets that the worker hands out: a prefix that says what for (`mp_` a token, `mi_` an invite), 256 random bits, and
 * a tag that tells a forged one before the store is asked.
 */
import { base32 } from '../../shared/base32.ts';
import { equalInConstantTime, hmac } from './digest.ts';

const SECRET_BYTES = 32;
/** 80 bits: a guess costs a request, and is still no token. */
const TAG_BYTES = 10;
const PATTERN = /^(m[pi])_([a-z2-7]{52})([a-z2-7]{16})$/;
const ID_BYTES = 10;

export type SecretKind = 'mp' | 'mi';

/** The tag of a token is that of its random part alone. */
async function tagOf(kind: SecretKind, secret: string, key: Uint8Array): Promise<string> {
  const tagged = await hmac(key, kind === 'mp' ? secret : `${kind}_${secret}`);
  return base32(tagged.subarray(0, TAG_BYTES));
}

/** A new token or invite secret; it is shown once and only its SHA-256 is stored. */
export async function mintSecret(kind: SecretKind, key: Uint8Array): Promise<string> {
  const secret = base32(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  return `${kind}_${secret}${await tagOf(kind, secret, key)}`;
}

/** Whether this is a `kind` that was minted with `key`; it may have been revoked since. */
export async function isMinted(kind: SecretKind, text: string, key: Uint8Array): Promise<boolean> {
  const [, prefix, secret, tag] = PATTERN.exec(text) ?? [];
  if (prefix !== kind || secret === undefined || tag === undefined) return false;
  return equalInConstantTime(tag, await tagOf(kind, secret, key));
}

/** The credentials of `Authorization: Bearer …`, or undefined. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
}

/** A new id of a workspace or user: 16 characters of base32. */
export function newId(): string {
  return base32(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
}
