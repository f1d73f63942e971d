import { describe, expect, it } from 'vitest';
import { curationHandlers } from '../../../extension/background/curation-handlers.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE as WS } from '../../../extension/storage/db.ts';
import { historyHeads } from '../../../extension/storage/history.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { viewAnnotation } from '../../../shared/model/annotation.ts';
import { viewCurated } from '../../../shared/model/curated.ts';
import { create, freshDb } from '../fixtures.ts';

async function stage() {
  const db = freshDb();
  await activeWorkspace(db);
  await commit(db, WS, [create('a', { attributes: { value: 442, unit: '件' } }), create('b')]);
  let announced = 0;
  const handlers = curationHandlers(
    db,
    () => {
      announced++;
      return null;
    },
    () => 'made',
  );
  const decide = (input: Omit<Parameters<(typeof handlers)['curation.decide']>[0], 'ws'>) =>
    handlers['curation.decide']({ ws: WS, ...input }, {});
  const curated = async (id: string) => {
    const row = await db.entries.get([WS, 'annotation', id]);
    return row && viewAnnotation(row.entry) && viewCurated(row.entry);
  };
  return { db, decide, curated, told: () => announced };
}

const BOTH = [
  { id: 'a', curated: 'in' },
  { id: 'b', curated: 'out' },
] as const;

describe('deciding for the curated version', () => {
  it('U4 is one act, which can be undone and is to be synced', async () => {
    const { db, decide, curated, told } = await stage();
    const waiting = await db.outbox.count();
    await decide({ decisions: [...BOTH], remove: [] });
    expect([await curated('a'), await curated('b'), told()]).toEqual(['in', 'out', 1]);
    expect(await db.outbox.count()).toBe(waiting + 2);
    expect((await historyHeads(db, WS)).undo).toMatchObject({ deed: 'curate', count: 2 });
    await stepHistory(db, WS, 'undo');
    expect([await curated('a'), await curated('b')]).toEqual([undefined, undefined]);
  });

  it('U4 makes another annotation on the same words where neither is right, and takes it away when it is decided anew', async () => {
    const { db, decide, curated } = await stage();
    const attributes = { value: 424, unit: '件' };
    const out = [
      { id: 'a', curated: 'out' },
      { id: 'b', curated: 'out' },
    ] as const;
    await decide({
      decisions: [...out],
      remove: [],
      instead: { of: 'a', by: 'nobody', kind: 'statistic', attributes },
    });
    expect(await curated('made')).toBe('only');
    const [made, of] = await Promise.all(
      ['made', 'a'].map(async id => viewAnnotation((await db.entries.get([WS, 'annotation', id]))!.entry)),
    );
    expect(made).toMatchObject({ attributes, status: 'accepted', origin: 'manual', target: of!.target });
    await decide({ decisions: [...BOTH], remove: ['made', 'a'] });
    expect([await curated('made'), await curated('a')]).toEqual([undefined, 'in']);
  });

  it('U4 refuses what is not there, and who only reads', async () => {
    const { db, decide } = await stage();
    await expect(decide({ decisions: [{ id: 'x', curated: 'in' }], remove: [] })).rejects.toMatchObject({
      code: 'unknown_annotation',
    });
    await db.workspaces.update(WS, { role: 'viewer' });
    await expect(decide({ decisions: [...BOTH], remove: [] })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
