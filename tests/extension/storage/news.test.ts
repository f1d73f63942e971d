import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../extension/background/sync/engine.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { newsIn, seeNews } from '../../../extension/storage/news.ts';
import { joinWorkspace } from '../../../extension/storage/workspaces.ts';
import { commentField } from '../../../shared/model/discussion.ts';
import { FakeWorker } from '../fake-worker.ts';
import { create, freshDb } from '../fixtures.ts';

const WS = 'w'.repeat(16);
const ANN = 'a'.repeat(16);
const BEA = 'b'.repeat(16);

async function device(server: FakeWorker, user: string) {
  const db = freshDb();
  await joinWorkspace(db, 'https://meipi.example', await server.api(user).workspace());
  const lock = <T>(_: string, run: () => Promise<T>) => run();
  let now = 1_700_000_000_000;
  const engine = createEngine({
    db,
    api: async () => server.api(user),
    now: () => now,
    random: () => 0.5,
    lock,
  });
  return {
    db,
    sync: () => engine.run(WS, { force: true, fresh: true }),
    edit: (...edits: Parameters<typeof commit>[2][number][]) => commit(db, WS, edits, { now: now++ }),
    comment: (id: string, comment: string, text: string) =>
      commit(db, WS, [{ op: 'set', of: 'annotation', id, field: commentField(comment), value: text }], {
        now: now++,
      }),
    news: async () => (await newsIn(db, WS)).map(({ id, what, user: by }) => [id, what, by]),
  };
}

async function two() {
  const server = new FakeWorker(() => 1_700_000_000_000);
  const [ann, bea] = [await device(server, ANN), await device(server, BEA)];
  await ann.edit(create('old'));
  await ann.sync();
  await bea.sync();
  return { ann, bea };
}

describe('what is new', () => {
  it('T12 is what others did after one joined, newest first; what one did oneself is not', async () => {
    const { ann, bea } = await two();
    expect(await bea.news()).toEqual([]);
    await ann.edit(create('a'), create('r', { status: 'rejected' }));
    await ann.comment('a', 'c1', '说明');
    await ann.comment('old', 'c2', `@${BEA} 请看`);
    await bea.edit(create('own'));
    await ann.sync();
    await bea.sync();
    expect(await bea.news()).toEqual([
      ['old', 'mention', ANN],
      ['a', 'comment', ANN],
      ['a', 'annotation', ANN],
    ]);
    await ann.sync();
    expect(await ann.news()).toEqual([['own', 'annotation', BEA]]);
  });

  it('T12 is not what one did oneself on another device', async () => {
    const server = new FakeWorker(() => 1_700_000_000_000);
    const [desk, laptop] = [await device(server, ANN), await device(server, ANN)];
    await desk.edit(create('old'));
    await desk.sync();
    await laptop.sync();
    await desk.edit(create('a'));
    await desk.sync();
    await laptop.sync();
    expect(await laptop.news()).toEqual([]);
    expect(await laptop.db.entries.count()).toBe(2);
  });

  it('T12 counts by arrival: what was written before the last visit and came after it is new', async () => {
    const { ann, bea } = await two();
    await ann.edit(create('late'));
    await bea.sync();
    await seeNews(bea.db, WS);
    await ann.sync();
    await bea.sync();
    expect(await bea.news()).toEqual([['late', 'annotation', ANN]]);
  });

  it('T12 is seen by annotation or all at once; a changed comment and what was deleted or taken back are not new', async () => {
    const { ann, bea } = await two();
    await ann.edit(create('a'), create('b'), create('gone'));
    await ann.comment('a', 'c', '一');
    await ann.comment('b', 'd', '说错了');
    await ann.sync();
    await bea.sync();
    await ann.edit({ op: 'delete', id: 'gone' });
    await ann.comment('a', 'c', '二');
    await ann.comment('b', 'd', '');
    await ann.sync();
    await bea.sync();
    expect((await bea.news()).map(([id, what]) => `${id} ${what}`).sort()).toEqual([
      'a annotation',
      'a comment',
      'b annotation',
    ]);
    await seeNews(bea.db, WS, ['a']);
    expect(await bea.news()).toEqual([['b', 'annotation', ANN]]);
    await seeNews(bea.db, WS);
    expect(await bea.news()).toEqual([]);
  });
});
