import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../extension/hash.ts';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { keepText } from '../../../extension/storage/texts.ts';
import { activeWorkspace, carryLocal } from '../../../extension/storage/workspaces.ts';
import { create, freshDb } from '../fixtures.ts';
import { ALICE, BOB, copyOf, device, WS, worker } from './sync-device.ts';

describe('sync', () => {
  it('E7 brings what one device saved to another, whoever syncs first', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await one.edit(create('a'), create('b', { tags: ['提案'] }));
    await two.edit(create('c'));
    await one.sync();
    await two.sync();
    await one.sync();
    const seen = await one.see();
    expect(seen.map(annotation => annotation.id).sort()).toEqual(['a', 'b', 'c']);
    expect(await two.see()).toEqual(seen);
  });

  it('E13 makes one push of many annotations', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(...Array.from({ length: 150 }, (_, i) => create(`a${i}`)));
    await one.sync();
    expect(server.pushes).toBe(1);
    expect(await one.state()).toMatchObject({ pending: 0 });
  });

  it('E8 keeps everything while the worker is down and sends it later', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    server.fault = 'down';
    await one.edit(create('a'));
    await one.sync();
    expect(await one.state()).toMatchObject({ pending: 1, trouble: { code: 'network' } });
    server.fault = 'none';
    await one.sync();
    const state = await one.state();
    expect(state.pending).toBe(0);
    expect(state.trouble).toBeUndefined();
  });

  it('E8 waits as long as a full store asks', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    server.fault = 'full';
    await one.edit(create('a'));
    await one.sync();
    expect((await one.state()).trouble?.retryAt).toBe(one.clock.now + 60_000);
    server.fault = 'none';
    await one.engine.run(WS);
    expect(server.pushes).toBe(0);
    one.clock.now += 60_001;
    await one.engine.run(WS);
    expect(server.pushes).toBe(1);
  });

  it('E13 resends the same bytes to the same key after an answer was lost', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    server.fault = 'ambiguous';
    await one.edit(create('a'));
    await one.sync();
    const [key, first] = [...server.log][0] as [string, string];
    await one.edit(create('b'));
    server.fault = 'none';
    await one.sync();
    expect(server.log.get(key)).toBe(first);
    expect(server.log.size).toBe(2);
  });

  it('E13 keeps a batch until it was read back twice, a minute and a day later, and then drops its bytes', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    expect((await one.db.batches.toArray())[0]).toMatchObject({ state: 'acked', text: expect.any(String) });
    one.clock.now += 61_000;
    await one.sync();
    expect((await one.db.batches.toArray())[0]).toMatchObject({
      state: 'confirmed',
      text: expect.any(String),
    });
    one.clock.now += 86_400_000;
    await one.sync();
    expect((await one.db.batches.toArray())[0]?.text).toBeUndefined();
  });

  it('E14 sends a batch again that the store lost', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    server.log.clear();
    one.clock.now += 11 * 60_000;
    await one.sync();
    await one.sync();
    expect(server.log.size).toBe(1);
  });

  it('E14 takes what an erasure left of its batch for its own', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.edit(create('b'));
    await one.sync();
    const [key, text] = [...server.log][0] as [string, string];
    const { ops, ...rest } = JSON.parse(text);
    const erased = { was: await sha256Hex(text), at: one.clock.now, by: ALICE };
    server.log.set(key, JSON.stringify({ ...rest, ops: ops.slice(1), erased }));
    one.clock.now += 61_000;
    await one.sync();
    await one.sync();
    expect([...server.log.keys()]).toEqual([key]);
    expect((await one.db.batches.toArray())[0]?.state).toBe('confirmed');
  });

  it('E14 restamps what a wrong clock put into the future, and keeps it', async () => {
    const server = worker();
    const one = await device(server, ALICE, freshDb(), { now: 1_700_000_000_000 + 3_600_000 });
    const two = await device(server, BOB);
    await one.edit(create('a'));
    await one.edit(...patchEdits({ id: 'a', note: '快了一小时' }));
    await one.sync();
    expect((await one.state()).pending).toBe(0);
    await two.sync();
    expect(await two.see()).toMatchObject([{ id: 'a', note: '快了一小时' }]);
    expect(await one.see()).toEqual(await two.see());
    await two.edit(...patchEdits({ id: 'a', note: '后来居上' }));
    await two.sync();
    await one.sync();
    expect(await one.see()).toMatchObject([{ note: '后来居上' }]);
  });

  it('E14 shows the higher stamp of two concurrent notes and keeps the other', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await one.edit(create('a'));
    await one.sync();
    await two.sync();
    one.clock.now += 10;
    await one.edit(...patchEdits({ id: 'a', note: '甲' }));
    two.clock.now += 20;
    await two.edit(...patchEdits({ id: 'a', note: '乙' }));
    for (const each of [one, two, one]) await each.sync();
    expect(await one.see()).toMatchObject([{ note: '乙', contested: ['note'] }]);
    expect(await two.see()).toEqual(await one.see());
  });

  it('E14 takes a new actor when a copied profile writes the same log, and loses nothing of either', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    const copy = await copyOf(one.db);
    await one.edit(create('b'));
    await one.sync();
    const twin = await device(server, ALICE, copy);
    await twin.edit(create('c'));
    await twin.sync();
    await one.sync();
    await twin.sync();
    expect((await one.see()).map(annotation => annotation.id).sort()).toEqual(['a', 'b', 'c']);
    expect(await twin.see()).toEqual(await one.see());
  });

  it('E14 stores a batch of a newer version for later and goes on', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await one.edit(create('a'));
    await one.sync();
    const actor = [...server.log.keys()][0]?.split('/')[0];
    server.log.set(`${actor}/2`, '{"v":2,"something":"new"}');
    await two.sync();
    expect(await two.see()).toHaveLength(1);
    expect(await two.db.unread.toArray()).toMatchObject([
      { actor, seq: 2, text: '{"v":2,"something":"new"}' },
    ]);
  });

  it('E13 sends page texts once each', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await keepText(one.db, WS, 'f'.repeat(64), '政协全文', true);
    await one.sync();
    await one.sync();
    expect([...server.pages.keys()]).toEqual(['f'.repeat(64)]);
  });
});

describe('connecting', () => {
  it('E15 carries what was stored without a server into the workspace, once', async () => {
    const server = worker();
    const db = freshDb();
    const { id: local } = await activeWorkspace(db);
    await commit(db, local, [
      create('a', { note: '离线写的', tags: ['路上'] }),
      create('b', { status: 'rejected' }),
    ]);
    const one = await device(server, ALICE, db);
    expect(await carryLocal(db, WS)).toBe(2);
    expect(await carryLocal(db, WS)).toBe(0);
    await one.sync();
    const two = await device(server, BOB);
    await two.sync();
    expect(await two.see()).toMatchObject([
      { id: 'a', note: '离线写的', tags: ['路上'] },
      { id: 'b', status: 'rejected' },
    ]);
  });
});
