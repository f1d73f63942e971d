import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * What the browser says of itself (`Chromium 156.0.8078.79 …`). Undefined if it does not run: a library that is missing
 * shows here. On Windows a browser does not answer, and counts as running.
 */
export async function versionOf(executable: string): Promise<string | undefined> {
  if (process.platform === 'win32') return executable;
  try {
    const { stdout } = await execute(executable, ['--version'], { timeout: 30_000 });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

/** Branded Chrome ignores `--load-extension` from version 137 on; Chromium and Chrome for Testing do not. */
export function ignoresLoadExtension(version: string): boolean {
  return /Google[ /\\]Chrome(?! for Testing)/.test(version);
}
