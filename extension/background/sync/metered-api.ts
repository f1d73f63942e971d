import type { WorkerApi } from '../api.ts';

/** KV operations that requests cost, as far as a client can tell. */
export interface Meter {
  reads: number;
  writes: number;
}

/** Token and member; an instance of the worker that was asked lately reads neither. */
export const AUTH_READS = 2;

/** `api` with a meter of what it costs the server's plan. */
export function meteredApi(api: WorkerApi): { api: WorkerApi; meter: Meter } {
  const meter: Meter = { reads: 0, writes: 0 };
  const count = (writes: number, reads = 0) => {
    meter.reads += AUTH_READS + reads;
    meter.writes += writes;
  };
  const metered: WorkerApi = {
    ...api,
    workspace: () => {
      count(0, 1);
      return api.workspace();
    },
    actors: () => {
      count(0);
      return api.actors();
    },
    push: (actor, seq, text) => {
      // An actor's first batch also says who the actor is.
      count(seq === 1 ? 2 : 1, 1);
      return api.push(actor, seq, text);
    },
    pull: async vv => {
      count(0, Object.keys(vv).length);
      const reply = await api.pull(vv);
      // Reading on doubles its window while it finds.
      meter.reads += 2 * reply.batches.length;
      return reply;
    },
    audit: cursor => {
      count(0);
      return api.audit(cursor);
    },
    putPage: (sha256, gzip) => {
      count(1, 1);
      return api.putPage(sha256, gzip);
    },
    snapshot: id => {
      count(0, 1);
      return api.snapshot(id);
    },
    chunk: (id, chunk) => {
      count(0, 1);
      return api.chunk(id, chunk);
    },
    putChunk: (id, chunk, gzip) => {
      count(1, 1);
      return api.putChunk(id, chunk, gzip);
    },
    putSnapshot: (id, manifest) => {
      count(1, 1);
      return api.putSnapshot(id, manifest);
    },
  };
  return { api: metered, meter };
}
