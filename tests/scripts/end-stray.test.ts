import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endStray } from '../../scripts/lib/start/end-stray.ts';

test.skipIf(process.platform === 'win32')(
  'a process that was left behind is ended only if it is the one that was started',
  async () => {
    const args = ['-e', 'setInterval(() => {}, 1000)', '--', '/kv/of/meipi'];
    const child = spawn(process.execPath, args, { detached: true, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await once(child, 'spawn');
    expect(await endStray(child.pid ?? 0, '/kv/of/another')).toBe(false);
    expect(child.exitCode).toBeNull();
    expect(await endStray(child.pid ?? 0, '/kv/of/meipi')).toBe(true);
    await ended;
    expect(await endStray(child.pid ?? 0, '/kv/of/meipi')).toBe(false);
  },
);
