import type { WorkerApi } from '../../../extension/background/api.ts';
import type { MeipiDb } from '../../../extension/storage/db.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import type { Kv } from '../../../worker/store/kv.ts';
import type { SimulatedStore } from '../store/simulated-kv.ts';

/** What a part may use: the database of the device, its workspace, its clock, and the store as its colo shows it. */
export interface PartContext {
  db: MeipiDb;
  ws: string;
  now: () => number;
  kv: () => Kv;
}

/** What a variant of the sync does otherwise, to see that the simulator finds out. */
export interface Parts {
  /** The worker's routes as a device sees them. */
  api?: (api: WorkerApi, context: PartContext) => WorkerApi;
  /** Changes a device's database before it is used. */
  db?: (db: MeipiDb) => void;
  /** All ops of a workspace in the end, where they are not in logs. */
  log?: (store: SimulatedStore, ws: string) => Op[];
}
