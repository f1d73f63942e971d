import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes) hash.update(name).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Chromium keeps the background script of an unpacked extension in the profile and, while the version stays the same,
 * runs the kept one after the files changed. Takes the kept one away if the extension is not that of the last time.
 * Nothing that a person stored is kept there.
 */
export async function forgetStaleWorker(profileDir: string, extensionDir: string): Promise<void> {
  const mark = join(profileDir, 'meipi-build');
  const build = await hashOf(extensionDir);
  if ((await readFile(mark, 'utf8').catch(() => '')) === build) return;
  await rm(join(profileDir, 'Default', 'Service Worker'), { recursive: true, force: true });
  await mkdir(profileDir, { recursive: true });
  await writeFile(mark, build);
}
