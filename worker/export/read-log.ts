import { MAX_EXPORT_ANNOTATIONS } from '../../shared/protocol.ts';
import { decodeBatch } from '../../shared/sync/batch.ts';
import { type Erasure, isErased } from '../../shared/sync/erase.ts';
import { apply, type Entry, emptyEntry, subjectOf } from '../../shared/sync/merge.ts';
import { ApiError } from '../errors.ts';
import { logPrefix } from '../store/keys.ts';
import { CALM_TTL, type Kv } from '../store/kv.ts';
import { listAll } from '../store/list-all.ts';

/** As in a pull: as many full batches stay below the 25 MiB of one bulk get. */
const KEYS_PER_GET = 96;
/** With the lists, the members and the token fewer than 40 operations. */
const MAX_GETS = 28;

function tooMuch(): ApiError {
  return new ApiError('use_ndjson', {
    zh: `这个工作区超过 ${MAX_EXPORT_ANNOTATIONS} 条标注，服务器不能合并导出。请在扩展里导出。`,
    en: `This workspace has more than ${MAX_EXPORT_ANNOTATIONS} annotations, which is more than the server merges. Export from the extension.`,
  });
}

/**
 * Everything that was written in a workspace and not erased, merged. Throws 413 `use_ndjson` when that is more than the worker merges,
 * and 503 while a batch that is listed cannot be read: an export is whole or is none.
 */
export async function readLog(kv: Kv, ws: string, erased: readonly Erasure[]): Promise<Entry[]> {
  const keys = await listAll(kv, logPrefix(ws), KEYS_PER_GET * MAX_GETS);
  if (!keys) throw tooMuch();
  const entries = new Map<string, Entry>();
  let annotations = 0;
  for (let at = 0; at < keys.length; at += KEYS_PER_GET) {
    const names = keys.slice(at, at + KEYS_PER_GET).map(key => key.name);
    for (const body of await kv.getMany(names, CALM_TTL)) {
      if (body === null) {
        throw new ApiError(
          'storage_unavailable',
          {
            zh: '有刚保存的内容在这里还读不到。请一分钟后再导出。',
            en: 'Something saved just now cannot be read here yet. Export again in a minute.',
          },
          { retryAfter: CALM_TTL },
        );
      }
      for (const op of decodeBatch(body).ops) {
        if (erased.some(erasure => isErased(op, erasure))) continue;
        const { of, id } = subjectOf(op);
        const key = `${of}/${id}`;
        const known = entries.get(key);
        if (!known && of === 'annotation' && ++annotations > MAX_EXPORT_ANNOTATIONS) throw tooMuch();
        entries.set(key, apply(known ?? emptyEntry(of, id), op));
      }
    }
  }
  return [...entries.values()];
}
