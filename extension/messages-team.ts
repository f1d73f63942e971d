/** What the extension's own pages may ask about workspaces and their members; part of `messages.ts`. */
import type { InferOutput } from 'valibot';
import type { CreateInviteReplySchema, InviteSchema } from '../shared/protocol/invites.ts';
import type { MemberSchema } from '../shared/protocol/members.ts';
import type { CreateTokenReplySchema, TokensReplySchema } from '../shared/protocol/tokens.ts';
import type { Access, Role } from '../shared/protocol.ts';
import type { Erasable } from './background/team-api.ts';
import type { EntryFacts } from './storage/entry-facts.ts';

export type Member = InferOutput<typeof MemberSchema>;
export type Invite = InferOutput<typeof InviteSchema>;
export type Token = InferOutput<typeof TokensReplySchema>['tokens'][number];

type Joined = { id: string; name: string };

/** What only the extension's own pages may learn of an annotation. */
export interface Talk {
  exact: string;
  facts: EntryFacts;
  /** The person's own user id. */
  me: string;
  /** [user id, name] */
  names: [string, string][];
  /** Whether the person may write here. */
  writable: boolean;
  /** Whether there are others to talk to. */
  shared: boolean;
}

/** Every one but `activate` and `forget` asks the workspace's server. `ws` is a workspace that is here. */
export interface TeamMessages {
  /** With the link of a member's token. `carry`: bring along what was stored without a server. */
  connect: (input: { link: string; carry: boolean }) => Joined;
  /** With an invite link, as a new member called `user`. */
  'workspace.join': (input: { link: string; user: string; carry: boolean }) => Joined;
  /** On a server whose bootstrap secret we have. */
  'workspace.create': (input: {
    host: string;
    secret: string;
    name: string;
    user: string;
    carry: boolean;
  }) => Joined;
  'workspace.activate': (input: { ws: string }) => null;
  'workspace.refresh': (input: { ws: string }) => null;
  'workspace.rename': (input: { ws: string; name: string }) => null;
  'workspace.archive': (input: { ws: string; archived: boolean }) => null;
  /** We are no member any more; what is here stays to be read. */
  'workspace.leave': (input: { ws: string }) => null;
  /** Removes it from this device, whatever its server has. */
  'workspace.forget': (input: { ws: string }) => null;
  'members.list': (input: { ws: string }) => Member[];
  'members.role': (input: { ws: string; user: string; role: Role }) => null;
  'members.remove': (input: { ws: string; user: string }) => null;
  'invites.list': (input: { ws: string }) => Invite[];
  'invites.make': (input: {
    ws: string;
    label: string;
    role: 'viewer' | 'editor';
    days: number;
    uses: number;
  }) => InferOutput<typeof CreateInviteReplySchema>;
  'invites.revoke': (input: { ws: string; id: string }) => null;
  'tokens.list': (input: { ws: string; user?: string }) => Token[];
  /** Another token of ours; it is shown this once. */
  'tokens.make': (input: {
    ws: string;
    label: string;
    access: Access;
  }) => InferOutput<typeof CreateTokenReplySchema>;
  /** A new token for this device in the place of the one that it has. */
  'tokens.rotate': (input: { ws: string }) => null;
  'tokens.revoke': (input: { ws: string; id: string }) => null;
  /** Has something taken off the server for good. It goes on by itself, see storage/erasing.ts. */
  'erase.start': (input: { ws: string; what: Erasable }) => null;
  /** What was erased is gone; the rest stays. */
  'erase.stop': (input: { ws: string; what: Erasable }) => null;
  /** Copies annotations of the active workspace with pages, tags and notes; what is there already stays. */
  'annotations.copy': (input: { ids: string[]; to: string }) => { copied: number; present: number };
  /** Keeps one of the versions that concurrent writers left of a field; `stamp` names it. */
  'annotations.choose': (input: { id: string; field: string; stamp: string }) => null;
  /** What members say of an annotation and where two wrote at once, with their names. */
  'talk.load': (input: { id: string }) => Talk;
  /** A new comment, or another text of one; an empty text takes it back. Members stand in it as `@id`. */
  'comments.write': (input: { id: string; comment?: string; text: string }) => null;
  'comments.resolve': (input: { id: string; resolved: boolean }) => null;
  /** The person has seen what is new in the active workspace: of these annotations, or all. */
  'news.seen': (input: { ids?: string[] }) => null;
  /** Fetches the text of a page from the workspace's server and keeps it here, if it has the hash. */
  'evidence.load': (input: { ws: string; sha256: string }) => null;
}
