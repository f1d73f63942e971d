import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';

export interface WranglerResult {
  ok: boolean;
  /** What it said, when it was not shown. */
  stdout: string;
  stderr: string;
}

/**
 * Runs wrangler. `show`: the person sees it and answers its questions; else what it says is kept, and it cannot ask.
 * `env` is added to ours.
 */
export type Wrangler = (
  args: readonly string[],
  options?: { show?: boolean; env?: Record<string, string> },
) => Promise<WranglerResult>;

/** The project's own wrangler, on this Node. */
export const wrangler: Wrangler = (args, { show = false, env = {} } = {}) => {
  const { promise, resolve } = Promise.withResolvers<WranglerResult>();
  const script = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', ...(!show && { NO_COLOR: '1', CI: '1' }), ...env },
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  child.on('error', error => resolve({ ok: false, stdout: said.stdout, stderr: String(error) }));
  child.on('close', code => resolve({ ok: code === 0, ...said }));
  return promise;
};
