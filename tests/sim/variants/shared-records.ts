import { ApiError } from '../../../extension/background/api.ts';
import { applyBatch } from '../../../extension/background/sync/apply.ts';
import type { WorkspaceRow } from '../../../extension/storage/db.ts';
import { decodeBatch, encodeBatch } from '../../../shared/sync/batch.ts';
import { MAX_BATCH_OPS } from '../../../shared/sync/limits.ts';
import { subjectOf } from '../../../shared/sync/merge.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import { nextSeq } from '../../../shared/sync/vector.ts';
import { FRESH_TTL, type Kv } from '../../../worker/store/kv.ts';
import { listAll } from '../../../worker/store/list-all.ts';
import type { SimulatedStore } from '../store/simulated-kv.ts';
import type { PartContext, Parts } from './parts.ts';
import { trust } from './trusting.ts';

/** Stands for whoever wrote a record: records name no actor. */
const NOBODY = `${'r'.repeat(16)}.${'r'.repeat(16)}`;
const prefixOf = (ws: string) => `R/${ws}/`;

const parse = (text: string | null) => JSON.parse(text ?? '[]') as Op[];

async function asApiError<T>(work: Promise<T>): Promise<T> {
  return work.catch(error => {
    throw new ApiError('server', String(error));
  });
}

async function append(kv: Kv, key: string, ops: readonly Op[]): Promise<void> {
  const held = parse(await kv.get(key, FRESH_TTL));
  await kv.put(key, JSON.stringify([...held, ...ops]));
}

async function readAll(kv: Kv, ws: string): Promise<Op[]> {
  const names = (await listAll(kv, prefixOf(ws))) ?? [];
  const texts = await Promise.all(names.map(({ name }) => kv.get(name, FRESH_TTL)));
  return texts.flatMap(parse);
}

async function takeIn({ db, ws, now }: PartContext, ops: readonly Op[]): Promise<void> {
  const held = await db.ops.bulkGet(ops.map(({ at }) => [ws, at] as [string, string]));
  const news = ops.filter((_, n) => !held[n]);
  for (let n = 0; n < news.length; n += MAX_BATCH_OPS) {
    const { vector } = (await db.workspaces.get(ws)) as WorkspaceRow;
    const seq = nextSeq(vector, NOBODY);
    const body = encodeBatch({ v: 1, actor: NOBODY, seq, ops: news.slice(n, n + MAX_BATCH_OPS) });
    await applyBatch(db, ws, { actor: NOBODY, seq, body }, now());
  }
}

/** Records that all devices write: each is read, added to and written back. */
function sharedRecords(recordOf: (op: Op) => string): Parts {
  return {
    api: (api, context) => ({
      ...api,
      push: async (_, seq, text) => {
        const reply = await api.workspace();
        const parts = Map.groupBy(decodeBatch(text).ops, recordOf);
        for (const [record, ops] of parts) {
          await asApiError(append(context.kv(), prefixOf(context.ws) + record, ops));
        }
        await trust(context.db, context.ws, seq);
        return { hash: '', now: reply.now };
      },
      pull: async () => {
        const { now } = await api.workspace();
        await takeIn(context, await asApiError(readAll(context.kv(), context.ws)));
        return { batches: [], more: false, now };
      },
    }),
    log: (store: SimulatedStore, ws: string) => [...store.truth(prefixOf(ws)).values()].flatMap(parse),
  };
}

/** The whole workspace under one key. */
export const oneBlob = sharedRecords(() => 'all');
/** A key for each annotation and page. */
export const keyPerEntry = sharedRecords(op => Object.values(subjectOf(op)).join('/'));
