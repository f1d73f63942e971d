import { ApiError } from './errors.ts';

/** 404: there is no such workspace (any more). */
export function workspaceGone(): ApiError {
  return new ApiError('not_found', {
    zh: '这个工作区已不存在。请在扩展里断开连接。',
    en: 'This workspace is gone. Disconnect it in the extension.',
  });
}
