/** One install of the extension: its database, its engine, its clock and where it is. */
import { type WorkerApi, workerApi } from '../../../extension/background/api.ts';
import { createEngine } from '../../../extension/background/sync/engine.ts';
import type { MeipiDb, WorkspaceRow } from '../../../extension/storage/db.ts';
import { joinWorkspace } from '../../../extension/storage/workspaces.ts';
import type { SimulatedStore } from '../store/simulated-kv.ts';
import type { Parts } from '../variants/parts.ts';
import type { Network } from '../world/network.ts';
import type { Prng } from '../world/prng.ts';
import type { Scheduler } from '../world/scheduler.ts';
import { type Disk, KilledError, openDisk } from './disk.ts';
import { createLocks } from './lock.ts';

/** A snapshot is made of so few batches here. */
const SNAPSHOT_BATCHES = 10;
export const HOST = 'https://meipi.example';

/** A seat in a workspace, as a connect link gives it. */
export interface Seat {
  ws: string;
  user: string;
  token: string;
  role: 'viewer' | 'editor' | 'owner';
}

export interface DeviceOptions {
  name: string;
  scheduler: Scheduler;
  network: Network;
  prng: Prng;
  note: (words: string) => void;
  store: SimulatedStore;
  parts?: Parts;
}

export class Device {
  readonly name: string;
  readonly seats: Seat[] = [];
  colo = 0;
  online = true;
  /** The wall clock minus the true time, ms. */
  offset = 0;
  diskFull = false;
  db!: MeipiDb;
  engine!: ReturnType<typeof createEngine>;
  /** A killed browser begins a new life. */
  life = 0;
  #options: DeviceOptions;
  /** Operations on the disk until the browser is killed. */
  #fuse = Number.POSITIVE_INFINITY;

  constructor(options: DeviceOptions) {
    this.name = options.name;
    this.#options = options;
    this.#open();
  }

  readonly now = () => this.#options.scheduler.now + this.offset;

  note(words: string): void {
    this.#options.note(`${this.name} ${words}`);
  }

  async join(seat: Seat): Promise<void> {
    this.seats.push(seat);
    await joinWorkspace(this.db, HOST, await this.#api(seat).workspace());
  }

  /** Kills the browser, now or in the middle of what it does next, and starts it again over the same database. */
  kill(fuse = 0): void {
    if (fuse > 0) {
      this.#fuse = fuse;
      return;
    }
    this.note('killed');
    this.#open();
  }

  /** A kill that is still to come does not come: what is read from here on is the checks'. */
  disarm(): void {
    this.#fuse = Number.POSITIVE_INFINITY;
  }

  /** One sync as an alarm starts it. */
  async sync(ws: string): Promise<void> {
    const { life } = this;
    try {
      await this.engine.run(ws);
    } catch (error) {
      this.#expected(error, life);
    }
  }

  /** Runs `act` on the database; false if the browser was killed or the disk was full meanwhile. */
  async attempt(act: () => Promise<unknown>): Promise<'done' | 'failed' | 'unknown'> {
    const { life } = this;
    try {
      await act();
      return life === this.life ? 'done' : 'unknown';
    } catch (error) {
      this.#expected(error, life);
      return life === this.life ? 'failed' : 'unknown';
    }
  }

  /** Reads for the checks, past the faults of the disk. */
  async readSafely<T>(read: (db: MeipiDb) => Promise<T>): Promise<T> {
    const { diskFull } = this;
    const fuse = this.#fuse;
    this.#fuse = Number.POSITIVE_INFINITY;
    this.diskFull = false;
    try {
      return await read(this.db);
    } finally {
      this.#fuse = fuse;
      this.diskFull = diskFull;
    }
  }

  /** A killed browser's errors are nobody's; of others only a full disk is expected. */
  #expected(error: unknown, life: number): void {
    if (life !== this.life) return;
    const { name = '', inner } = error as { name?: string; inner?: { name?: string } };
    if (this.diskFull && (name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError')) {
      this.note('disk full');
      return;
    }
    throw error;
  }

  #open(): void {
    const { scheduler, prng, parts } = this.#options;
    const life = ++this.life;
    this.#fuse = Number.POSITIVE_INFINITY;
    const alive = () => this.life === life;
    const disk: Disk = {
      touch: kind => {
        if (!alive()) throw new KilledError();
        if (--this.#fuse <= 0) {
          this.kill();
          throw new KilledError();
        }
        if (kind === 'write' && this.diskFull) {
          throw new DOMException('The disk is full', 'QuotaExceededError');
        }
      },
    };
    this.db = openDisk(this.name, disk);
    parts?.db?.(this.db);
    this.engine = createEngine({
      db: this.db,
      api: async workspace => this.#apiOf(workspace),
      now: this.now,
      random: () => prng.next(),
      lock: createLocks(scheduler),
      snapshotBatches: SNAPSHOT_BATCHES,
    });
  }

  #apiOf(workspace: WorkspaceRow): WorkerApi | undefined {
    const seat = this.seats.find(({ ws }) => ws === workspace.id);
    return seat && this.#api(seat);
  }

  #api({ ws, token }: Seat): WorkerApi {
    const { network, store, parts } = this.#options;
    const { life } = this;
    const fetch = network.fetchOf(this, () => this.life === life);
    const api = workerApi({ host: HOST, ws, token }, fetch);
    return parts?.api?.(api, { db: this.db, ws, now: this.now, kv: () => store.at(this.colo) }) ?? api;
  }
}

/** Copies a profile: all that is in its database, under another name. */
export async function copyProfile(from: MeipiDb, to: MeipiDb): Promise<void> {
  for (const table of from.tables) await to.table(table.name).bulkPut(await table.toArray());
}
