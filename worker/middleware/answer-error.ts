import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new ApiError('bad_request', {
      zh: '请求正文不是有效的 JSON。请检查后重新发送。',
      en: 'The request body is not valid JSON. Check it and send it again.',
    });
  }
  console.error(error);
  return new ApiError('internal', {
    zh: '服务器出错了。请稍后重试；如果一直这样，请查看服务器的日志。',
    en: "The server failed. Try again later; if it keeps failing, look at the server's log.",
  });
}

/** Every refusal in one shape; what is not expected goes to the log and says nothing of itself. */
export function answerError(error: unknown, c: Context<AppEnv>): Response {
  const known = asApiError(error);
  if (known.details.retryAfter !== undefined) c.header('retry-after', String(known.details.retryAfter));
  if (known.status === 401) c.header('www-authenticate', 'Bearer');
  return c.json(known.reply, known.status);
}

export function answerNotFound(c: Context<AppEnv>): Response {
  return answerError(
    new ApiError('not_found', {
      zh: '没有这个地址。请检查服务器地址，并把扩展更新到最新版本。',
      en: 'There is nothing at this address. Check the server address and update the extension.',
    }),
    c,
  );
}
