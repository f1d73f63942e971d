import { ApiError, type WorkerApi } from '../../extension/background/api.ts';
import { MAX_SKEW_MS } from '../../shared/protocol.ts';
import { batchTime, decodeBatch } from '../../shared/sync/batch.ts';

/** The worker's rules without HTTP, and with switches for its faults. */
export class FakeWorker {
  readonly log = new Map<string, string>();
  readonly pages = new Map<string, Uint8Array>();
  /** What goes wrong: nothing, nobody answers, or the put happened but its answer was lost. */
  fault: 'none' | 'down' | 'ambiguous' | 'full' = 'none';
  pushes = 0;
  pulls = 0;
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
      putPage: async (sha256, gzip) => {
        await answer(null);
        this.pages.set(sha256, gzip);
        return { sha256, bytes: gzip.length, now: this.now() };
      },
    };
  }
}
