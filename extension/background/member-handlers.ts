import type { Handlers } from '../messages.ts';
import type { TeamMessages } from '../messages-team.ts';
import type { MeipiDb } from '../storage/db.ts';
import { endErasing, keepErasing } from '../storage/erasing.ts';
import { teamOf } from './team-of.ts';
import { setToken } from './tokens.ts';

type Methods = Extract<keyof TeamMessages, `${'members' | 'invites' | 'tokens' | 'erase'}.${string}`>;

/** What members, invites and tokens a workspace's server has. Nothing of it is kept here but members' names. */
export function memberHandlers(
  db: MeipiDb,
  /** Goes on with erasures now. */
  goOn: () => Promise<void>,
): Handlers<Pick<TeamMessages, Methods>> {
  return {
    'members.list': async ({ ws }) => {
      const { members } = await (await teamOf(db, ws)).members();
      await db.members.bulkPut(members.map(({ user, name }) => ({ ws, user, name })));
      return members;
    },
    'members.role': async ({ ws, user, role }) => {
      await (await teamOf(db, ws)).setRole(user, role);
      return null;
    },
    'members.remove': async ({ ws, user }) => {
      await (await teamOf(db, ws)).removeMember(user);
      return null;
    },
    'invites.list': async ({ ws }) => (await (await teamOf(db, ws)).invites()).invites,
    'invites.make': async ({ ws, ...invite }) => (await teamOf(db, ws)).invite(invite),
    'invites.revoke': async ({ ws, id }) => {
      await (await teamOf(db, ws)).revokeInvite(id);
      return null;
    },
    'tokens.list': async ({ ws, user }) => (await (await teamOf(db, ws)).tokens(user)).tokens,
    'tokens.make': async ({ ws, ...token }) => (await teamOf(db, ws)).createToken(token),
    'tokens.rotate': async ({ ws }) => {
      const old = await teamOf(db, ws);
      const current = (await old.tokens()).tokens.find(token => token.current);
      // The new one is kept before the old one ends: whatever fails between, we are not locked out.
      const { token } = await old.createToken({ label: current?.label ?? '' });
      await setToken(ws, token);
      await old.endOwnToken();
      return null;
    },
    'tokens.revoke': async ({ ws, id }) => {
      await (await teamOf(db, ws)).revokeToken(id);
      return null;
    },
    'erase.start': async ({ ws, what }) => {
      await keepErasing(db, { ws, what, changed: 0, due: 0 });
      await goOn();
      return null;
    },
    'erase.stop': async job => {
      await endErasing(db, job);
      return null;
    },
  };
}
