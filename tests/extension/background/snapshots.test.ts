import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../extension/background/api.ts';
import { makeSnapshotIfDue } from '../../../extension/background/sync/make-snapshot.ts';
import { gzip } from '../../../extension/gzip.ts';
import { sha256Hex } from '../../../extension/hash.ts';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { create } from '../fixtures.ts';
import { ALICE, BOB, device, WS, worker } from './sync-device.ts';

const DAY_MS = 86_400_000;
type Device = Awaited<ReturnType<typeof device>>;
type Server = ReturnType<typeof worker>;

/** Pushes, and reads back what was pushed. */
async function settle(one: Device): Promise<void> {
  await one.sync();
  one.clock.now += 61_000;
  await one.sync();
}

/** A day later. */
function make(one: Device, server: Server) {
  one.clock.now += DAY_MS;
  return makeSnapshotIfDue(one.db, WS, server.api(ALICE), one.clock.now, 0);
}

/** A device whose annotations `a`, `b` and `c` are in a snapshot, `c` deleted. */
async function snapshotted() {
  const server = worker();
  const one = await device(server, ALICE);
  await one.edit(create('a'), create('b', { tags: ['提案'] }), create('c'));
  await one.edit({ op: 'delete', id: 'c' });
  await settle(one);
  const id = await make(one, server);
  expect(id).toBeDefined();
  return { server, one, id: id! };
}

/** A chunk with the hash that the manifest says, and nothing that can be read. */
async function spoilt(server: Server, id: string): Promise<void> {
  const bytes = await gzip('{"id":1}\n');
  server.chunks.set(`${id}/0`, bytes);
  server.snapshots.get(id)!.chunks[0]!.sha256 = await sha256Hex(bytes);
}

const entriesOf = async ({ db }: Device) =>
  (await db.entries.toArray()).map(({ of, id, page, entry }) => ({ of, id, page, entry }));

describe('snapshots', () => {
  it('E31 gives a new device all that is in one, without a batch being read', async () => {
    const { server, one } = await snapshotted();
    const log = new Map(server.log);
    server.log.clear();
    const two = await device(server, BOB);
    await two.sync();
    expect(await entriesOf(two)).toEqual(await entriesOf(one));
    expect(await two.see()).toEqual(await one.see());
    // What comes after it comes from the logs.
    for (const [key, text] of log) server.log.set(key, text);
    await one.edit(...patchEdits({ id: 'a', note: '核对' }));
    await one.sync();
    await two.sync();
    expect(await two.see()).toEqual(await one.see());
    expect((await two.state()).loading).toBeUndefined();
  });

  it('E31 joins it with what a device wrote before it ever synced', async () => {
    const { server, one } = await snapshotted();
    const two = await device(server, BOB);
    await two.edit(create('d'), ...patchEdits({ id: 'd', note: '新' }));
    await two.edit(create('b', { tags: ['立案'] }));
    await settle(two);
    await one.sync();
    expect(await two.see()).toEqual(await one.see());
    expect((await two.see()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'd']);
  });

  it('E31 goes on where it stopped, chunk by chunk', async () => {
    const { server, one, id } = await snapshotted();
    const manifest = server.snapshots.get(id)!;
    const [chunk] = manifest.chunks;
    server.snapshots.set(id, { ...manifest, entries: manifest.entries * 2, chunks: [chunk!, chunk!] });
    server.chunks.set(`${id}/1`, server.chunks.get(`${id}/0`)!);
    const api = server.api(BOB);
    let down = true;
    server.api = () => ({
      ...api,
      chunk: (which, n) => {
        if (n === 1 && down) throw new ApiError('network', 'down');
        return api.chunk(which, n);
      },
    });
    const two = await device(server, BOB);
    await two.sync();
    expect(await two.state()).toMatchObject({
      loading: { done: manifest.entries },
      trouble: { code: 'network' },
    });
    down = false;
    const before = server.chunkReads;
    await two.sync();
    expect(server.chunkReads - before).toBe(1);
    expect((await two.state()).loading).toBeUndefined();
    expect(await two.see()).toEqual(await one.see());
  });

  it.each<[string, (server: Server, id: string) => unknown]>([
    ['has another hash', (server, id) => server.chunks.set(`${id}/0`, new Uint8Array([1, 2, 3]))],
    ['is gone', (server, id) => server.chunks.delete(`${id}/0`)],
    ['holds no entries', spoilt],
  ])('E31 reads the logs where a chunk %s', async (_, spoil) => {
    const { server, one, id } = await snapshotted();
    await spoil(server, id);
    const two = await device(server, BOB);
    await two.sync();
    expect(await two.see()).toEqual(await one.see());
    expect((await two.state()).trouble).toBeUndefined();
  });

  it('E31 reads the logs where the server cannot list snapshots', async () => {
    const { server, one } = await snapshotted();
    const api = server.api(BOB);
    server.api = () => ({
      ...api,
      snapshots: () => Promise.reject(new ApiError('server', 'unreadable reply')),
    });
    const two = await device(server, BOB);
    await two.sync();
    expect(await two.see()).toEqual(await one.see());
    expect((await two.state()).trouble).toBeUndefined();
  });

  it('E32 stamps anew on top of a snapshot what a wrong clock wrote', async () => {
    const { server, one } = await snapshotted();
    const two = await device(server, BOB);
    await two.sync();
    two.clock.now += 10 * 60_000;
    await two.edit(...patchEdits({ id: 'a', note: '快十分钟' }));
    await two.sync();
    await one.sync();
    expect((await two.see()).find(({ id }) => id === 'a')).toMatchObject({
      note: '快十分钟',
      kind: 'statistic',
    });
    expect(await one.see()).toEqual(await two.see());
  });

  it('E32 makes none while something is not read back, is contested, or is too little', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    expect(await make(one, server)).toBeUndefined();
    one.clock.now += 61_000;
    await one.sync();
    await one.edit(create('b'));
    expect(await make(one, server)).toBeUndefined();
    await settle(one);
    expect(await makeSnapshotIfDue(one.db, WS, server.api(ALICE), one.clock.now + DAY_MS)).toBeUndefined();
    expect(server.snapshots.size).toBe(0);
    expect(await make(one, server)).toBeDefined();
    // Nothing new since.
    expect(await make(one, server)).toBeUndefined();
  });

  it('E32 drops it when something is saved while it is made', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await settle(one);
    const api = server.api(ALICE);
    const busy = {
      ...api,
      putChunk: async (...given: Parameters<typeof api.putChunk>) => {
        await one.edit(create('b'));
        return api.putChunk(...given);
      },
    };
    expect(await makeSnapshotIfDue(one.db, WS, busy, one.clock.now + DAY_MS, 0)).toBeUndefined();
    expect(server.snapshots.size).toBe(0);
  });

  it('E32 makes another one after one that came to nothing, of which nothing stays', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await settle(one);
    const api = server.api(ALICE);
    const cut = {
      ...api,
      putSnapshot: () => Promise.reject(new ApiError('network', 'connection lost')),
    };
    one.clock.now += DAY_MS;
    await expect(makeSnapshotIfDue(one.db, WS, cut, one.clock.now, 0)).rejects.toThrow('connection lost');
    const deleted: string[] = [];
    const watched = {
      ...api,
      deleteSnapshot: (id: string) => {
        deleted.push(id);
        return api.deleteSnapshot(id);
      },
    };
    server.now = () => one.clock.now;
    one.clock.now += DAY_MS;
    const made = await makeSnapshotIfDue(one.db, WS, watched, one.clock.now, 0);
    expect([...server.snapshots.keys()]).toEqual([made]);
    expect(deleted).toHaveLength(1);
    expect(deleted[0]).not.toBe(made);
  });

  it('E32 keeps the two newest', async () => {
    const { server, one } = await snapshotted();
    server.now = () => one.clock.now;
    for (let n = 0; n < 3; n++) {
      await one.edit(create(`n${n}`));
      await settle(one);
      expect(await make(one, server)).toBeDefined();
    }
    expect(server.snapshots.size).toBe(2);
    const two = await device(server, BOB);
    await two.sync();
    expect(await two.see()).toEqual(await one.see());
  });
});
