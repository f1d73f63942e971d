import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Wrangler } from './wrangler.ts';

/** The worker's secrets, as wrangler reads them from a file. */
export interface Secrets {
  BOOTSTRAP_SECRET: string;
  TOKEN_SECRET: string;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function kept(file: string): Promise<Secrets | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether the deployed worker has a bootstrap secret; one that is not deployed has none. */
async function isSet(wrangler: Wrangler, name: string): Promise<boolean> {
  const { ok, stdout } = await wrangler(['secret', 'list', '--name', name, '--format', 'json']);
  return ok && stdout.includes('"BOOTSTRAP_SECRET"');
}

/**
 * The secrets kept in `file`; new ones when neither the file nor the deployed worker has any; undefined when only the worker
 * has them, for another machine deployed it, and new ones would end every token.
 */
export async function secretsFor(
  wrangler: Wrangler,
  name: string,
  file: string,
): Promise<Secrets | undefined> {
  const held = await kept(file);
  if (held || (await isSet(wrangler, name))) return held;
  const secrets: Secrets = {
    BOOTSTRAP_SECRET: randomBytes(32).toString('hex'),
    TOKEN_SECRET: randomBytes(32).toString('hex'),
  };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}
