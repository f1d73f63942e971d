/** Routes of a workspace, its members, tokens and invites. */
import * as v from 'valibot';
import { EraseQuerySchema, EraseReplySchema } from '../../shared/protocol/erasures.ts';
import {
  CreateInviteReplySchema,
  CreateInviteSchema,
  InvitesReplySchema,
} from '../../shared/protocol/invites.ts';
import { MemberReplySchema, MembersReplySchema, PatchMemberSchema } from '../../shared/protocol/members.ts';
import {
  CreateTokenReplySchema,
  CreateTokenSchema,
  TokensReplySchema,
} from '../../shared/protocol/tokens.ts';
import {
  DoneReplySchema,
  idSchema,
  PatchWorkspaceSchema,
  sha256Schema,
  WorkspaceReplySchema,
} from '../../shared/protocol.ts';
import type { Operation } from './operation.ts';
import { json, small } from './replies.ts';

const HOME = '/v1/w/{ws}';
const ws = { ws: idSchema };
const user = { ...ws, user: idSchema };
const erase = EraseQuerySchema.entries;

export const TEAM_OPERATIONS: readonly Operation[] = [
  {
    id: 'readWorkspace',
    method: 'get',
    path: HOME,
    summary: 'The workspace, and whom the token stands for.',
    asker: 'viewer',
    params: ws,
    reply: json(WorkspaceReplySchema),
    refusals: ['not_found'],
  },
  {
    id: 'changeWorkspace',
    method: 'patch',
    path: HOME,
    summary: 'Another name; archived or open again.',
    asker: 'owner',
    params: ws,
    body: small(PatchWorkspaceSchema),
    reply: json(WorkspaceReplySchema),
    refusals: ['not_found'],
  },
  {
    id: 'eraseWorkspace',
    method: 'delete',
    path: HOME,
    summary: 'Erases the workspace and all that is in it, request by request.',
    asker: 'owner',
    params: ws,
    query: erase,
    reply: json(EraseReplySchema),
  },
  {
    id: 'listMembers',
    method: 'get',
    path: `${HOME}/members`,
    summary: 'The members with their roles.',
    asker: 'viewer',
    params: ws,
    reply: json(MembersReplySchema),
  },
  {
    id: 'readMember',
    method: 'get',
    path: `${HOME}/members/{user}`,
    summary: 'One member.',
    asker: 'viewer',
    params: user,
    reply: json(MemberReplySchema),
    refusals: ['not_found'],
  },
  {
    id: 'changeMember',
    method: 'patch',
    path: `${HOME}/members/{user}`,
    summary: 'Another role.',
    asker: 'owner',
    params: user,
    body: small(PatchMemberSchema),
    reply: json(MemberReplySchema),
    refusals: ['not_found', 'last_owner'],
  },
  {
    id: 'removeMember',
    method: 'delete',
    path: `${HOME}/members/{user}`,
    summary: 'Removes a member (an owner), or leaves (oneself); what they wrote stays.',
    asker: 'viewer',
    params: user,
    reply: json(DoneReplySchema),
    refusals: ['not_found', 'last_owner'],
  },
  {
    id: 'eraseMemberWork',
    method: 'delete',
    path: `${HOME}/members/{user}/work`,
    summary: 'Erases all that a member wrote, request by request.',
    asker: 'owner',
    params: user,
    query: erase,
    reply: json(EraseReplySchema),
  },
  {
    id: 'listTokens',
    method: 'get',
    path: `${HOME}/tokens`,
    summary: 'One’s own tokens, or as an owner another member’s, without secrets.',
    asker: 'viewer',
    params: ws,
    query: { user: v.optional(idSchema) },
    reply: json(TokensReplySchema),
  },
  {
    id: 'createToken',
    method: 'post',
    path: `${HOME}/tokens`,
    summary: 'Another token of one’s own, shown this once.',
    asker: 'viewer',
    params: ws,
    body: small(CreateTokenSchema),
    reply: json(CreateTokenReplySchema, 201),
    refusals: ['conflict'],
  },
  {
    id: 'revokeToken',
    method: 'delete',
    path: `${HOME}/tokens/{id}`,
    summary: 'Revokes one’s own token, or as an owner anybody’s.',
    asker: 'viewer',
    params: { ...ws, id: sha256Schema },
    reply: json(DoneReplySchema),
    refusals: ['not_found'],
  },
  {
    id: 'listInvites',
    method: 'get',
    path: `${HOME}/invites`,
    summary: 'The invites that have not expired, and who redeemed them.',
    asker: 'owner',
    params: ws,
    reply: json(InvitesReplySchema),
  },
  {
    id: 'createInvite',
    method: 'post',
    path: `${HOME}/invites`,
    summary: 'An invite; its secret is shown this once.',
    asker: 'owner',
    params: ws,
    body: small(CreateInviteSchema),
    reply: json(CreateInviteReplySchema, 201),
    refusals: ['not_found'],
  },
  {
    id: 'revokeInvite',
    method: 'delete',
    path: `${HOME}/invites/{id}`,
    summary: 'Revokes an invite.',
    asker: 'owner',
    params: { ...ws, id: sha256Schema },
    reply: json(DoneReplySchema),
  },
];
