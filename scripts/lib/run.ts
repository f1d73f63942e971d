import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

export interface RunOptions {
  /** `inherit` shows what the command says on stderr; `silent` keeps it and shows it only if the command fails. */
  output?: 'inherit' | 'silent';
  env?: Record<string, string>;
  timeoutMs?: number;
}

/** Colours are for a terminal; in a log they hide the words. */
const PLAIN = process.stderr.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };

/** Runs a command in the repository to its end; true if it ended with 0. A command that is not there is a failure. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<boolean> {
  const { output = 'inherit', env = {}, timeoutMs } = options;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', output === 'inherit' ? 2 : 'pipe', output === 'inherit' ? 2 : 'pipe'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', ...PLAIN, ...env },
    ...(timeoutMs !== undefined && { timeout: timeoutMs }),
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', chunk => said.push(chunk));
  child.stderr?.on('data', chunk => said.push(chunk));
  child.on('error', error => {
    process.stderr.write(`${command}: ${error.message}\n`);
    resolve(false);
  });
  child.on('close', code => {
    if (code !== 0) process.stderr.write(Buffer.concat(said));
    resolve(code === 0);
  });
  return promise;
}

/** A tool of node_modules, run by this Node: works without a shell, on every system. */
export function runTool(script: string, args: string[], options?: RunOptions): Promise<boolean> {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}
