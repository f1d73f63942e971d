import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';
import { type LockFile, lockFileFaults, type PackageFile } from './lock-file.ts';
import { readmeFaults } from './readme.ts';

async function read(name: string): Promise<string> {
  return readFile(join(ROOT, name), 'utf8').catch(() => '');
}

/** What is wrong with the files at the root: the lock file, the README. */
export async function projectFaults(): Promise<string[]> {
  const manifest = JSON.parse(await read('package.json')) as PackageFile & {
    scripts: Record<string, string>;
  };
  const lock = JSON.parse(await read('package-lock.json')) as LockFile;
  return [...lockFileFaults(manifest, lock), ...readmeFaults(await read('README.md'), manifest.scripts)];
}
