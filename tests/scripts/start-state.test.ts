import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimSingle } from '../../scripts/lib/start/single.ts';
import { readState, writeState } from '../../scripts/lib/start/state.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meipi-state-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('what one start leaves is what the next one finds, and only its owner can read it', async () => {
  const file = join(folder, '.meipi', 'state.json');
  const state = { secret: 's', workerPort: 1, pagesPort: 2, workspace: { id: 'a', name: 'b', token: 'c' } };
  await writeState(state, file);
  expect(await readState(file)).toEqual(state);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
});

test('a state that cannot be read is a first start, with a secret of its own', async () => {
  const file = join(folder, 'state.json');
  await writeFile(file, '{');
  const [one, other] = [await readState(file), await readState(file)];
  expect(Object.keys(one)).toEqual(['secret']);
  expect(one.secret).not.toBe(other.secret);
});

test('one start runs at a time; one that was killed does not stand in the way', async () => {
  const file = join(folder, 'pid');
  await writeFile(file, String(process.ppid));
  await expect(claimSingle(file)).rejects.toThrow(/已经在运行/);
  await writeFile(file, '4194304');
  const release = await claimSingle(file);
  await release();
  await expect(stat(file)).rejects.toThrow();
});
