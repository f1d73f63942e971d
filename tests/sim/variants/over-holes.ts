import type { Parts } from './parts.ts';

/** The cursor steps over a batch that is not there yet when the one behind it is. */
export const overHoles: Parts = {
  api: (api, { db, ws }) => ({
    ...api,
    pull: async vv => {
      const reply = await api.pull(vv);
      const own = (await db.workspaces.get(ws))?.actor;
      const found = new Set(reply.batches.map(({ actor }) => actor));
      const still = Object.entries(vv).filter(([actor]) => actor !== own && !found.has(actor));
      if (still.length === 0) return reply;
      const beyond = await api.pull(Object.fromEntries(still.map(([actor, seq]) => [actor, seq + 1])));
      await db.workspaces.where({ id: ws }).modify(row => {
        for (const { actor, seq } of beyond.batches) {
          if (seq === (vv[actor] ?? 0) + 2) row.vector[actor] = seq - 1;
        }
      });
      return { ...reply, batches: [...reply.batches, ...beyond.batches] };
    },
  }),
};
