import { join } from 'node:path';
import { STATE_DIR } from '../paths.ts';
import { say } from '../say.mjs';
import { type RunningWorker, startWorker } from '../worker.ts';
import { createWorkspace, type LocalWorkspace } from '../workspace.ts';
import { endStray } from './end-stray.ts';
import type { Shutdown } from './shutdown.ts';
import { type StartState, writeState } from './state.ts';

const LOG_LINES = 20;

async function isKnown(origin: string, { id, token }: LocalWorkspace): Promise<boolean> {
  const reply = await fetch(`${origin}/v1/w/${id}`, { headers: { authorization: `Bearer ${token}` } });
  return reply.ok;
}

/** The worker with its KV under .meipi, on the port of the last time if that is free, and its workspace. */
export async function startLocalServer(
  state: StartState,
  shutdown: Shutdown,
): Promise<{ worker: RunningWorker; workspace: LocalWorkspace }> {
  const persist = join(STATE_DIR, 'kv');
  if (state.workerPid !== undefined) await endStray(state.workerPid, persist);
  const worker = await startWorker({
    persist,
    secret: state.secret,
    ...(state.workerPort !== undefined && { port: state.workerPort }),
    onDeath: log => {
      if (shutdown.stopping) return;
      say(
        '服务器意外停止。改动都留在浏览器里，重新运行 npm start 后会同步。它最后说：',
        'The worker stopped unexpectedly. Edits stay in the browser and are synced after the next npm start. Its last words:',
      );
      console.error(log.trimEnd().split('\n').slice(-LOG_LINES).join('\n'));
    },
  });
  shutdown.add(worker.stop);
  const kept = state.workspace;
  const workspace =
    kept && (await isKnown(worker.origin, kept)) ? kept : await createWorkspace(worker, '本机工作区 Local');
  Object.assign(state, { workerPort: worker.port, workerPid: worker.pid, workspace });
  await writeState(state);
  return { worker, workspace };
}
