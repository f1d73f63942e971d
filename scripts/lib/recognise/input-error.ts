/** An input that cannot be read, with a message for the person who gave it. */
export class InputError extends Error {}

const REASONS: Record<string, string> = {
  ENOENT: '文件不存在 (no such file)',
  EACCES: '没有读取权限 (no permission to read it)',
  EPERM: '没有读取权限 (no permission to read it)',
  ELOOP: '符号链接循环 (a link that leads to itself)',
  EISDIR: '是文件夹，不是文件 (a folder, not a file)',
};

/** What to say of an error of the file system. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? `读不了 (cannot be read): ${message}`;
}
