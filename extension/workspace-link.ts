import { type Invitation, readInvitation } from '../shared/protocol/invite-link.ts';
import { IdPattern } from '../shared/protocol.ts';

/** What a pasted link would do. Nothing is sent to find out: all of it stands in the link. */
export type WorkspaceLink =
  /** A token of a member: `https://HOST/connect#ws=…&token=…`. */
  | { kind: 'connect'; host: string; ws: string; token: string }
  /** An invite: `https://HOST/join#ws=…&name=…&role=…&invite=…`. */
  | ({ kind: 'join'; host: string } & Invitation)
  /** The right to make workspaces: `https://HOST/connect#bootstrap=…`. */
  | { kind: 'create'; host: string; secret: string };

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The origin of a server's address, or undefined: plain http to another machine would show everyone the secret. */
export function serverOrigin(text: string): string | undefined {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!url?.hostname) return undefined;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  return secure ? url.origin : undefined;
}

/** Reads a link, or undefined when it is none. Secrets stand in the fragment, which no browser sends to a server. */
export function parseWorkspaceLink(text: string): WorkspaceLink | undefined {
  const url = URL.parse(text.trim());
  const host = url ? serverOrigin(url.href) : undefined;
  if (!url || host === undefined) return undefined;
  const fields = new URLSearchParams(url.hash.slice(1));
  const field = (name: string) => fields.get(name);
  if (url.pathname.endsWith('/join')) {
    const invitation = readInvitation(field);
    return invitation && { kind: 'join', host, ...invitation };
  }
  if (!url.pathname.endsWith('/connect')) return undefined;
  const ws = field('ws') ?? '';
  const token = field('token') ?? '';
  const bootstrap = field('bootstrap') ?? '';
  if (bootstrap !== '') return { kind: 'create', host, secret: bootstrap };
  return IdPattern.test(ws) && /^mp_[a-z2-7]+$/.test(token)
    ? { kind: 'connect', host, ws, token }
    : undefined;
}
