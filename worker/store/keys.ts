/** Where things lie in KV. Every key is written once, or by one writer only. */

const SEQ_DIGITS = 10;
const CHUNK_DIGITS = 4;
export const MAX_SEQ = 10 ** SEQ_DIGITS - 1;

/** One batch of one actor's log; sorts by seq. */
export function logKey(ws: string, actor: string, seq: number): string {
  return `L/${ws}/${actor}/${String(seq).padStart(SEQ_DIGITS, '0')}`;
}
export function logPrefix(ws: string): string {
  return `L/${ws}/`;
}

/** Who an actor is. */
export function actorKey(ws: string, actor: string): string {
  return `A/${ws}/${actor}`;
}
export function actorPrefix(ws: string): string {
  return `A/${ws}/`;
}

/** That something was erased, beside the actors: `-` is in no actor's name. */
export function erasureKey(ws: string, of: 'annotation' | 'member', id: string): string {
  return `${actorPrefix(ws)}-${of}.${id}`;
}

/** A snapshot's manifest; ids sort newest first. */
export function snapshotKey(ws: string, id: string): string {
  return `${snapshotPrefix(ws)}${id}`;
}
export function snapshotPrefix(ws: string): string {
  return `S/${ws}/`;
}
/** One chunk of a snapshot, from 0. */
export function chunkKey(ws: string, snapshot: string, chunk: number): string {
  return `${chunkPrefix(ws, snapshot)}${String(chunk).padStart(CHUNK_DIGITS, '0')}`;
}
export function chunkPrefix(ws: string, snapshot?: string): string {
  return snapshot === undefined ? `C/${ws}/` : `C/${ws}/${snapshot}/`;
}

/** A page's text, gzip, under the SHA-256 of the plain text. */
export function pageKey(ws: string, sha256: string): string {
  return `${pagePrefix(ws)}${sha256}`;
}
export function pagePrefix(ws: string): string {
  return `P/${ws}/`;
}

export function workspaceKey(ws: string): string {
  return `W/${ws}`;
}

/** A member and their role. */
export function memberKey(ws: string, user: string): string {
  return `M/${ws}/${user}`;
}
export function memberPrefix(ws: string): string {
  return `M/${ws}/`;
}

/** Which tokens a member has, by the SHA-256 of each. */
export function listedTokenKey(ws: string, user: string, id: string): string {
  return `${listedTokenPrefix(ws, user)}${id}`;
}
export function listedTokenPrefix(ws: string, user?: string): string {
  return user === undefined ? `K/${ws}/` : `K/${ws}/${user}/`;
}

/** An invite, by the SHA-256 of its secret; expires by itself. */
export function inviteKey(ws: string, id: string): string {
  return `${invitePrefix(ws)}${id}`;
}
export function invitePrefix(ws: string): string {
  return `I/${ws}/`;
}

/** That an invite was redeemed, and by whom. */
export function redemptionKey(ws: string, invite: string, user: string): string {
  return `${redemptionPrefix(ws, invite)}${user}`;
}
export function redemptionPrefix(ws: string, invite?: string): string {
  return invite === undefined ? `U/${ws}/` : `U/${ws}/${invite}/`;
}

/** A token, by the SHA-256 of its text: the token itself is stored nowhere. */
export function tokenKey(tokenSha256: string): string {
  return `T/${tokenSha256}`;
}

/** What everyone with a share's link sees; nothing in the key or the value names the workspace. */
export function shareKey(id: string): string {
  return `X/${id}`;
}
/** A workspace's share, and what it was made of. */
export function listedShareKey(ws: string, id: string): string {
  return `${listedSharePrefix(ws)}${id}`;
}
export function listedSharePrefix(ws: string): string {
  return `Y/${ws}/`;
}
