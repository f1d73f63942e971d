/** Routes that belong to no workspace yet. */
import * as v from 'valibot';
import { AcceptInviteSchema } from '../../shared/protocol/invites.ts';
import { OembedReplySchema } from '../../shared/protocol/shares.ts';
import {
  CreateOwnerSchema,
  CreateWorkspaceReplySchema,
  CreateWorkspaceSchema,
  DoneReplySchema,
  HealthReplySchema,
  idSchema,
} from '../../shared/protocol.ts';
import type { Operation } from './operation.ts';
import { html, json, small } from './replies.ts';

const ws = { ws: idSchema };

export const OPEN_OPERATIONS: readonly Operation[] = [
  {
    id: 'health',
    method: 'get',
    path: '/health',
    summary: 'The worker runs, and speaks this protocol.',
    asker: 'anybody',
    reply: json(HealthReplySchema),
  },
  {
    id: 'openapi',
    method: 'get',
    path: '/openapi.json',
    summary: 'This document.',
    asker: 'anybody',
    reply: { status: 200, type: 'application/json' },
  },
  {
    id: 'connectPage',
    method: 'get',
    path: '/connect',
    summary: 'For people who open a connect link in a browser.',
    asker: 'anybody',
    reply: html,
  },
  {
    id: 'joinPage',
    method: 'get',
    path: '/join',
    summary: 'For people who open an invite link in a browser.',
    asker: 'anybody',
    reply: html,
  },
  {
    id: 'openPage',
    method: 'get',
    path: '/open',
    summary: 'For people who follow a link to a view of the workbench where no extension opens it.',
    asker: 'anybody',
    reply: html,
  },
  {
    id: 'readShare',
    method: 'get',
    path: '/s/{share}',
    summary:
      'A share: a page for people, or with .json, .jsonld or .atom behind it, or as Accept asks, a document.',
    asker: 'anybody',
    params: { share: v.string() },
    query: { tag: v.optional(v.string()), lang: v.optional(v.picklist(['zh', 'en'])) },
    reply: { ...html, also: ['application/json', 'application/ld+json', 'application/atom+xml'] },
    refusals: ['not_found', 'storage_unavailable'],
  },
  {
    id: 'oembed',
    method: 'get',
    path: '/oembed',
    summary: 'The title of a share, as oEmbed has it.',
    asker: 'anybody',
    query: { url: v.string(), format: v.optional(v.picklist(['json'])) },
    reply: json(OembedReplySchema),
    refusals: ['not_found', 'storage_unavailable'],
  },
  {
    id: 'createWorkspace',
    method: 'post',
    path: '/v1/workspaces',
    summary: 'A workspace, its owner, and the owner’s token, shown this once.',
    asker: 'bootstrap',
    body: small(CreateWorkspaceSchema),
    reply: json(CreateWorkspaceReplySchema, 201),
  },
  {
    id: 'createOwner',
    method: 'post',
    path: '/v1/workspaces/{ws}/owners',
    summary: 'A new owner of a workspace that lost its owners.',
    asker: 'bootstrap',
    params: ws,
    body: small(CreateOwnerSchema),
    reply: json(CreateWorkspaceReplySchema, 201),
    refusals: ['not_found'],
  },
  {
    id: 'acceptInvite',
    method: 'post',
    path: '/v1/invites/accept',
    summary: 'A new member, with a token that is shown this once.',
    asker: 'anybody',
    body: small(AcceptInviteSchema),
    reply: json(CreateWorkspaceReplySchema, 201),
    refusals: ['unauthorized', 'forbidden', 'not_found', 'not_configured'],
  },
  {
    id: 'endToken',
    method: 'delete',
    path: '/v1/tokens/self',
    summary: 'Ends the token that asks.',
    asker: 'viewer',
    reply: json(DoneReplySchema),
  },
];
