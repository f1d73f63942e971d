import { cp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHROME_BUILD } from '../paths.ts';
import { type Manifest, withHosts } from './manifest.ts';

/**
 * Copies the build to a folder of its own, with host permissions for loopback and the given origins added.
 * @returns the folder without symbolic links: the extension's id is made of it
 * @throws Error if there is no build
 */
export async function copyExtension(to: string, origins: readonly string[]): Promise<string> {
  const source = await readFile(join(CHROME_BUILD, 'manifest.json'), 'utf8').catch(() => {
    throw new Error(
      '没有构建好的扩展，请先运行 npm run build。\nThere is no build of the extension: run npm run build.',
    );
  });
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await cp(CHROME_BUILD, to, { recursive: true });
  const manifest = withHosts(JSON.parse(source) as Manifest, origins);
  await writeFile(join(to, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return realpath(to);
}
