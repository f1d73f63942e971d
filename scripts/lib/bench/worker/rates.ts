import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../../paths.ts';
import { startWorker } from '../../worker.ts';
import { createWorkspace } from '../../workspace.ts';
import { type Call, measureRate } from './load.ts';
import { sampleBatch } from './sample-batch.ts';

/** Blocks are short and take turns, so that what else the machine does falls on both. */
const BLOCK_MS = 1_000;
const ROUNDS = 9;
const ACTORS = 20;

/** wrangler.toml with the bench's entry and without limits of rate, which would be measured instead. */
async function writeConfig(folder: string): Promise<string> {
  const file = join(folder, 'wrangler.toml');
  const main = join(relative(folder, ROOT), 'scripts/lib/bench/worker/entry.ts').replaceAll('\\', '/');
  const toml = await readFile(join(ROOT, 'wrangler.toml'), 'utf8');
  const unlimited = toml.replaceAll(/\[\[ratelimits\]\]\n(?:[^[\n].*\n?)*/g, '');
  await writeFile(file, unlimited.replace(/^main = ".*"$/m, `main = "${main}"`));
  return file;
}

export interface RateRow {
  /** Replies a second. */
  meipi: number;
  bare: number;
  /** Median over the rounds of one divided by the other. */
  ratio: number;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Rates of pushes of 200 ops and of pulls on local workerd, beside a bare handler that does the same KV operation. */
export async function measureRates(): Promise<Record<string, RateRow>> {
  const folder = await mkdtemp(join(tmpdir(), 'meipi-bench-'));
  const worker = await startWorker({ config: await writeConfig(folder) });
  try {
    const origin = new URL(worker.origin);
    const { id: ws, token, user } = await createWorkspace(worker, 'bench');
    const now = Date.now();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const actorOf = (n: number) => `${user}.${String.fromCharCode(97 + n).repeat(16)}`;
    const actor = actorOf(0);
    const pool = Array.from({ length: 50 }, (_, n) => sampleBatch(actor, n + 1, now));
    let turn = 0;
    const next = <T>(list: readonly T[]): T => list[turn++ % list.length]!;
    const vv = Object.fromEntries(Array.from({ length: ACTORS }, (_, n) => [actorOf(n), 1_000]));
    const keys = (seq: number) =>
      Array.from({ length: ACTORS }, (_, n) => `L/${ws}/${actorOf(n)}/${String(seq).padStart(10, '0')}`);
    const put = pool.map((body, n) => ({ body, seq: n + 1 }));
    const post = (path: string, body: object): Call => ({
      method: 'POST',
      path,
      headers,
      body: JSON.stringify(body),
    });
    // One new batch each of two actors: what a colleague's evening of work is.
    const news = { ...vv, [actorOf(1)]: 0, [actorOf(2)]: 0 };
    for (const n of [1, 2]) {
      const path = `/v1/w/${ws}/log/${actorOf(n)}/1`;
      const body = sampleBatch(actorOf(n), 1, now);
      await fetch(worker.origin + path, { method: 'PUT', headers, body });
    }
    const newKeys = [...keys(1_001).slice(0, 1), ...keys(1).slice(1, 3), ...keys(1_001).slice(3)];
    const rows: Record<string, [meipi: () => Call, bare: () => Call]> = {
      'push of 200 ops': [
        () => {
          const { body, seq } = next(put);
          return { method: 'PUT', path: `/v1/w/${ws}/log/${actor}/${seq}`, headers, body };
        },
        () => {
          const { body, seq } = next(put);
          return { method: 'PUT', path: `/bare/${encodeURIComponent(`B/${ws}/${seq}`)}`, headers, body };
        },
      ],
      'pull, 20 actors, nothing new': [
        () => post(`/v1/w/${ws}/pull`, { vv }),
        () => post('/bare', { keys: keys(1_001) }),
      ],
      'pull, 20 actors, 400 new ops': [
        () => post(`/v1/w/${ws}/pull`, { vv: news }),
        () => post('/bare', { keys: newKeys }),
      ],
    };
    const out: Record<string, RateRow> = {};
    for (const [name, [meipi, bare]] of Object.entries(rows)) {
      const measured: [number, number][] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const pair: [number, number] = [
          await measureRate(origin, BLOCK_MS, meipi),
          await measureRate(origin, BLOCK_MS, bare),
        ];
        if (round >= 0) measured.push(pair);
      }
      out[name] = {
        meipi: median(measured.map(([own]) => own)),
        bare: median(measured.map(([, other]) => other)),
        ratio: median(measured.map(([own, other]) => own / other)),
      };
    }
    return out;
  } finally {
    await worker.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
