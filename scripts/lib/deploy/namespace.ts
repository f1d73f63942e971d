import { DeployError } from './deploy-error.ts';
import type { Wrangler } from './wrangler.ts';

async function listed(wrangler: Wrangler, title: string): Promise<string | undefined> {
  const { ok, stdout, stderr } = await wrangler(['kv', 'namespace', 'list']);
  const json = stdout.slice(stdout.indexOf('['), stdout.lastIndexOf(']') + 1);
  try {
    if (!ok) throw new Error(stderr);
    const namespaces = JSON.parse(json) as { id: string; title: string }[];
    return namespaces.find(namespace => namespace.title === title)?.id;
  } catch {
    throw new DeployError(
      '列不出 KV 命名空间。请确认账号有 Workers KV 的权限，再试一次。',
      'The KV namespaces cannot be listed. See that the account may use Workers KV, and try again.',
      stderr || stdout,
    );
  }
}

/**
 * The id of the KV namespace `title`, made if there is none.
 * @throws DeployError
 */
export async function kvNamespace(wrangler: Wrangler, title: string): Promise<{ id: string; made: boolean }> {
  const held = await listed(wrangler, title);
  if (held !== undefined) return { id: held, made: false };
  const { ok, stdout, stderr } = await wrangler(['kv', 'namespace', 'create', title]);
  const id = ok ? await listed(wrangler, title) : undefined;
  if (id !== undefined) return { id, made: true };
  throw new DeployError(
    `KV 命名空间 ${title} 没有建成。`,
    `The KV namespace ${title} could not be made.`,
    stderr || stdout,
  );
}
