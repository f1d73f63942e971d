import type { Handlers } from '../messages.ts';
import type { TeamMessages } from '../messages-team.ts';
import { MeipiError } from '../result.ts';
import { copyEntries } from '../storage/copy-entries.ts';
import { LOCAL_WORKSPACE, type MeipiDb } from '../storage/db.ts';
import { isWritable, noteReply } from '../storage/workspace-list.ts';
import { activate, activeWorkspace } from '../storage/workspaces.ts';
import { connect, create, type Joined, join } from './connect.ts';
import { refreshWorkspace } from './refresh-workspace.ts';
import { takeOff } from './take-off.ts';
import { teamOf } from './team-of.ts';
import { dropToken } from './tokens.ts';

type Methods = 'connect' | 'annotations.copy' | Extract<keyof TeamMessages, `workspace.${string}`>;

export interface WorkspaceDeps {
  db: MeipiDb;
  announce: (pages: string[], options?: { recognise: boolean }) => void;
  edited: () => void;
  syncNow: (manual: boolean) => Promise<void>;
}

/** Workspaces as a whole: which there are here, and which one is the active one. */
export function workspaceHandlers({
  db,
  announce,
  edited,
  syncNow,
}: WorkspaceDeps): Handlers<Pick<TeamMessages, Methods>> {
  // Another workspace has other words.
  const turned = () => announce([], { recognise: true });
  const entered = async (joined: Joined) => {
    turned();
    await syncNow(true);
    return joined;
  };
  return {
    connect: async ({ link, carry }) => entered(await connect(db, link, carry)),
    'workspace.join': async ({ link, user, carry }) => entered(await join(db, link, user, carry)),
    'workspace.create': async input => entered(await create(db, input)),
    'workspace.activate': async ({ ws }) => {
      await activate(db, ws);
      turned();
      // What is here shows at once; what a server has comes when it comes.
      edited();
      return null;
    },
    'workspace.refresh': async ({ ws }) => {
      await refreshWorkspace(db, ws, { force: true });
      return null;
    },
    'workspace.rename': async ({ ws, name }) => {
      const called = name.trim();
      if (called === '') throw new MeipiError('bad_request');
      if (ws === LOCAL_WORKSPACE) await db.workspaces.update(ws, { name: called });
      else await noteReply(db, await (await teamOf(db, ws)).patch({ name: called }), Date.now());
      return null;
    },
    'workspace.archive': async ({ ws, archived }) => {
      await noteReply(db, await (await teamOf(db, ws)).patch({ archived }), Date.now());
      return null;
    },
    'workspace.leave': async ({ ws }) => {
      const { user } = (await db.workspaces.get(ws)) ?? {};
      await (await teamOf(db, ws)).removeMember(user?.id ?? '');
      await dropToken(ws);
      await db.workspaces.where({ id: ws }).modify(row => {
        row.left = Date.now();
        delete row.trouble;
      });
      if ((await activeWorkspace(db)).id === ws) await activate(db, LOCAL_WORKSPACE);
      turned();
      return null;
    },
    'workspace.forget': async ({ ws }) => {
      await takeOff(db, ws);
      turned();
      return null;
    },
    'annotations.copy': async ({ ids, to }) => {
      const target = await db.workspaces.get(to);
      if (!target || !isWritable(target)) throw new MeipiError(target ? 'forbidden' : 'not_found');
      const copied = await copyEntries(db, (await activeWorkspace(db)).id, to, ids);
      edited();
      return copied;
    },
  };
}
