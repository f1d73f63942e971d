import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATE_DIR } from '../paths.ts';

const FILE = join(STATE_DIR, 'pid');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Sees to it that one `npm start` runs at a time: two would write to one profile and one KV.
 * @returns what gives the place free again
 * @throws Error if another one runs
 */
export async function claimSingle(file = FILE): Promise<() => Promise<void>> {
  let other = Number.NaN;
  try {
    other = Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    // The first one.
  }
  if (other > 0 && other !== process.pid && isAlive(other)) {
    throw new Error(
      `npm start 已经在运行（进程 ${other}）。请先在那个终端按 Ctrl+C。\nnpm start is running already (process ${other}). Press Ctrl+C in its terminal first.`,
    );
  }
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}
