import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { createApp } from '../../../../worker/app.ts';
import type { Kv } from '../../../../worker/store/kv.ts';
import { ROOT } from '../../paths.ts';
import { sampleBatch } from './sample-batch.ts';

const SECRET = 'bootstrap-secret-of-the-bench';
const ROUNDS = 15;
const PUSHES = 40;

type CreateApp = typeof createApp;

/** The worker's code, for Node, which cannot read JSX by itself. */
async function loadWorker(): Promise<CreateApp> {
  const folder = await mkdtemp(join(tmpdir(), 'meipi-bench-'));
  const outfile = join(folder, 'app.mjs');
  await build({
    entryPoints: [join(ROOT, 'worker/app.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  });
  const module = (await import(pathToFileURL(outfile).href)) as { createApp: CreateApp };
  await rm(folder, { recursive: true, force: true });
  return module.createApp;
}

/** A store that costs nothing, and counts. */
function countingKv(): { kv: Kv; counts: Record<keyof Kv, number> } {
  const stored = new Map<string, string | Uint8Array>();
  const counts = { get: 0, getBytes: 0, getMany: 0, put: 0, delete: 0, list: 0 };
  const text = (key: string) => {
    const value = stored.get(key) ?? null;
    return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  };
  const kv: Kv = {
    async get(key) {
      counts.get++;
      return text(key);
    },
    async getBytes() {
      counts.getBytes++;
      return null;
    },
    async getMany(keys) {
      counts.getMany++;
      return keys.map(text);
    },
    async put(key, value) {
      counts.put++;
      stored.set(key, value);
    },
    async delete(key) {
      counts.delete++;
      stored.delete(key);
    },
    async list() {
      counts.list++;
      return { keys: [] };
    },
  };
  return { kv, counts };
}

export interface WorkerCost {
  /** ms of CPU, all threads of Node: authentication, validation, hashing and reply of a push of 200 ops. */
  cpuPerPush: number;
  /** KV operations of one push, and of one pull of 20 actors with nothing new, as `get 2, put 1`. */
  push: string;
  pull: string;
  /** UTF-8 bytes of the batch, and of one annotation in it. */
  batchBytes: number;
}

/** What a push and a pull cost, measured on the worker's own code in Node. */
export async function measureWorkerCost(): Promise<WorkerCost> {
  const createWorker = await loadWorker();
  const { kv, counts } = countingKv();
  const now = Date.now();
  const app = createWorker({ openStore: () => kv, clock: () => now });
  const bindings = { BOOTSTRAP_SECRET: SECRET };
  const ask = async (method: string, path: string, token: string, body: string) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      // As every client sends it; without, the body is counted while it is read.
      'content-length': String(Buffer.byteLength(body)),
    };
    const reply = await app.request(path, { method, headers, body }, bindings);
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status}`);
    return reply;
  };
  const made = await ask('POST', '/v1/workspaces', SECRET, '{"name":"bench","user":{"name":"bench"}}');
  const { workspace, user, token } = (await made.json()) as {
    workspace: { id: string };
    user: { id: string };
    token: string;
  };
  const home = `/v1/w/${workspace.id}`;
  const actor = `${user.id}.${'b'.repeat(16)}`;
  let seq = 1;
  const batches = Array.from({ length: PUSHES }, () => sampleBatch(actor, ++seq, now));
  const push = (n: number) => ask('PUT', `${home}/log/${actor}/${n + 2}`, token, batches[n]!);

  const counted = async (work: () => Promise<unknown>) => {
    const before = { ...counts };
    await work();
    const spent = Object.entries(counts).map(([name, count]) => [name, count - before[name as keyof Kv]]);
    return spent.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join(', ');
  };
  const vv = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [`${user.id}.${String.fromCharCode(97 + n).repeat(16)}`, 99]),
  );
  const pushCosts = await counted(() => push(0));
  const pullCosts = await counted(() => ask('POST', `${home}/pull`, token, JSON.stringify({ vv })));

  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let n = 0; n < PUSHES; n++) await push(n);
    const { user: own, system } = process.cpuUsage(before);
    rounds.push((own + system) / 1000 / PUSHES);
  }
  return {
    cpuPerPush: rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!,
    push: pushCosts,
    pull: pullCosts,
    batchBytes: new TextEncoder().encode(batches[0]).length,
  };
}
