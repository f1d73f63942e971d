import { describe, expect, it } from 'vitest';
import { makeSnapshotIfDue } from '../../../extension/background/sync/make-snapshot.ts';
import { sha256Hex } from '../../../extension/hash.ts';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { decodeBatch, erasedFrom } from '../../../shared/sync/batch.ts';
import { type Erasure, isErased } from '../../../shared/sync/erase.ts';
import { create } from '../fixtures.ts';
import { ALICE, BOB, device, WS, worker } from './sync-device.ts';

type Server = ReturnType<typeof worker>;
type Device = Awaited<ReturnType<typeof device>>;
const OWNER = 'o'.repeat(16);

/** As the worker does it. */
async function erase(server: Server, of: Erasure['of'], id: string, until = 1_700_000_000_000 + 60_000) {
  const erasure: Erasure = { of, id, until, by: OWNER };
  server.erased.push(erasure);
  for (const [key, text] of server.log) {
    const batch = decodeBatch(text);
    const ops = batch.ops.filter(op => !isErased(op, erasure));
    if (ops.length === batch.ops.length) continue;
    const was = erasedFrom(text) ?? (await sha256Hex(text));
    server.log.set(key, JSON.stringify({ ...batch, ops, erased: { was, at: until, by: OWNER } }));
  }
}

const ids = async (one: Device) => (await one.see()).map(({ id }) => id).sort();
const actorOf = async ({ db }: Device) => (await db.workspaces.get(WS))?.actor;

/** Everything that is stored here, as text. */
async function held({ db }: Device): Promise<string> {
  const tables = await Promise.all(db.tables.map(table => table.toArray()));
  return JSON.stringify(tables);
}

async function two(server: Server) {
  const [one, other] = [await device(server, ALICE), await device(server, BOB)];
  await one.edit(create('a'), create('b'), ...patchEdits({ id: 'a', note: '密语' }));
  await one.sync();
  await other.sync();
  await other.edit(...patchEdits({ id: 'a', note: '密谈' }), ...patchEdits({ id: 'b', note: '核对' }));
  return { one, other };
}

describe('erasures', () => {
  it('E33 takes an erased annotation out of every device, of outbox, batches and history too', async () => {
    const server = worker();
    const { one, other } = await two(server);
    await erase(server, 'annotation', 'a');
    for (const each of [one, other, one]) await each.sync();
    for (const each of [one, other]) {
      expect(await ids(each)).toEqual(['b']);
      expect(await held(each)).not.toMatch(/密语|密谈/);
      expect((await each.see())[0]).toMatchObject({ note: '核对' });
      expect((await each.state()).pending).toBe(0);
    }
    expect(JSON.stringify([...server.log])).not.toMatch(/密谈/);
  });

  it('E33 takes along an edit by someone who had not heard of it, however late a wrong clock stamped it', async () => {
    const server = worker();
    const [one, other] = [await device(server, ALICE), await device(server, BOB)];
    await one.edit(create('a'), create('b'));
    await one.sync();
    await other.sync();
    other.clock.now += 5 * 3_600_000;
    await other.edit(...patchEdits({ id: 'a', note: '密谈' }), ...patchEdits({ id: 'b', note: '核对' }));
    await erase(server, 'annotation', 'a');
    for (const each of [other, one, other]) await each.sync();
    for (const each of [one, other]) {
      expect(await held(each)).not.toContain('密谈');
      expect((await each.state()).pending).toBe(0);
    }
    expect(JSON.stringify([...server.log])).not.toContain('密谈');
    expect(JSON.stringify([...server.log])).toContain('核对');
  });

  it('E33 takes what is left of a batch for its own, and no copy’s', async () => {
    const server = worker();
    const { one } = await two(server);
    const actor = await actorOf(one);
    await erase(server, 'annotation', 'a');
    one.clock.now += 61_000;
    // Read back before it has heard of the erasure, and after.
    await one.engine.run(WS, { force: true });
    expect(await actorOf(one)).toBe(actor);
    await one.sync();
    one.clock.now += 2 * 86_400_000;
    await one.sync();
    expect(await actorOf(one)).toBe(actor);
    expect((await one.db.workspaces.get(WS))?.confirmed).toBe(1);
  });

  it('E33 sends a batch that waits without what was erased from it', async () => {
    const server = worker();
    const { one } = await two(server);
    server.fault = 'full';
    await one.edit(...patchEdits({ id: 'a', note: '密信' }), ...patchEdits({ id: 'b', note: '要发' }));
    await one.sync();
    await erase(server, 'annotation', 'a');
    await one.sync();
    server.fault = 'none';
    await one.sync();
    expect(JSON.stringify([...server.log])).not.toContain('密信');
    expect(JSON.stringify([...server.log])).toContain('要发');
    one.clock.now += 61_000;
    await one.sync();
    expect((await one.db.workspaces.get(WS))?.confirmed).toBe(2);
  });

  it('E33 keeps what is written after it', async () => {
    const server = worker();
    const { one, other } = await two(server);
    await erase(server, 'annotation', 'a');
    await one.sync();
    await one.edit(create('a'), ...patchEdits({ id: 'a', note: '重写' }));
    for (const each of [one, other, one]) await each.sync();
    expect(await ids(other)).toEqual(['a', 'b']);
    expect(await other.see()).toEqual(await one.see());
  });

  it('E33 takes a member’s work out, and what others wrote on it stays', async () => {
    const server = worker();
    const { one, other } = await two(server);
    await other.edit(create('c'));
    await other.sync();
    await one.sync();
    await erase(server, 'member', ALICE);
    for (const each of [other, one]) await each.sync();
    for (const each of [one, other]) {
      expect(await ids(each)).toEqual(['c']);
      expect(await held(each)).not.toContain('密语');
      expect(await each.db.entries.get([WS, 'annotation', 'b'])).toMatchObject({
        entry: { fields: { note: { heads: [{ value: '核对' }] } } },
      });
    }
  });

  it('E33 merges anew from the logs what came merged in a snapshot', async () => {
    const server = worker();
    const { one, other } = await two(server);
    await other.sync();
    await one.sync();
    one.clock.now += 61_000;
    await one.sync();
    one.clock.now += 86_400_000;
    expect(await makeSnapshotIfDue(one.db, WS, server.api(ALICE), one.clock.now, 0)).toBeDefined();
    const third = await device(server, 'c'.repeat(16));
    await third.sync();
    expect(await ids(third)).toEqual(['a', 'b']);
    server.snapshots.clear();
    await erase(server, 'member', BOB);
    for (const each of [one, third]) await each.sync();
    expect(await third.see()).toEqual(await one.see());
    expect((await third.see()).find(({ id }) => id === 'a')).toMatchObject({ note: '密语' });
    expect(await held(third)).not.toContain('密谈');
  });
});
