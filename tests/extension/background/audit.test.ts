import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../extension/hash.ts';
import { create } from '../fixtures.ts';
import { ALICE, BOB, copyOf, device, WS, worker } from './sync-device.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const CAROL = 'c'.repeat(16);
const idsOf = (seen: readonly { id: string }[]) => seen.map(({ id }) => id).sort();

describe('the audit', () => {
  it('S14 finds nothing where nothing is wrong, and tells how much it compared', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await one.edit(create('a'));
    await two.edit(create('b'));
    for (const each of [one, two, one]) await each.sync();
    const sent = server.pushes;
    expect(await one.engine.verify(WS)).toEqual({ batches: 2, unread: 0, resent: 0, contested: 0 });
    await one.sync();
    expect(server.pushes).toBe(sent);
  });

  it('S14 sends again what the server has lost since it was read back', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    await one.edit(create('b'));
    await one.sync();
    one.clock.now += MINUTE;
    await one.sync();
    const [first] = [...server.log];
    server.log.delete(first?.[0] as string);
    one.clock.now += 11 * MINUTE;
    expect(await one.engine.verify(WS)).toMatchObject({ batches: 1, resent: 1, contested: 0 });
    await one.sync();
    expect(server.log.get(first?.[0] as string)).toBe(first?.[1]);
    one.clock.now += MINUTE;
    await one.sync();
    expect(await one.db.workspaces.get(WS)).toMatchObject({ confirmed: 2 });
    expect((await one.db.batches.toArray()).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  });

  it('S14 keeps both of what stood and what stands in a log that a copy has written, and sends both on', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    const [early, late] = [await device(server, BOB), await device(server, CAROL)];
    const twin = await device(server, ALICE, await copyOf(one.db), { ...one.clock });
    await one.edit(create('a'));
    await one.sync();
    await early.sync();
    // The original is gone for good; its copy has written over what it wrote.
    server.log.clear();
    await twin.edit(create('b'));
    await twin.sync();
    await late.sync();
    expect(idsOf(await early.see())).toEqual(['a']);
    expect(idsOf(await late.see())).toEqual(['b']);
    expect(await early.engine.verify(WS)).toMatchObject({ contested: 1 });
    for (const each of [early, late, twin]) await each.sync();
    for (const each of [early, late, twin]) expect(idsOf(await each.see())).toEqual(['a', 'b']);
    expect(await early.engine.verify(WS)).toMatchObject({ contested: 0 });
  });

  it('S14 takes what an erasure left for what it was', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await one.edit(create('a'), create('b'));
    await one.sync();
    await two.sync();
    const [key, text] = [...server.log][0] as [string, string];
    const { ops, ...rest } = JSON.parse(text);
    const erased = { was: await sha256Hex(text), at: one.clock.now, by: ALICE };
    server.log.set(key, JSON.stringify({ ...rest, ops: ops.slice(1), erased }));
    for (const each of [one, two])
      expect(await each.engine.verify(WS)).toMatchObject({ resent: 0, contested: 0 });
    expect(server.log.size).toBe(1);
  });

  it('S14 runs once a day by itself', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    one.clock.now += DAY - MINUTE;
    await one.sync();
    expect(server.audits).toBe(0);
    one.clock.now += 2 * MINUTE;
    await one.sync();
    await one.sync();
    expect(server.audits).toBe(1);
  });

  it('S14 says why it could not compare', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    server.fault = 'down';
    await expect(one.engine.verify(WS)).rejects.toMatchObject({ name: 'MeipiError', code: 'network' });
  });
});
