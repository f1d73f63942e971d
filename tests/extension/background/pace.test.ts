import { describe, expect, it } from 'vitest';
import { debounceMs } from '../../../extension/background/schedule.ts';
import { encodeBatch } from '../../../shared/sync/batch.ts';
import { DAY_READS, DAY_WRITES } from '../../../shared/sync/pace.ts';
import { create } from '../fixtures.ts';
import { ALICE, BOB, device, WS, worker } from './sync-device.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('how often a device syncs', () => {
  it('S11 waits five seconds after the last edit, and a minute after the first at most', () => {
    expect(debounceMs(0, 0)).toBe(5_000);
    expect(debounceMs(0, 54_000)).toBe(5_000);
    expect(debounceMs(0, 58_000)).toBe(2_000);
    expect(debounceMs(0, 70_000)).toBe(0);
  });

  it('S11 holds pushes back when its share of the day is used up, says so, and goes on the next day', async () => {
    const server = worker();
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.engine.run(WS);
    const row = await one.db.workspaces.get(WS);
    expect(row?.spent).toMatchObject({ writes: 2 });
    await one.db.workspaces.update(WS, { 'spent.writes': DAY_WRITES });
    one.clock.now += MINUTE;
    await one.edit(create('b'));
    await one.engine.run(WS);
    expect(server.pushes).toBe(1);
    const { pending, slowed } = await one.state();
    expect(pending).toBe(1);
    expect(slowed).toBe((row?.pushed ?? 0) + 30 * MINUTE);
    await one.engine.run(WS, { force: true });
    expect(server.pushes).toBe(2);
    one.clock.now += DAY;
    await one.edit(create('c'));
    await one.engine.run(WS);
    expect(server.pushes).toBe(3);
    expect((await one.state()).slowed).toBeUndefined();
  });

  it('S11 does not hold back where the server is on a paid plan', async () => {
    const server = worker();
    server.plan = 'paid';
    const one = await device(server, ALICE);
    await one.edit(create('a'));
    await one.sync();
    await one.db.workspaces.update(WS, { 'spent.writes': DAY_WRITES, 'spent.reads': DAY_READS });
    one.clock.now += MINUTE;
    await one.edit(create('b'));
    await one.engine.run(WS);
    expect(server.pushes).toBe(2);
    expect((await one.state()).slowed).toBeUndefined();
  });

  it('S11 pulls twice a minute at most, and less when half of its reads are used up', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await two.edit(create('a'));
    await two.sync();
    await one.sync();
    const { pulls } = server;
    one.clock.now += 20_000;
    await one.engine.run(WS);
    expect(server.pulls).toBe(pulls);
    one.clock.now += 10_000;
    await one.engine.run(WS);
    expect(server.pulls).toBe(pulls + 1);
    await one.db.workspaces.update(WS, { 'spent.reads': DAY_READS });
    one.clock.now += 30_000;
    await one.engine.run(WS);
    expect(server.pulls).toBe(pulls + 1);
    expect((await one.state()).slowed).toBeGreaterThan(one.clock.now);
  });

  it('S12 asks for an actor that wrote nothing for a week every quarter of an hour only', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await two.edit(create('a'));
    await two.sync();
    await one.sync();
    const actor = [...server.log.keys()][0]?.split('/')[0] as string;
    one.clock.now += 8 * DAY;
    server.now = () => one.clock.now;
    await one.engine.run(WS);
    server.asked = [];
    one.clock.now += MINUTE;
    await one.engine.run(WS);
    expect(server.asked).not.toContain(actor);
    one.clock.now += 15 * MINUTE;
    await one.engine.run(WS);
    expect(server.asked).toContain(actor);
  });

  it('S13 reads what an older version could not, once it can', async () => {
    const server = worker();
    const [one, two] = [await device(server, ALICE), await device(server, BOB)];
    await two.edit(create('a'));
    await two.sync();
    await one.sync();
    const [key, text] = [...server.log][0] as [string, string];
    const actor = key.split('/')[0] as string;
    const [op] = JSON.parse(text).ops;
    const kept = encodeBatch({
      v: 1,
      actor,
      seq: 2,
      ops: [{ ...op, id: 'b', at: op.at.replace(/-0000-/, '-0001-') }],
    });
    await one.db.unread.bulkPut([
      { ws: WS, actor, seq: 2, text: kept },
      { ws: WS, actor, seq: 3, text: '{"v":99}' },
    ]);
    const later = await device(server, ALICE, one.db, one.clock);
    const touched = await later.engine.run(WS);
    expect([...touched]).toEqual(['page1']);
    expect((await one.see()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await one.db.unread.toArray()).map(({ seq }) => seq)).toEqual([3]);
  });
});
