import { ApiError } from '../errors.ts';
import type { Kv } from './kv.ts';

/** What KV says when the day's operations of a free plan are used up. */
const QUOTA = /limit exceeded/i;
/** Other failures, the limit of one write a second for a key among them, pass soon. */
const RETRY_SECONDS = 10;

/** Seconds from `now` (ms since 1970 UTC) to five minutes past the next midnight UTC, when quotas begin anew. */
function secondsToNewDay(now: number): number {
  const DAY_MS = 86_400_000;
  const newDay = Math.ceil((now + 1) / DAY_MS) * DAY_MS + 5 * 60_000;
  return Math.ceil((newDay - now) / 1000);
}

function asApiError(error: unknown, now: number): ApiError {
  if (error instanceof Error && QUOTA.test(error.message)) {
    return new ApiError(
      'storage_unavailable',
      {
        zh: '服务器今天的存储额度已用完，UTC 零点后恢复。标注都保存在本机，到时会自动同步。',
        en: "The server's storage quota for today is used up; it comes back after midnight UTC. Annotations are kept on this device and sync then.",
      },
      { retryAfter: secondsToNewDay(now) },
    );
  }
  console.error(error);
  return new ApiError(
    'storage_unavailable',
    {
      zh: '服务器的存储暂时不可用。标注都保存在本机，稍后会自动重试。',
      en: "The server's storage is not available now. Annotations are kept on this device and are sent again later.",
    },
    { retryAfter: RETRY_SECONDS },
  );
}

/** KV says `KV LIST failed: 400 …` to a cursor that it did not give. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /\b400\b/.test(error.message);
}

function wrongCursor(): ApiError {
  return new ApiError(
    'bad_request',
    {
      zh: '续传位置 cursor 无效。请原样使用上一次回复中的 cursor，或不带它重新开始。',
      en: 'The cursor is not valid. Use the one of the last reply as it is, or begin again without.',
    },
    { paths: ['cursor'] },
  );
}

/** `kv` whose failures are answered as 503 `storage_unavailable` with Retry-After. `now`: ms since 1970 UTC. */
export function guardedKv(kv: Kv, now: number): Kv {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof ApiError) throw error;
      throw asApiError(error, now);
    }
  };
  return {
    get: (key, cacheTtl) => guard(kv.get(key, cacheTtl)),
    getBytes: (key, cacheTtl) => guard(kv.getBytes(key, cacheTtl)),
    getMany: (keys, cacheTtl) => guard(kv.getMany(keys, cacheTtl)),
    put: (key, value, metadata, ttl) => guard(kv.put(key, value, metadata, ttl)),
    delete: key => guard(kv.delete(key)),
    list: (prefix, cursor, limit) =>
      guard(
        kv.list(prefix, cursor, limit).catch((error: unknown) => {
          throw cursor !== undefined && isRefusal(error) ? wrongCursor() : error;
        }),
      ),
  };
}
