import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATE_DIR } from '../paths.ts';
import type { LocalWorkspace } from '../workspace.ts';

/** What one `npm start` leaves to the next. Holds a token: only its owner may read the file. */
export interface StartState {
  /** Authorises new workspaces on the local worker. */
  secret: string;
  workerPort?: number;
  /** To end a worker that outlived an `npm start` which was killed. */
  workerPid?: number;
  pagesPort?: number;
  workspace?: LocalWorkspace;
}

export const STATE_FILE = join(STATE_DIR, 'state.json');

/** The state as it was left; a file that cannot be read is a first start. */
export async function readState(file = STATE_FILE): Promise<StartState> {
  const fresh = { secret: randomBytes(32).toString('hex') };
  try {
    const state = JSON.parse(await readFile(file, 'utf8')) as Partial<StartState>;
    return { ...fresh, ...state };
  } catch {
    return fresh;
  }
}

export async function writeState(state: StartState, file = STATE_FILE): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
}
