import { ApiError } from './errors.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The JSON in `bytes`; throws 400 `bad_request` for what is not UTF-8 or not JSON. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new ApiError('bad_request', {
      zh: '请求正文不是有效的 UTF-8 JSON。请更新扩展后重试。',
      en: 'The request body is not valid UTF-8 JSON. Update the extension and try again.',
    });
  }
}
