import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

let state: string;
let running: ChildProcess | undefined;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'meipi-start-'));
});

afterAll(async () => {
  if (running?.exitCode === null) {
    running.kill('SIGTERM');
    await once(running, 'exit');
  }
  await rm(state, { recursive: true, force: true, maxRetries: 3 });
});

/** `npm start` where there is no display, until it says that it runs. */
async function start(): Promise<{ child: ChildProcess; said: () => string }> {
  const { DISPLAY: _d, WAYLAND_DISPLAY: _w, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    env: { ...env, MEIPI_STATE: state },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let said = '';
  const keep = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await vi.waitFor(() => expect(said).toMatch(/Meipi is running/), { timeout: 60_000, interval: 200 });
  return { child, said: () => said };
}

async function stop(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  return (await ended)[0];
}

const link = async () => new URL(await readFile(join(state, 'connect-link.txt'), 'utf8'));
const isUp = async () =>
  fetch(`${(await link()).origin}/health`).then(
    reply => reply.ok,
    () => false,
  );

test('npm start brings up worker, pages and browser, stops all of them, and finds them again the next time', {
  timeout: 180_000,
}, async () => {
  const first = await start();
  const before = await link();
  const [page] = /http:\S+report\.html/.exec(first.said()) ?? [];
  expect(await isUp()).toBe(true);
  expect((await fetch(page ?? '')).status).toBe(200);
  expect((await stat(join(state, 'state.json'))).mode & 0o077).toBe(0);
  expect(await stop(first.child)).toBe(143);
  expect(await isUp()).toBe(false);
  await expect(fetch(page ?? '')).rejects.toThrow();

  const again = await start();
  expect((await link()).href).toBe(before.href);
  expect(again.said()).toContain(page);

  const { workerPid } = JSON.parse(await readFile(join(state, 'state.json'), 'utf8')) as {
    workerPid: number;
  };
  process.kill(-workerPid, 'SIGKILL');
  await vi.waitFor(() => expect(again.said()).toMatch(/The worker stopped unexpectedly/), { timeout: 5_000 });
  expect(await stop(again.child)).toBe(143);
});
