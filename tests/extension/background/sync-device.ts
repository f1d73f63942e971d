/** Devices that sync through a FakeWorker, for tests. */
import { createEngine } from '../../../extension/background/sync/engine.ts';
import { annotationsOf } from '../../../extension/storage/annotations.ts';
import { commit } from '../../../extension/storage/commit.ts';
import type { MeipiDb } from '../../../extension/storage/db.ts';
import { syncState } from '../../../extension/storage/sync-state.ts';
import { activeWorkspace, joinWorkspace } from '../../../extension/storage/workspaces.ts';
import { FakeWorker } from '../fake-worker.ts';
import { freshDb } from '../fixtures.ts';

export const WS = 'w'.repeat(16);
const lock = <T>(_: string, run: () => Promise<T>) => run();

/** A device of `user` with a clock that tests turn. */
export async function device(
  server: FakeWorker,
  user: string,
  db = freshDb(),
  clock = { now: 1_700_000_000_000 },
) {
  const reply = await server.api(user).workspace();
  await joinWorkspace(db, 'https://meipi.example', reply);
  const now = () => clock.now;
  const engine = createEngine({ db, api: async () => server.api(user), now, random: () => 0.5, lock });
  return {
    db,
    clock,
    engine,
    sync: () => engine.run(WS, { force: true, fresh: true }),
    edit: (...edits: Parameters<typeof commit>[2][number][]) => commit(db, WS, edits, { now: clock.now++ }),
    see: () => annotationsOf(db, WS, 'page1'),
    state: async () => syncState(db, await activeWorkspace(db)),
  };
}

export const ALICE = 'a'.repeat(16);
export const BOB = 'b'.repeat(16);
export const worker = () => new FakeWorker(() => 1_700_000_000_000);

/** A copied profile: the same actor, clock and seq in another database. */
export async function copyOf(db: MeipiDb): Promise<MeipiDb> {
  const copy = freshDb();
  // Writing entries notes their pages as stale, before that table has its turn.
  for (const { name } of db.tables) await copy.table(name).bulkPut(await db.table(name).toArray());
  return copy;
}
