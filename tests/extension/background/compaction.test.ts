import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeSnapshotIfDue } from '../../../extension/background/sync/make-snapshot.ts';
import { sha256Hex } from '../../../extension/hash.ts';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { decodeBatch, erasedFrom } from '../../../shared/sync/batch.ts';
import { type Erasure, isErased } from '../../../shared/sync/erase.ts';
import { create } from '../fixtures.ts';
import { ALICE, BOB, device, WS, worker } from './sync-device.ts';

type Device = Awaited<ReturnType<typeof device>>;
type Server = ReturnType<typeof worker>;

const USERS = [ALICE, BOB, 'c'.repeat(16)];
const DAY_MS = 86_400_000;

/** What may happen; `who` is one of the devices there are, `what` one of the annotations. */
const act = fc.record({
  kind: fc.constantFrom(
    ...(['create', 'note', 'note', 'tag', 'delete', 'restore', 'sync', 'sync', 'late'] as const),
    ...(['snapshot', 'snapshot', 'join', 'erase', 'erase member'] as const),
  ),
  who: fc.nat(),
  what: fc.constantFrom('a', 'b', 'c'),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** As the worker does it: announced, taken out of the logs, and the snapshots thrown away. */
async function erase(server: Server, of: Erasure['of'], id: string, now: number): Promise<void> {
  const erasure: Erasure = { of, id, until: now + 120_000, by: 'o'.repeat(16) };
  server.erased = [...server.erased.filter(old => old.id !== id), erasure];
  server.snapshots.clear();
  for (const [key, text] of server.log) {
    const batch = decodeBatch(text);
    const ops = batch.ops.filter(op => !isErased(op, erasure));
    if (ops.length === batch.ops.length) continue;
    const was = erasedFrom(text) ?? (await sha256Hex(text));
    server.log.set(key, JSON.stringify({ ...batch, ops, erased: { was, at: now, by: erasure.by } }));
  }
}

class World {
  readonly clock = { now: 1_700_000_000_000 };
  readonly server: Server = worker();
  readonly devices: Device[] = [];
  snapshots = 0;
  started = 0;

  constructor() {
    this.server.now = () => this.clock.now;
  }

  async join(user: string): Promise<void> {
    const before = this.server.chunkReads;
    const one = await device(this.server, user, undefined, this.clock);
    this.devices.push(one);
    await one.sync();
    if (this.server.chunkReads > before) this.started++;
  }

  async act({ kind, who, what }: Act, n: number): Promise<void> {
    this.clock.now += 1_000;
    const one = this.devices[who % this.devices.length]!;
    const known = (await one.see()).some(({ id }) => id === what);
    if (kind === 'create' && !known) await one.edit(create(what));
    if (kind === 'note' && known) await one.edit(...patchEdits({ id: what, note: `${what}${n}` }));
    if (kind === 'tag' && known) await one.edit(...patchEdits({ id: what, addTags: [`t${n % 3}`] }));
    if (kind === 'delete' && known) await one.edit({ op: 'delete', id: what });
    if (kind === 'restore' && (await one.db.entries.get([WS, 'annotation', what])))
      await one.edit({ op: 'restore', id: what });
    if (kind === 'sync') await one.sync();
    // As an alarm does it, which does not ask what was erased each time.
    if (kind === 'late') await one.engine.run(WS, { force: true });
    if (kind === 'join' && this.devices.length < 5) await this.join(USERS[who % USERS.length]!);
    if (kind === 'erase') await erase(this.server, 'annotation', what, this.clock.now);
    if (kind === 'erase member')
      await erase(this.server, 'member', USERS[who % USERS.length]!, this.clock.now);
    if (kind === 'snapshot') await this.snapshot(one);
  }

  async snapshot(one: Device): Promise<void> {
    await one.sync();
    this.clock.now += 61_000;
    await one.sync();
    this.clock.now += DAY_MS;
    const api = this.server.api((await one.db.workspaces.get(WS))!.user.id);
    if (await makeSnapshotIfDue(one.db, WS, api, this.clock.now, 0)) this.snapshots++;
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      this.clock.now += 2 * DAY_MS;
      for (const one of this.devices) await one.sync();
    }
  }
}

const seen = async (one: Device) =>
  (await one.see()).map(annotation => ({ ...annotation })).sort((a, b) => (a.id < b.id ? -1 : 1));

it('E31, E33 all devices end equal, whichever started from a snapshot and whatever was erased when', async () => {
  const totals = { snapshots: 0, started: 0, erased: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 40 }), async acts => {
      const world = new World();
      await world.join(ALICE);
      await world.devices[0]!.edit(create('a'), create('b'));
      await world.devices[0]!.sync();
      await world.join(BOB);
      for (const [n, each] of acts.entries()) await world.act(each, n);
      await world.settle();
      await world.join(USERS[2]!);
      await world.settle();
      const [first, ...others] = await Promise.all(world.devices.map(seen));
      for (const other of others) expect(other).toEqual(first);
      for (const one of world.devices) expect((await one.state()).pending).toBe(0);
      totals.snapshots += world.snapshots;
      totals.started += world.started;
      totals.erased += world.server.erased.length;
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(totals.snapshots).toBeGreaterThan(20);
  expect(totals.started).toBeGreaterThan(10);
  expect(totals.erased).toBeGreaterThan(20);
}, 240_000);
