import type { InferInput } from 'valibot';
import { EraseReplySchema } from '../../shared/protocol/erasures.ts';
import {
  CreateInviteReplySchema,
  type CreateInviteSchema,
  InvitesReplySchema,
} from '../../shared/protocol/invites.ts';
import { MemberReplySchema, MembersReplySchema } from '../../shared/protocol/members.ts';
import {
  type CreateShareSchema,
  ShareReplySchema,
  SharesReplySchema,
  type UpdateShareSchema,
} from '../../shared/protocol/shares.ts';
import {
  CreateTokenReplySchema,
  type CreateTokenSchema,
  TokensReplySchema,
} from '../../shared/protocol/tokens.ts';
import {
  CreateWorkspaceReplySchema,
  DoneReplySchema,
  type PatchWorkspaceSchema,
  type Role,
  WorkspaceReplySchema,
} from '../../shared/protocol.ts';
import { callerOf } from './api.ts';

/** What is erased: one annotation, all that a member wrote, or the workspace. */
export type Erasable = { of: 'annotation' | 'member'; id: string } | { of: 'workspace' };

function erasePath(what: Erasable): string {
  if (what.of === 'annotation') return `/annotations/${what.id}`;
  return what.of === 'member' ? `/members/${what.id}/work` : '';
}

/** The worker's routes about a workspace and its members. Every call rejects with `ApiError`. */
export function teamApi(
  { host, ws, token }: { host: string; ws: string; token: string },
  fetch?: typeof globalThis.fetch,
) {
  const { call, send } = callerOf({ host, token }, fetch);
  const at = `/w/${ws}`;
  return {
    workspace: () => call(WorkspaceReplySchema, 'GET', at),
    patch: (patch: InferInput<typeof PatchWorkspaceSchema>) =>
      call(WorkspaceReplySchema, 'PATCH', at, JSON.stringify(patch)),
    members: () => call(MembersReplySchema, 'GET', `${at}/members`),
    setRole: (user: string, role: Role) =>
      call(MemberReplySchema, 'PATCH', `${at}/members/${user}`, JSON.stringify({ role })),
    removeMember: (user: string) => call(DoneReplySchema, 'DELETE', `${at}/members/${user}`),
    invites: () => call(InvitesReplySchema, 'GET', `${at}/invites`),
    invite: (input: InferInput<typeof CreateInviteSchema>) =>
      call(CreateInviteReplySchema, 'POST', `${at}/invites`, JSON.stringify(input)),
    revokeInvite: (id: string) => call(DoneReplySchema, 'DELETE', `${at}/invites/${id}`),
    tokens: (user?: string) =>
      call(TokensReplySchema, 'GET', `${at}/tokens${user === undefined ? '' : `?user=${user}`}`),
    createToken: (input: InferInput<typeof CreateTokenSchema>) =>
      call(CreateTokenReplySchema, 'POST', `${at}/tokens`, JSON.stringify(input)),
    revokeToken: (id: string) => call(DoneReplySchema, 'DELETE', `${at}/tokens/${id}`),
    shares: () => call(SharesReplySchema, 'GET', `${at}/shares`),
    share: (input: InferInput<typeof CreateShareSchema>) =>
      call(ShareReplySchema, 'POST', `${at}/shares`, JSON.stringify(input)),
    updateShare: (id: string, input: InferInput<typeof UpdateShareSchema>) =>
      call(ShareReplySchema, 'PUT', `${at}/shares/${id}`, JSON.stringify(input)),
    revokeShare: (id: string) => call(DoneReplySchema, 'DELETE', `${at}/shares/${id}`),
    endOwnToken: () => call(DoneReplySchema, 'DELETE', '/tokens/self'),
    /** One step of an erasure; `cursor` is the last step's. */
    erase: (what: Erasable, cursor?: string) =>
      call(
        EraseReplySchema,
        'DELETE',
        `${at}${erasePath(what)}?${new URLSearchParams({ erase: '', ...(cursor !== undefined && { cursor }) })}`,
      ),
    /** The gzip of a page's text. */
    page: async (sha256: string) => (await send('GET', `${at}/pages/${sha256}`)).body,
  };
}
export type TeamApi = ReturnType<typeof teamApi>;

/** The worker's routes for those who are no members yet. Every call rejects with `ApiError`. */
export function serverApi(host: string, fetch?: typeof globalThis.fetch) {
  return {
    accept: (input: { ws: string; secret: string; user: { name: string } }) =>
      callerOf({ host }, fetch).call(
        CreateWorkspaceReplySchema,
        'POST',
        '/invites/accept',
        JSON.stringify(input),
      ),
    create: (bootstrap: string, input: { name: string; user: { name: string } }) =>
      callerOf({ host, token: bootstrap }, fetch).call(
        CreateWorkspaceReplySchema,
        'POST',
        '/workspaces',
        JSON.stringify(input),
      ),
  };
}
