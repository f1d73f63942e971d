// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { backupFile } from '../../../extension/backup/make-backup.ts';
import { previewBackup } from '../../../extension/backup/preview-backup.ts';
import { restoreBackup } from '../../../extension/backup/restore-backup.ts';
import { sha256Hex } from '../../../extension/hash.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE, type MeipiDb } from '../../../extension/storage/db.ts';
import { joinedRow } from '../../../extension/storage/entry-row.ts';
import { keepText } from '../../../extension/storage/texts.ts';
import { activeWorkspace, joinWorkspace } from '../../../extension/storage/workspaces.ts';
import { apply, emptyEntry } from '../../../shared/sync/merge.ts';
import { create, freshDb } from '../fixtures.ts';

const NOW = Date.UTC(2026, 2, 1);
const TEAM = 'a'.repeat(16);
const USER = 'b'.repeat(16);
const choices = { preferences: { language: 'en', theme: 'dark' } };

async function stock(db: MeipiDb): Promise<void> {
  await activeWorkspace(db);
  await commit(db, LOCAL_WORKSPACE, [create('one'), { op: 'tag', id: 'one', tag: '提案', on: true }], {
    now: NOW,
  });
  await commit(db, LOCAL_WORKSPACE, [{ op: 'delete', id: 'one' }], { now: NOW + 1 });
  await joinWorkspace(db, 'https://zx.example', {
    workspace: { id: TEAM, name: '江川课题组' },
    user: { id: USER, name: '沈禾' },
    role: 'editor',
    now: NOW,
  });
  await commit(db, TEAM, [create('two', { note: '口径待核' }), create('three')], { now: NOW });
  const text = '全年共收到提案312件，经审查立案。';
  await keepText(db, TEAM, await sha256Hex(text), text, true);
  await db.settings.put({ key: 'threshold', value: 0.5 });
}

const backup = (db: MeipiDb, token?: string) =>
  backupFile(db, { now: new Date(NOW), choices, ...(token && { token: async () => token }) });

async function restore(db: MeipiDb, file: Blob) {
  const chosen: Record<string, unknown> = {};
  const tokens: Record<string, string> = {};
  await restoreBackup(file, {
    ...{ db, now: NOW },
    setToken: async (ws, token) => {
      tokens[ws] = token;
    },
    choose: async (key, value) => {
      chosen[key] = value;
    },
  });
  return { chosen, tokens };
}

async function state(db: MeipiDb) {
  const by = (of: { orderBy(key: string): { toArray(): Promise<unknown[]> } }) => of.orderBy(':id').toArray();
  return {
    entries: await by(db.entries),
    ops: await by(db.ops),
    outbox: await by(db.outbox),
    texts: await by(db.texts),
    evidence: await by(db.evidence),
  };
}

const unzip = async (file: Blob) =>
  new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
const zip = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

describe('a backup', () => {
  it('G8 gives back what was imported, whose ops stand together, and merges it into what is here', async () => {
    const db = freshDb();
    await activeWorkspace(db);
    await commit(db, LOCAL_WORKSPACE, [create('one'), create('two')], { now: NOW, packed: true });
    await commit(db, LOCAL_WORKSPACE, [{ op: 'tag', id: 'one', tag: '提案', on: true }], { now: NOW + 1 });
    const file = await backup(db);
    const other = freshDb();
    await restore(other, file);
    expect((await state(other)).entries).toEqual((await state(db)).entries);
    await restore(db, file);
    expect((await state(db)).entries).toEqual((await state(other)).entries);
  });

  it('G8 gives back all that was here on an empty device, and what was not sent waits again', async () => {
    const db = freshDb();
    await stock(db);
    const file = await backup(db);
    const other = freshDb();
    const { chosen, tokens } = await restore(other, file);
    expect(await state(other)).toEqual(await state(db));
    expect(chosen).toEqual(choices);
    expect(tokens).toEqual({});
    expect((await other.settings.get('threshold'))?.value).toBe(0.5);
    expect(await other.settings.get('activeWorkspace')).toBeUndefined();
  });

  it('G8 writes a log of its own: no actor, seq or position of the old one', async () => {
    const db = freshDb();
    await stock(db);
    await db.workspaces.update(TEAM, { seq: 7, confirmed: 5, vector: { x: 3 } });
    const other = freshDb();
    await restore(other, await backup(db));
    const [was, is] = [await db.workspaces.get(TEAM), await other.workspaces.get(TEAM)];
    expect(is).toMatchObject({ name: '江川课题组', seq: 0, confirmed: 0, vector: {}, user: { id: USER } });
    expect(is?.actor).not.toBe(was?.actor);
    expect(is?.actor.startsWith(`${USER}.`)).toBe(true);
    const before =
      (await other.ops.toArray())
        .flatMap(({ ws, at }) => (ws === TEAM ? [at] : []))
        .sort()
        .at(-1) ?? '';
    await commit(other, TEAM, [create('four')], { now: NOW - 60_000 });
    const [op] = await other.ops.where({ ws: TEAM, of: 'annotation', id: 'four' }).toArray();
    expect((op?.at ?? '') > before).toBe(true);
  });

  it('G9 restored beside a log that lives on changes nothing that is here, adds what is not, and twice is once', async () => {
    const db = freshDb();
    await stock(db);
    const file = await backup(db);
    await commit(db, TEAM, [{ op: 'set', of: 'annotation', id: 'two', field: 'note', value: '已核' }], {
      now: NOW + 9,
    });
    // What was sent meanwhile, and lost here: it is merged and goes out again.
    await db.outbox.clear();
    await db.workspaces.update(TEAM, { seq: 3 });
    const lost = (await db.ops.where({ ws: TEAM, of: 'annotation', id: 'three' }).toArray()).map(
      ({ at }) => at,
    );
    await db.ops.bulkDelete(lost.map(at => [TEAM, at] as [string, string]));
    await db.entries.delete([TEAM, 'annotation', 'three']);
    const row = await db.workspaces.get(TEAM);
    for (let round = 0; round < 2; round++) {
      await restore(db, file);
      const { clock: _, ...standing } = (await db.workspaces.get(TEAM)) ?? {};
      const { clock: __, ...stood } = row ?? {};
      expect(standing).toEqual(stood);
      expect((await db.entries.get([TEAM, 'annotation', 'two']))?.entry.fields.note?.heads[0]?.value).toBe(
        '已核',
      );
      expect(await db.entries.get([TEAM, 'annotation', 'three'])).toBeDefined();
      expect((await db.outbox.toArray()).map(({ at }) => at)).toEqual(lost);
    }
  });

  it('G9 brings back nothing that an owner had erased here', async () => {
    const db = freshDb();
    await stock(db);
    const file = await backup(db);
    const other = freshDb();
    await restore(other, file);
    await other.workspaces.update(TEAM, {
      erased: [{ of: 'annotation', id: 'two', until: NOW + 1000, by: USER }],
    });
    await other.ops.clear();
    await other.entries.clear();
    await restore(other, file);
    expect(await other.entries.get([TEAM, 'annotation', 'two'])).toBeUndefined();
    expect(await other.entries.get([TEAM, 'annotation', 'three'])).toBeDefined();
  });

  it('G8 keeps what came merged in a snapshot', async () => {
    const db = freshDb();
    await stock(db);
    const [op] = (await db.ops.where({ ws: TEAM, of: 'annotation', id: 'two' }).toArray()).map(row => row.op);
    if (!op) throw new Error('no op');
    await db.ops.where({ ws: TEAM, of: 'annotation', id: 'two' }).delete();
    await db.outbox.delete([TEAM, op.at]);
    await db.entries.put(joinedRow(TEAM, undefined, apply(emptyEntry('annotation', 'two'), op)));
    const other = freshDb();
    await restore(other, await backup(db));
    expect(await state(other)).toEqual(await state(db));
  });

  it('G10 holds no token unless it is asked for, and no position in a log', async () => {
    const db = freshDb();
    await stock(db);
    const actor = (await db.workspaces.get(TEAM))?.actor ?? '';
    await db.workspaces.update(TEAM, { seq: 4711 });
    const text = await unzip(await backup(db));
    expect(text).not.toContain('4711');
    expect(text).not.toContain(`"actor":"${actor}"`);
    expect(text).not.toContain('mp_secret');
    const file = await backup(db, 'mp_secret');
    expect((await restore(freshDb(), file)).tokens[TEAM]).toBe('mp_secret');
  });

  it('G11 is shown with what it holds before anything is written', async () => {
    const db = freshDb();
    await stock(db);
    const file = await backup(db);
    const other = freshDb();
    await activeWorkspace(other);
    const shown = await previewBackup(other, file);
    expect(shown).toMatchObject({
      created: '2026-03-01T00:00:00.000Z',
      texts: 1,
      workspaces: [
        { id: LOCAL_WORKSPACE, annotations: 1, missing: 1, waiting: 0, here: true },
        { id: TEAM, name: '江川课题组', annotations: 2, missing: 2, waiting: 2, here: false, token: false },
      ],
    });
    expect(await other.entries.count()).toBe(0);
    expect((await previewBackup(db, file)).workspaces.map(({ missing }) => missing)).toEqual([0, 0]);
  });

  it('G12 is refused where it is none, is newer, was cut off or was changed, and nothing broken is written', async () => {
    const db = freshDb();
    await stock(db);
    const text = await unzip(await backup(db));
    const other = freshDb();
    const tried = async (file: Blob) => restore(other, file).catch(error => error.code);
    expect(await tried(new Blob(['x']))).toBe('not_a_backup');
    expect(await tried(new Blob([]))).toBe('not_a_backup');
    expect(await tried(await zip('{"a":1}\n'))).toBe('not_a_backup');
    expect(await tried(await zip(text.replace('"version":1', '"version":2')))).toBe('backup_newer');
    expect(await tried(await zip(text.replace('口径待核', '口径已核')))).toBe('backup_broken');
    expect(await tried(await zip(text.slice(0, -10)))).toBe('backup_broken');
    expect(await tried(await zip(text.split('\n').slice(0, -2).join('\n')))).toBe('backup_broken');
    const whole = await backup(db);
    expect(await tried(whole.slice(0, whole.size - 20))).toBe('backup_broken');
    expect(await other.entries.count()).toBe(0);
    expect(await other.workspaces.count()).toBe(0);
  });

  it('G12 is checked stretch by stretch, so that a large one needs little memory', async () => {
    const db = freshDb();
    await stock(db);
    const edits = Array.from({ length: 700 }, (_, n) => create(`n${n}`, { note: '记'.repeat(400) }));
    await commit(db, TEAM, edits, { now: NOW, undoable: false });
    const text = await unzip(await backup(db));
    expect(text.match(/"check"/g)?.length).toBeGreaterThan(2);
    expect(Math.max(...text.split(/\{"check[^\n]*\n/).map(stretch => stretch.length))).toBeLessThan(300_000);
    const other = freshDb();
    await restore(other, await zip(text));
    expect(await other.entries.where({ ws: TEAM, of: 'annotation' }).count()).toBe(702);
  });
});
