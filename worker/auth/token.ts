/** Tokens: `mp_`, 256 random bits, and a tag that tells a forged one before the store is asked. */
import { base32 } from '../../shared/base32.ts';
import { equalInConstantTime, hmac } from './digest.ts';

const SECRET_BYTES = 32;
/** 80 bits: a guess costs a request, and is still no token. */
const TAG_BYTES = 10;
const TOKEN_PATTERN = /^mp_([a-z2-7]{52})([a-z2-7]{16})$/;
const ID_BYTES = 10;

async function tagOf(secret: string, key: Uint8Array): Promise<string> {
  return base32((await hmac(key, secret)).subarray(0, TAG_BYTES));
}

/** A new token; it is shown once and only its SHA-256 is stored. */
export async function mintToken(key: Uint8Array): Promise<string> {
  const secret = base32(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  return `mp_${secret}${await tagOf(secret, key)}`;
}

/** Whether the token was minted with `key`; it may have been revoked since. */
export async function isMinted(token: string, key: Uint8Array): Promise<boolean> {
  const [, secret, tag] = TOKEN_PATTERN.exec(token) ?? [];
  return secret !== undefined && tag !== undefined && equalInConstantTime(tag, await tagOf(secret, key));
}

/** The credentials of `Authorization: Bearer …`, or undefined. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
}

/** A new id of a workspace or user: 16 characters of base32. */
export function newId(): string {
  return base32(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
}
