/** What the simulator (tests/sim) found, one by one. */
import { describe, expect, it } from 'vitest';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { joinWorkspace } from '../../../extension/storage/workspaces.ts';
import { create, freshDb } from '../fixtures.ts';
import { ALICE, BOB, copyOf, device, WS, worker } from './sync-device.ts';

const DAY = 86_400_000;
const idsOf = (seen: readonly { id: string }[]) => seen.map(({ id }) => id).sort();

describe('a copied profile', () => {
  it('S1 gives other stamps than its original at the same moment', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    const twin = await device(server, ALICE, await copyOf(one.db), { ...one.clock });
    await one.edit(create('a'));
    await twin.edit(create('b'));
    for (const each of [one, twin, one]) await each.sync();
    expect(await one.db.ops.count()).toBe(2);
    expect(await twin.db.ops.toArray()).toEqual(await one.db.ops.toArray());
  });

  it('S2 that overwrote a batch a while after it was read back takes nothing away', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    const peer = await device(server, BOB);
    const twin = await device(server, ALICE, await copyOf(one.db), { ...one.clock });
    await one.edit(create('a'));
    await one.sync();
    const [key, ours] = [...server.log][0] as [string, string];
    one.clock.now += 61_000;
    await one.sync();
    // The copy sends under the same seq: a colo that has not seen the first one lets it pass.
    server.log.delete(key);
    await twin.edit(create('b'));
    await twin.sync();
    expect(server.log.get(key)).not.toBe(ours);
    one.clock.now += DAY;
    for (const each of [one, one, twin, peer]) await each.sync();
    expect(idsOf(await one.see())).toEqual(['a', 'b']);
    expect(await twin.see()).toEqual(await one.see());
    expect(await peer.see()).toEqual(await one.see());
  });

  it('S3 passes on what a peer cannot see, having read the other bytes under the seq', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    const peer = await device(server, BOB);
    const twin = await device(server, ALICE, await copyOf(one.db), { ...one.clock });
    await one.edit(create('a'));
    await one.sync();
    await peer.sync();
    const [key] = [...server.log.keys()];
    server.log.delete(key as string);
    await twin.edit(create('b'));
    await twin.sync();
    // The copy is never seen again: its bytes stand where the peer has read the original's.
    one.clock.now += 61_000;
    await one.sync();
    await peer.sync();
    expect(idsOf(await peer.see())).toEqual(['a']);
    one.clock.now += DAY;
    await one.sync();
    await one.sync();
    await peer.sync();
    expect(idsOf(await peer.see())).toEqual(['a', 'b']);
    expect(await one.see()).toEqual(await peer.see());
  });

  it('S4 is found out by an original that only reads', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    const twin = await device(server, ALICE, await copyOf(one.db), { ...one.clock });
    await twin.edit(create('b'));
    await twin.sync();
    one.clock.now += 30_000;
    await one.engine.run(WS);
    expect(idsOf(await one.see())).toEqual(['a', 'b']);
  });

  it('S4 is found out within ten minutes while both run', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    const twin = await device(server, ALICE, await copyOf(one.db), { ...one.clock });
    await twin.sync();
    await one.edit(create('a'));
    await one.sync();
    twin.clock.now += 10 * 60_000;
    await twin.edit(create('b'));
    await twin.sync();
    expect([...server.log.keys()].map(key => key.split('/')[1])).toEqual(['1', '1']);
    expect(new Set([...server.log.keys()].map(key => key.split('/')[0])).size).toBe(2);
  });
});

describe('a clock', () => {
  it('S5 that was set back does not put a retry off for as long', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    server.fault = 'down';
    await one.edit(create('a'));
    await one.sync();
    server.fault = 'none';
    one.clock.now -= DAY;
    await one.engine.run(WS);
    expect(server.log.size).toBe(1);
  });

  it('S6 that was fast: what is stamped anew stands after what was seen before it was done', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await two.edit(create('a'));
    two.clock.now += 100_000;
    await two.edit(...patchEdits({ id: 'a', addTags: ['提案'] }));
    await two.sync();
    one.clock.now += 3_600_000;
    await one.sync();
    await one.edit(...patchEdits({ id: 'a', removeTags: ['提案'] }));
    await one.sync();
    await two.sync();
    expect(await two.see()).toMatchObject([{ id: 'a', tags: [] }]);
    expect(await one.see()).toEqual(await two.see());
  });
});

describe('a stamp', () => {
  it('S6 that the server would take is not given anew: somebody may have read it', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    const twin = await device(server, ALICE, await copyOf(one.db), { ...one.clock });
    await one.edit(create('a'));
    await one.sync();
    await two.sync();
    // The copy overwrites the batch that the peer has read; then the clock goes wrong.
    server.log.clear();
    await twin.edit(create('b'));
    await twin.sync();
    one.clock.now += 61_000;
    await one.sync();
    one.clock.now += 3_600_000;
    await one.edit(...patchEdits({ id: 'a', note: '快了一小时' }));
    for (const each of [one, one, twin, two, two]) await each.sync();
    expect(await two.db.ops.toArray()).toEqual(await one.db.ops.toArray());
    expect(await two.see()).toEqual(await one.see());
  });
});

describe('a server', () => {
  it('S7 that takes nothing is read all the same', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await two.edit(create('b'));
    await two.sync();
    server.fault = 'full';
    await one.edit(create('a'));
    await one.sync();
    expect(idsOf(await one.see())).toEqual(['a', 'b']);
    expect(await one.state()).toMatchObject({ pending: 1, trouble: { detail: 'storage_unavailable' } });
    server.fault = 'none';
    await two.edit(create('c'));
    await two.sync();
    one.clock.now += 30_000;
    await one.engine.run(WS);
    expect(idsOf(await one.see())).toEqual(['a', 'b', 'c']);
    expect((await one.state()).pending).toBe(1);
  });

  it('S8 gets what waits behind something that was erased while it waited', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    const [erased] = await one.db.ops.toArray();
    await one.db.ops.clear();
    await one.sync();
    expect(server.pushes).toBe(0);
    await one.edit(create('b'));
    await one.db.outbox.put({ ws: WS, at: erased?.at as string });
    await one.sync();
    expect(server.pushes).toBe(1);
    expect(await one.state()).toMatchObject({ pending: 0 });
  });

  it('S8 gets what one user left on an install from the next one who connects', async () => {
    const server = worker();
    const db = freshDb();
    const one = await device(server, ALICE, db);
    server.fault = 'full';
    await one.edit(create('a'));
    await one.sync();
    server.fault = 'none';
    await joinWorkspace(db, 'https://meipi.example', await server.api(BOB).workspace());
    await one.sync();
    expect([...server.log.keys()].map(key => key.slice(0, 16))).toEqual([BOB]);
    expect((await one.state()).pending).toBe(0);
  });
});
