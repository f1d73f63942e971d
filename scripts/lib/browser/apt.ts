import { existsSync } from 'node:fs';
import { run } from '../run.ts';
import { say } from '../say.mjs';

let lists: Promise<boolean> | undefined;

/** Whether packages can be installed here: Debian or a descendant, as root. */
export function canApt(): boolean {
  return process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Installs Debian packages, the lists brought up to date first. True if they are installed then. */
export async function aptInstall(...names: string[]): Promise<boolean> {
  say(`正在用 apt-get 安装 ${names.join('、')}……`, `Installing ${names.join(', ')} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  lists ??= run('apt-get', ['update', '-qq'], { output: 'silent', env });
  await lists;
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    output: 'silent',
    env,
  });
}
