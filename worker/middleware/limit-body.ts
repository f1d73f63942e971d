import { bodyLimit } from 'hono/body-limit';
import { ApiError } from '../errors.ts';
import { SMALL_BODY_BYTES } from '../limits.ts';

/** Refuses a body of more than `maxSize` bytes with 413, before it is read to its end. */
export function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      const kib = Math.floor(maxSize / 1024);
      throw new ApiError('too_large', {
        zh: `请求正文超过 ${kib} KiB。请分成几份发送。`,
        en: `The request body is over ${kib} KiB. Send it in smaller parts.`,
      });
    },
  });
}

/** For what a person fills in: 4 KiB. */
export const limitSmallBody = limitBody(SMALL_BODY_BYTES);
