import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const PATIENCE_MS = 3_000;

/** The command of a process that leads its own group; empty if there is none, or no `ps` to tell. */
async function commandOf(pid: number): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    return stdout.trim();
  } catch {
    return '';
  }
}

/**
 * Ends a process that a killed `npm start` left behind, with what it started. Ids are given out again, so it is ended
 * only if its command names what it was started for.
 * @returns whether there was one
 */
export async function endStray(pid: number, startedFor: string): Promise<boolean> {
  if (!(await commandOf(pid)).includes(startedFor)) return false;
  const deadline = Date.now() + PATIENCE_MS;
  process.kill(-pid, 'SIGTERM');
  while ((await commandOf(pid)) !== '' && Date.now() < deadline) await wait(100);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
  return true;
}
