import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ROOT } from './paths.ts';

/** A cold start on two busy cores was seen to take 6 s. */
const START_MS = 60_000;
const STOP_MS = 5_000;

export interface WorkerOptions {
  /** Where KV is kept on disk; a temporary folder, removed with `remove`, if not given. */
  persist?: string;
  port?: number;
  /** A wrangler configuration other than the project's. */
  config?: string;
  /** What authorises new workspaces; kept by the caller if the worker shall be started again. */
  secret?: string;
  /** The worker ended and nobody stopped it. */
  onDeath?: (log: string) => void;
}

export interface RunningWorker {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  port: number;
  persist: string;
  secret: string;
  pid: number;
  stop(): Promise<void>;
  /** Stops, and removes the KV if it was temporary. */
  remove(): Promise<void>;
}

/** True once the worker answers as ours; any other answer on the port is somebody else's. */
async function isUp(origin: string): Promise<boolean> {
  try {
    const reply = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(5_000) });
    return ((await reply.json()) as { name?: string }).name === 'meipi';
  } catch {
    return false;
  }
}

/** To a process with all that it started: it leads a process group of its own, which may outlive it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended meanwhile.
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise(resolve => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const patience = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(patience);
  }
  signalGroup(child, 'SIGKILL');
}

/**
 * Starts the real worker by `wrangler dev` on loopback, with KV on disk. Stopped and started again with the same port,
 * folder and secret it is the same server.
 * @throws Error with what wrangler said, if it ends or does not answer within a minute
 */
export async function startWorker(options: WorkerOptions = {}): Promise<RunningWorker> {
  const temporary = options.persist === undefined;
  const persist = options.persist ?? (await mkdtemp(join(tmpdir(), 'meipi-kv-')));
  const secret = options.secret ?? randomBytes(32).toString('hex');
  const port = await freePort(options.port);
  const origin = `http://127.0.0.1:${port}`;
  await mkdir(persist, { recursive: true, mode: 0o700 });
  // In a file, not in the arguments: every user of the machine can read those.
  const envFile = join(persist, 'worker.env');
  await writeFile(envFile, `BOOTSTRAP_SECRET=${secret}\n`, { mode: 0o600 });

  const args = ['dev', '--local', '--ip', '127.0.0.1', '--port', String(port), '--persist-to', persist];
  args.push('--inspector-port', String(await freePort()), '--env-file', envFile);
  if (options.config !== undefined) args.push('--config', options.config);
  args.push('--show-interactive-dev-session=false', '--log-level=warn');
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/wrangler/bin/wrangler.js'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  });
  let log = '';
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  // Whatever way this process ends, even while the worker is still starting, that does not outlive it.
  const endAtExit = () => signalGroup(child, 'SIGTERM');
  process.once('exit', endAtExit);

  let stopping = false;
  let dead = false;
  child.once('exit', () => {
    dead = true;
    if (!stopping) options.onDeath?.(log);
  });
  const stop = async () => {
    stopping = true;
    await end(child);
    process.removeListener('exit', endAtExit);
  };

  const deadline = Date.now() + START_MS;
  while (!(await isUp(origin))) {
    if (dead || Date.now() > deadline) {
      await stop();
      throw new Error(`wrangler dev did not start:\n${log}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const remove = async () => {
    await stop();
    if (temporary) await rm(persist, { recursive: true, force: true });
  };
  return { origin, port, persist, secret, pid: child.pid!, stop, remove };
}
