import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../extension/background/tokens.ts', () => ({ dropToken: vi.fn(async () => undefined) }));

import { ApiError } from '../../../extension/background/api.ts';
import { stepErasures } from '../../../extension/background/step-erasures.ts';
import type { TeamApi } from '../../../extension/background/team-api.ts';
import { erasingJobs, keepErasing } from '../../../extension/storage/erasing.ts';
import { activeWorkspace, joinWorkspace } from '../../../extension/storage/workspaces.ts';
import { freshDb } from '../fixtures.ts';

const WS = 'w'.repeat(16);
let now = 0;
let asked: (string | undefined)[] = [];

/** A server that erases in three requests, and asks to wait 90 s before the last. */
const server: Pick<TeamApi, 'erase'> = {
  erase: async (_, cursor) => {
    asked.push(cursor);
    if (cursor === undefined) return { done: false, changed: 40, cursor: 'one', now };
    if (cursor === 'one') return { done: false, changed: 2, cursor: 'two', wait: 90, now };
    return { done: true, changed: 0, now };
  },
};

describe('an erasure', () => {
  beforeEach(() => {
    now = 1_700_000_000_000;
    asked = [];
  });
  const step = (db: ReturnType<typeof freshDb>, team = server) =>
    stepErasures({ db, team: async () => team, now: () => now, lock: (_, run) => run() });

  it('T9 goes on from request to request, waits as long as the server asks, and ends', async () => {
    const db = freshDb();
    await keepErasing(db, { ws: WS, what: { of: 'annotation', id: 'a' }, changed: 0, due: 0 });
    expect(await step(db)).toBe(true);
    expect(asked).toEqual([undefined, 'one']);
    expect(await erasingJobs(db, WS)).toMatchObject([{ changed: 42, cursor: 'two', due: now + 90_000 }]);
    expect(await step(db)).toBe(true);
    expect(asked).toHaveLength(2);
    now += 90_000;
    expect(await step(db)).toBe(false);
    expect(asked).toEqual([undefined, 'one', 'two']);
  });

  it('T9 says why a step failed, and tries it again later from the same place', async () => {
    const db = freshDb();
    await keepErasing(db, { ws: WS, what: { of: 'member', id: 'm' }, changed: 7, due: 0, cursor: 'one' });
    const down = { erase: () => Promise.reject(new ApiError('network', 'down')) };
    expect(await step(db, down)).toBe(true);
    expect(await erasingJobs(db)).toMatchObject([{ changed: 7, cursor: 'one', failure: 'network' }]);
    now += 60_000;
    await step(db);
    expect(asked).toEqual(['one']);
    expect((await erasingJobs(db))[0]?.failure).toBeUndefined();
  });

  it('T9 of a workspace takes it off this device at the end', async () => {
    const db = freshDb();
    await activeWorkspace(db);
    const reply = {
      workspace: { id: WS, name: '组' },
      user: { id: 'u'.repeat(16), name: '沈' },
      role: 'owner',
      now,
    };
    await joinWorkspace(db, 'https://one.example', { ...reply, role: 'owner' });
    await keepErasing(db, { ws: WS, what: { of: 'workspace' }, changed: 0, due: 0, cursor: 'two' });
    await step(db);
    expect(await db.workspaces.get(WS)).toBeUndefined();
    expect((await activeWorkspace(db)).id).toBe('local');
  });
});
