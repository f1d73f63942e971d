import { readdir, readFile } from 'node:fs/promises';

/**
 * Ends every process of the browser that runs on a profile, without a chance to write anything (Linux: by /proc).
 * @returns how many were ended
 */
export async function killBrowser(profileDir: string): Promise<number> {
  let ended = 0;
  for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes(`--user-data-dir=${profileDir}`)) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
      ended++;
    } catch {
      // it went by itself meanwhile
    }
  }
  return ended;
}
