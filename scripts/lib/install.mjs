import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLockCurrent } from './lock-current.mjs';
import { say } from './say.mjs';

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The npm that started us, else the one on PATH. */
function npm(args, root) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (own && /npm-cli\.[cm]?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Installs from the lock file if node_modules is absent or holds other versions.
 * @param {string} root
 */
export function installIfNeeded(root) {
  const lock = readJson(join(root, 'package-lock.json'));
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (lock && installed && isLockCurrent(lock, installed)) return;
  say('正在安装依赖（npm ci）……', 'Installing dependencies (npm ci) …');
  const { status, error } = npm(['ci', '--loglevel=error'], root);
  if (status === 0) return;
  say(
    `npm ci 失败${error ? `：${error.message}` : ''}。请检查网络和 npm 的设置（npm config get registry）。`,
    `npm ci failed${error ? `: ${error.message}` : ''}. Check the network and npm's settings (npm config get registry).`,
  );
  process.exit(1);
}
