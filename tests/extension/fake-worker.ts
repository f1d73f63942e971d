import { ApiError, type WorkerApi } from '../../extension/background/api.ts';
import { sha256Hex } from '../../extension/hash.ts';
import { readSnapshotId } from '../../shared/protocol/snapshots.ts';
import { MAX_SKEW_MS } from '../../shared/protocol.ts';
import { batchTime, decodeBatch, erasedFrom } from '../../shared/sync/batch.ts';
import type { Erasure } from '../../shared/sync/erase.ts';
import type { Manifest } from '../../shared/sync/snapshot.ts';

/** The worker's rules without HTTP, and with switches for its faults. */
export class FakeWorker {
  readonly log = new Map<string, string>();
  readonly snapshots = new Map<string, Manifest>();
  readonly chunks = new Map<string, Uint8Array<ArrayBuffer>>();
  chunkReads = 0;
  erased: Erasure[] = [];
  readonly pages = new Map<string, Uint8Array>();
  /** What goes wrong: nothing, nobody answers, or the put happened but its answer was lost. */
  fault: 'none' | 'down' | 'ambiguous' | 'full' = 'none';
  pushes = 0;
  pulls = 0;
  audits = 0;
  /** The actors that the last pull asked for. */
  asked: string[] = [];
  plan: 'free' | 'paid' = 'free';
  lists = 0;
  now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  api(user: string): WorkerApi {
    const answer = <T>(value: T): Promise<T> => {
      if (this.fault === 'down') throw new ApiError('network', 'down');
      return Promise.resolve(value);
    };
    return {
      workspace: () =>
        answer({
          workspace: { id: 'w'.repeat(16), name: '提案组' },
          user: { id: user, name: user },
          role: 'editor' as const,
          now: this.now(),
        }),
      actors: async () => {
        this.lists++;
        const actors = [...new Set([...this.log.keys()].map(key => key.split('/')[0] as string))];
        return answer({
          actors: actors.map(actor => ({ actor, user: actor.slice(0, 16), name: '同事' })),
          plan: this.plan,
          erased: this.erased,
          now: this.now(),
        });
      },
      push: async (actor, seq, text) => {
        await answer(null);
        if (this.fault === 'full') throw new ApiError('server', 'storage_unavailable', 60_000);
        if (batchTime(decodeBatch(text).ops) > this.now() + MAX_SKEW_MS)
          throw new ApiError('server', 'clock_skew');
        this.pushes++;
        this.log.set(`${actor}/${seq}`, text);
        if (this.fault === 'ambiguous') throw new ApiError('network', 'connection lost');
        return { hash: '', now: this.now() };
      },
      pull: async vv => {
        await answer(null);
        this.pulls++;
        this.asked = Object.keys(vv);
        const batches = Object.entries(vv).flatMap(([actor, held]) => {
          const found: { actor: string; seq: number; body: string }[] = [];
          for (let seq = held + 1; this.log.has(`${actor}/${seq}`); seq++) {
            found.push({ actor, seq, body: this.log.get(`${actor}/${seq}`) as string });
          }
          return found;
        });
        return { batches, more: false, now: this.now() };
      },
      snapshots: async () => {
        await answer(null);
        const ids = [...this.snapshots.keys()].sort().slice(0, 10);
        const listed = ids.map(id => ({ id, ...readSnapshotId(id) }));
        return {
          snapshots: listed.map(({ id, ms, user }) => ({
            id,
            by: user,
            at: ms,
            entries: 0,
            chunks: 0,
            bytes: 0,
          })),
          now: this.now(),
        };
      },
      snapshot: async id => {
        const manifest = this.snapshots.get(id);
        if (!manifest) throw new ApiError('server', 'not_found');
        return answer({ manifest, now: this.now() });
      },
      putSnapshot: async (id, manifest) => {
        this.snapshots.set(id, structuredClone(manifest));
        return answer({ manifest, now: this.now() });
      },
      deleteSnapshot: async id => {
        this.snapshots.delete(id);
        return answer({ done: true, now: this.now() });
      },
      putChunk: async (id, chunk, gzip) => {
        this.chunks.set(`${id}/${chunk}`, gzip);
        return answer({ sha256: '', bytes: gzip.length, now: this.now() });
      },
      chunk: async (id, chunk) => {
        const found = this.chunks.get(`${id}/${chunk}`);
        if (!found) throw new ApiError('server', 'not_found');
        this.chunkReads++;
        return answer(found);
      },
      audit: async () => {
        await answer(null);
        this.audits++;
        const batches = await Promise.all(
          [...this.log].map(async ([key, text]) => {
            const [actor = '', seq] = key.split('/');
            const was = erasedFrom(text);
            const hash = await sha256Hex(text);
            const { length: ops } = (JSON.parse(text) as { ops: unknown[] }).ops;
            return {
              actor,
              seq: Number(seq),
              hash,
              ops,
              user: actor.slice(0, 16),
              ...(was !== undefined && { was }),
            };
          }),
        );
        return { batches, now: this.now() };
      },
      putPage: async (sha256, gzip) => {
        await answer(null);
        this.pages.set(sha256, gzip);
        return { sha256, bytes: gzip.length, now: this.now() };
      },
    };
  }
}
