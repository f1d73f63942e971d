/** What runs on whatever Node ≥ 20 the machine has: only built-in modules, until the project's own Node takes over. */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Installs what is missing, then runs a TypeScript file of this folder on the pinned Node with the same arguments,
 * passes signals on to it and ends as it ends.
 * @param {string} script such as `start.ts`
 */
export function bootstrap(script) {
  installIfNeeded(root);
  const node = pinnedNode(root);
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const args = [join(root, 'scripts', script), ...process.argv.slice(2)];
  const child = spawn(node, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, WRANGLER_SEND_METRICS: 'false' },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  child.on('error', error => {
    console.error(String(error));
    process.exit(1);
  });
}
