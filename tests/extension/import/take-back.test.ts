import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { commit } from '../../../extension/storage/commit.ts';
import type { MeipiDb } from '../../../extension/storage/db.ts';
import { joinedRow } from '../../../extension/storage/entry-row.ts';
import { stepImport, turnBack } from '../../../extension/storage/imports.ts';
import { activeWorkspace, joinWorkspace } from '../../../extension/storage/workspaces.ts';
import type { Export, ExportedAnnotation } from '../../../shared/formats/json.ts';
import type { Choice } from '../../../shared/import/items.ts';
import { formatHlc } from '../../../shared/sync/clock.ts';
import { apply } from '../../../shared/sync/merge.ts';
import { SAMPLE } from '../../formats/convert-for-test.ts';
import { freshDb } from '../fixtures.ts';
import {
  decided,
  exported,
  finish,
  importAll,
  nativeFile,
  preview,
  sends,
  stage,
  undo,
} from './import-in-db.ts';

const FIGURE = SAMPLE.annotations[1]!;
/** Ids of their own, so that a later file speaks of the same ones. */
const IDS = Array.from({ length: 8 }, (_, n) => `annotation-number-${n}`);
const TEAM = 'a'.repeat(16);

interface Said {
  id: string;
  note: string;
  tags: string[];
  commented: boolean;
}
const said = fc.record<Said>({
  id: fc.constantFrom(...IDS),
  note: fc.constantFrom('', '请核对', '口径不同'),
  tags: fc.constantFrom([], ['提案'], ['民生', '提案']),
  commented: fc.boolean(),
});
const file = fc.uniqueArray(said, { selector: ({ id }) => id, minLength: 1, maxLength: IDS.length });
/** What a person does to one of them: another note, or taking it away. */
const deeds = fc.uniqueArray(fc.record({ id: fc.constantFrom(...IDS), deletes: fc.boolean() }), {
  selector: ({ id }) => id,
  maxLength: 4,
});

function documentOf(all: readonly Said[]): Export {
  const comment = { id: 'abcdefgh12', author: '沈禾', text: '同意', created: '2026-11-23T08:00:00.000Z' };
  const annotations = all.map(({ id, note, tags, commented }): ExportedAnnotation => {
    const { note: _, ...figure } = FIGURE;
    return {
      ...{ ...figure, id, tags, quote: { ...FIGURE.quote, prefix: id } },
      ...(note !== '' && { note }),
      ...(commented && { discussion: { comments: [comment] } }),
    };
  });
  return { ...SAMPLE, annotations };
}

async function start(): Promise<{ db: MeipiDb; ws: string }> {
  const db = freshDb();
  return { db, ws: (await activeWorkspace(db)).id };
}

async function startTeam(): Promise<{ db: MeipiDb; ws: string }> {
  const { db } = await start();
  const user = { id: 'b'.repeat(16), name: '沈禾' };
  const reply = { workspace: { id: TEAM, name: '课题组' }, user, role: 'editor' as const, now: 0 };
  return { db, ws: (await joinWorkspace(db, 'https://zx.example', reply)).id };
}

async function act(db: MeipiDb, ws: string, done: readonly { id: string; deletes: boolean }[]) {
  const here = new Set((await exported(db, ws)).annotations.map(({ id }) => id));
  const on = done.filter(({ id }) => here.has(id));
  for (const { id, deletes } of on)
    await commit(db, ws, deletes ? [{ op: 'delete', id }] : patchEdits({ id, note: '我改的' }));
  return new Set(on.map(({ id }) => id));
}

/** All that is shown, by id: not when it was written. */
async function shown(db: MeipiDb, ws: string) {
  const { annotations, pages, codebook } = await exported(db, ws);
  const byId = new Map(annotations.map(({ updated: _, ...one }) => [one.id, one]));
  return { byId, pages, codebook };
}

const PLACES: [string, typeof start][] = [
  ['without a server', start],
  ['of a team', startTeam],
];

describe.each(PLACES)('taking an import back in a workspace %s', (_, begin) => {
  it('I5 leaves all as it was before, and what was worked on since as it is', async () => {
    const choices = fc.constantFrom<Choice>('mine', 'theirs', 'both');
    await fc.assert(
      fc.asyncProperty(file, deeds, file, choices, deeds, async (first, before, second, choice, since) => {
        const { db, ws } = await begin();
        await importAll(db, ws, [nativeFile(documentOf(first))]);
        await act(db, ws, before);
        const was = await shown(db, ws);
        const row = await importAll(db, ws, [nativeFile(documentOf(second))], decided(choice));
        const touched = await act(db, ws, since);
        const then = await shown(db, ws);
        expect(await undo(db, row)).toMatchObject({ state: 'undone', written: 0 });
        const now = await shown(db, ws);
        const ids = new Set([...was.byId.keys(), ...then.byId.keys(), ...now.byId.keys()]);
        for (const id of ids)
          if (!touched.has(id)) expect(now.byId.get(id), id).toEqual(was.byId.get(id));
          // A note that a person wrote stays, and what they took away does not come back.
          else expect(now.byId.get(id)?.note, id).toBe(then.byId.get(id)?.note);
        if (touched.size === 0) expect(now).toEqual(was);
      }),
      { numRuns: 25 },
    );
  }, 180_000);
});

const MANY = Array.from({ length: 2_300 }, (_, n) => ({
  ...{ id: `annotation-number-${n}`, note: '', tags: ['提案'], commented: n % 7 === 0 },
}));

describe('an import into a workspace without a server', () => {
  it('I5 is gone without a trace where nobody worked on it', async () => {
    const { db, ws } = await start();
    const annotations = () =>
      db.entries.where('[ws+of+id]').between([ws, 'annotation'], [ws, 'annotation', []]).count();
    const row = await importAll(db, ws, [nativeFile(documentOf(MANY))]);
    expect([await annotations(), await db.ops.count()]).toEqual([MANY.length, 0]);
    await undo(db, row);
    expect((await exported(db, ws)).annotations).toEqual([]);
    // But those that stand in one part with what is told of their page: these are deleted as a person deletes.
    expect(await annotations()).toBeLessThan(1_000);
    expect(await db.importParts.count()).toBe(0);
  });

  it('I5 keeps what another device’s ops say of the same annotation', async () => {
    const { db, ws } = await start();
    const row = await importAll(db, ws, [nativeFile(documentOf(MANY))]);
    // As a restored backup brings it: another’s birth of the same id, from before.
    const id = 'annotation-number-2200';
    const held = (await db.entries.get([ws, 'annotation', id]))!;
    const at = formatHlc({ ms: 1, counter: 0 }, 'cccccccccccccccc.dddddddddddddddd');
    const entry = apply(held.entry, {
      ...{ op: 'set', of: 'annotation', id, at, field: 'note', value: '别人的', replaces: [] },
    });
    await db.entries.put(joinedRow(ws, held, entry));
    await undo(db, row);
    expect((await db.entries.get([ws, 'annotation', id]))?.entry.fields.note?.heads).toMatchObject([{ at }]);
  });

  it('I5 is written once where two go on with it at once', async () => {
    const { db, ws } = await start();
    const staged = await stage(db, ws, await preview(db, ws, [nativeFile(documentOf(MANY))]));
    const step = () => stepImport(db, ws, staged.id, { now: Date.now(), sends });
    await Promise.all([step(), step(), step()]);
    await Promise.all([finish(db, staged), finish(db, staged)]);
    expect((await exported(db, ws)).annotations).toHaveLength(MANY.length);
    const ops = (await db.packs.toArray()).flatMap(pack => pack.ops);
    expect(ops.filter(({ op }) => op === 'create')).toHaveLength(MANY.length);
    await turnBack(db, ws, staged.id, Date.now());
    await Promise.all([finish(db, staged), finish(db, staged)]);
    expect((await exported(db, ws)).annotations).toEqual([]);
  });
});
