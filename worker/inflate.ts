import { ApiError } from './errors.ts';

/** The plain bytes of `gzip`; stops with 413 once they are more than `limit`, 400 when it is not gzip. */
export async function inflate(gzip: Uint8Array, limit: number): Promise<Uint8Array> {
  const inflater = new DecompressionStream('gzip');
  const reader = new Blob([gzip])
    .stream()
    .pipeThrough(inflater)
    .getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= limit) {
    const { done, value } = await reader.read().catch(() => {
      throw new ApiError('bad_request', {
        zh: '页面文本不是完整的 gzip。请重新压缩后发送。',
        en: 'The page text is not complete gzip. Compress it and send it again.',
      });
    });
    if (done) return concat(chunks, length);
    chunks.push(value);
    length += value.length;
  }
  await reader.cancel().catch(() => {});
  throw new ApiError('too_large', {
    zh: `页面文本超过 ${limit / 1024 / 1024} MiB，不能保存。`,
    en: `The page text is over ${limit / 1024 / 1024} MiB and cannot be stored.`,
  });
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
