import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { say } from './say.mjs';

/** Runs TypeScript by stripping its types without a flag. */
const ENOUGH = [22, 18];

function runs(node) {
  return spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > ENOUGH[0] || (major === ENOUGH[0] && minor >= ENOUGH[1]);
}

/**
 * The project's own Node, a dev dependency. Where npm was told not to run install scripts, its install script is run here;
 * where that fails too, the system's Node serves if it is new enough.
 * @param {string} root
 * @returns {string} path of an executable
 */
export function pinnedNode(root) {
  const folder = join(root, 'node_modules', 'node');
  const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (runs(node)) return node;
  spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: folder, stdio: 'inherit' });
  if (runs(node)) return node;
  if (isEnough(process.versions.node)) return process.execPath;
  say(
    '装不上项目自带的 Node 24（npm 可能被设为不运行安装脚本）。请安装 Node 24，或运行 npm rebuild node，再试。',
    'The Node 24 that comes with the project could not be installed (npm may be set to run no install scripts). Install Node 24, or run: npm rebuild node',
  );
  process.exit(1);
}
