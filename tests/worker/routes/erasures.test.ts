import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from '../../../shared/formats/json.ts';
import { AuditReplySchema } from '../../../shared/protocol/audit.ts';
import { type EraseReply, EraseReplySchema } from '../../../shared/protocol/erasures.ts';
import { snapshotId } from '../../../shared/protocol/snapshots.ts';
import { ActorsReplySchema } from '../../../shared/protocol.ts';
import { decodeBatch, erasedFrom } from '../../../shared/sync/batch.ts';
import { formatHlc } from '../../../shared/sync/clock.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { newId } from '../../../worker/auth/token.ts';
import {
  actorKey,
  chunkKey,
  logKey,
  pageKey,
  redemptionKey,
  snapshotKey,
} from '../../../worker/store/keys.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { batchText, createOp, noteOp, pageOps, push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

/** Asks until it is done, as long as it has to wait, and checks what each request spends. */
async function eraseAll(api: Api, { home, token }: Seat, path = '') {
  let cursor = '';
  let changed = 0;
  for (let requests = 1; requests < 400; requests++) {
    const reply = await api.ask('DELETE', `${home}${path}?erase${cursor}`, { token });
    expect(reply.status).toBe(200);
    expect(api.operations.length).toBeLessThan(50);
    const done: EraseReply = v.parse(EraseReplySchema, await reply.json());
    changed += done.changed;
    if (done.done) return { changed, requests };
    cursor = `&cursor=${done.cursor}`;
    api.now += (done.wait ?? 0) * 1_000;
  }
  throw new Error('it never ends');
}

async function exported(api: Api, { home, token }: Seat) {
  const reply = await api.ask('GET', `${home}/export.json?include=rejected`, { token });
  return { text: await reply.clone().text(), document: parse(await reply.text()) };
}

async function exportedLog(api: Api, { home, token }: Seat) {
  const reply = await api.ask('GET', `${home}/export.ndjson`, { token });
  return { text: new TextDecoder().decode(await reply.arrayBuffer()) };
}

async function store2() {
  const store = memoryKv();
  const api = openApi(store);
  const owner = await seat(api, 'owner', undefined, '杨皕');
  const editor = await seat(api, 'editor', owner.ws, '图美丽');
  const held = () =>
    [...store.stored].map(([key, { value, metadata }]) => {
      return `${key} ${new TextDecoder().decode(value)} ${JSON.stringify(metadata)}`;
    });
  return { store, api, owner, editor, held };
}

test('P38 an erased annotation is nowhere any more; all else is as it was', async () => {
  const { store, api, owner, editor, held } = await store2();
  const [a, b] = [owner, editor];
  const other = createOp(a.actor, 'kept', NOW, 3);
  await push(
    api,
    a,
    1,
    batchText(a.actor, 1, [...pageOps(a.actor), createOp(a.actor, 'doomed', NOW, 2), other]),
  );
  await push(api, b, 1, batchText(b.actor, 1, [noteOp(b.actor, 'doomed', '密语')]));
  await push(api, b, 2, batchText(b.actor, 2, [noteOp(b.actor, 'kept', '核对')]));
  const untouched = await store.get(logKey(a.ws, b.actor, 2), 60);
  const first = batchText(b.actor, 1, [noteOp(b.actor, 'doomed', '密语')]);
  await store.put(snapshotKey(a.ws, snapshotId(NOW, a.user)), '密语', { n: 1, c: 1, b: 1 });
  await store.put(chunkKey(a.ws, snapshotId(NOW, a.user), 0), '密语');

  const { changed } = await eraseAll(api, a, '/annotations/doomed');
  expect(changed).toBe(4);
  expect(held().filter(text => text.includes('密语'))).toEqual([]);
  expect(
    held()
      .filter(text => text.includes('doomed'))
      .map(text => text[0]),
  ).toEqual(['A']);
  expect(held().filter(text => /^[SC]/.test(text))).toEqual([]);
  expect(await store.get(logKey(a.ws, b.actor, 2), 60)).toBe(untouched);
  const { document } = await exported(api, a);
  expect(document.annotations.map(({ id, note }) => [id, note])).toEqual([['kept', '核对']]);

  // What is left tells what it was: an erasure, and no other install's bytes.
  const left = (await store.get(logKey(a.ws, b.actor, 1), 60))!;
  expect(decodeBatch(left).ops).toEqual([]);
  expect(erasedFrom(left)).toBe(await sha256Hex(first));
  expect(JSON.parse(left).erased.by).toBe(a.user);
});

test('P38 every client is told of it among the actors, and the audit tells it from a fork', async () => {
  const { api, owner, editor } = await store2();
  const body = batchText(editor.actor, 1, [noteOp(editor.actor, 'doomed', '密语')]);
  await push(api, editor, 1, body);
  await push(api, editor, 2);
  await eraseAll(api, owner, '/annotations/doomed');
  const { token, home } = editor;
  const actors = v.parse(ActorsReplySchema, await (await api.ask('GET', `${home}/actors`, { token })).json());
  expect(actors.actors.map(({ actor }) => actor)).toEqual([editor.actor]);
  expect(actors.erased).toEqual([{ of: 'annotation', id: 'doomed', until: NOW + 120_000, by: owner.user }]);
  const audit = v.parse(AuditReplySchema, await (await api.ask('GET', `${home}/audit`, { token })).json());
  const [first, second] = audit.batches;
  expect(first).toMatchObject({ seq: 1, ops: 0, user: editor.user, was: await sha256Hex(body) });
  expect(first?.hash).not.toBe(first?.was);
  expect(second).toMatchObject({ seq: 2, ops: 1 });
  expect(second).not.toHaveProperty('was');
});

test('P38 a batch that is erased from twice still names what its actor wrote', async () => {
  const { store, api, owner } = await store2();
  const { actor, ws } = owner;
  const body = batchText(actor, 1, [
    noteOp(actor, 'a', '1'),
    noteOp(actor, 'b', '2', NOW, 1),
    noteOp(actor, 'c', '3', NOW, 2),
  ]);
  await push(api, owner, 1, body);
  await eraseAll(api, owner, '/annotations/a');
  await eraseAll(api, owner, '/annotations/b');
  const left = (await store.get(logKey(ws, actor, 1), 60))!;
  expect(erasedFrom(left)).toBe(await sha256Hex(body));
  expect(decodeBatch(left).ops.map(op => op.id)).toEqual(['c']);
});

test('P38 what is written after an erasure is new, a page of the same id is another thing, escapes hide nothing', async () => {
  const { store, api, owner } = await store2();
  const { actor, ws } = owner;
  await push(
    api,
    owner,
    1,
    batchText(actor, 1, [noteOp(actor, 'one', '早')]).replace('"one"', '"\\u006fne"'),
  );
  await push(api, owner, 2, batchText(actor, 2, [{ ...noteOp(actor, 'one', '页'), of: 'page' } as never]));
  await eraseAll(api, owner, '/annotations/one');
  api.now = NOW + 2_000_000;
  await push(api, owner, 3, batchText(actor, 3, [noteOp(actor, 'one', '晚', api.now)]));
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map(seq => store.get(logKey(ws, actor, seq), 60)),
  );
  expect(first).not.toContain('早');
  expect(second).toContain('页');
  expect(third).toContain('晚');
  expect(JSON.stringify((await exported(api, owner)).document)).not.toContain('早');
});

test('P38 a batch that arrives while the first round is under way is found by the second', async () => {
  const { store, api, owner, editor } = await store2();
  await push(api, owner, 1);
  const path = `${owner.home}/annotations/doomed?erase`;
  const first = v.parse(EraseReplySchema, await (await api.ask('DELETE', path, owner)).json());
  expect(first).toMatchObject({ done: false, wait: 990 });
  await push(api, editor, 1, batchText(editor.actor, 1, [noteOp(editor.actor, 'doomed', '密语')]));
  api.now += 990_000;
  const second = await api.ask('DELETE', `${path}&cursor=${first.cursor}`, owner);
  expect((await second.json()) as object).toMatchObject({ done: true, changed: 1 });
  expect(await store.get(logKey(owner.ws, editor.actor, 1), 60)).not.toContain('密语');
});

test('P39 an erasure goes on from request to request, none of which spends 50 operations', async () => {
  const { store, api, owner } = await store2();
  const { actor, ws } = owner;
  for (let seq = 1; seq <= 600; seq++) {
    const body = batchText(actor, seq, [noteOp(actor, seq % 5 === 0 ? 'doomed' : `a${seq}`, '密')]);
    await store.put(logKey(ws, actor, seq), body, { v: 1, h: 'a'.repeat(64), n: 1, u: owner.user });
  }
  const { changed, requests } = await eraseAll(api, owner, '/annotations/doomed');
  expect(changed).toBe(120);
  expect(requests).toBeGreaterThan(3);
  for (let seq = 1; seq <= 600; seq++) {
    const { ops } = decodeBatch((await store.get(logKey(ws, actor, seq), 60))!);
    expect(ops).toHaveLength(seq % 5 === 0 ? 0 : 1);
  }
});

test('P39 while a listed batch cannot be read yet, nothing is skipped: 503', async () => {
  const { store, api, owner } = await store2();
  await push(api, owner, 1, batchText(owner.actor, 1, [noteOp(owner.actor, 'doomed', '密')]));
  const hidden = openApi({ ...store, getMany: async keys => keys.map(() => null) });
  const reply = await hidden.ask('DELETE', `${owner.home}/annotations/doomed?erase`, owner);
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '60']);
});

test('P40 a member’s work is erased, what others wrote beside it stays, and the name is gone from the actors', async () => {
  const { store, api, owner, editor, held } = await store2();
  const republished = noteOp(editor.actor, 'a1', '密语', NOW, 5);
  await push(api, editor, 1, batchText(editor.actor, 1, [createOp(editor.actor, 'a1')]));
  await push(api, owner, 1, batchText(owner.actor, 1, [republished, noteOp(owner.actor, 'a2', '留')]));
  await store.put(redemptionKey(owner.ws, 'i', editor.user), '', { name: '图美丽', t: NOW });
  await eraseAll(api, owner, `/members/${editor.user}/work`);
  expect(decodeBatch((await store.get(logKey(owner.ws, editor.actor, 1), 60))!).ops).toEqual([]);
  const { ops } = decodeBatch((await store.get(logKey(owner.ws, owner.actor, 1), 60))!);
  expect(ops.map(op => op.id)).toEqual(['a2']);
  expect(held().filter(text => text.includes('密语'))).toEqual([]);
  expect(store.stored.get(actorKey(owner.ws, editor.actor))?.metadata).toMatchObject({ name: '' });
  expect(held().filter(text => text.startsWith('U/'))).toEqual([]);
});

test('P40 a page’s text is erased by its own call', async () => {
  const { store, api, owner } = await store2();
  const key = pageKey(owner.ws, 'a'.repeat(64));
  await store.put(key, 'gzip');
  const reply = await api.ask('DELETE', `${owner.home}/pages/${'a'.repeat(64)}?erase`, owner);
  expect(reply.status).toBe(200);
  expect(await store.get(key, 60)).toBeNull();
});

test('P41 an erased workspace leaves nothing, and no other workspace misses anything', async () => {
  const { store, api, owner, editor } = await store2();
  const stranger = await seat(api, 'owner');
  await push(api, stranger, 1);
  const others = [...store.stored.keys()].filter(key => key.includes(stranger.ws) || key.startsWith('T/'));
  for (let seq = 1; seq <= 60; seq++) await push(api, editor, seq);
  await api.ask('POST', `${owner.home}/invites`, { token: owner.token, body: { role: 'viewer' } });
  await store.put(pageKey(owner.ws, 'a'.repeat(64)), 'gzip');
  await store.put(chunkKey(owner.ws, 'x', 0), 'gzip');
  await eraseAll(api, owner);
  expect([...store.stored.keys()].filter(key => key.includes(owner.ws))).toEqual([]);
  const tokens = [...store.stored.keys()].filter(key => key.startsWith('T/'));
  expect(tokens).toEqual([`T/${await sha256Hex(stranger.token)}`]);
  expect(others.filter(key => !store.stored.has(key) && !key.startsWith('T/'))).toEqual([]);
  api.now += 30_000;
  expect((await api.ask('GET', owner.home, { token: owner.token })).status).toBe(401);
});

test('P41 on real KV, an annotation and then the workspace go, and the lists end', async () => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const editor = await seat(api, 'editor', owner.ws);
  for (let seq = 1; seq <= 70; seq++) {
    const op = noteOp(editor.actor, seq % 2 === 0 ? 'doomed' : 'kept', `密语${seq}`, NOW, seq);
    await push(api, editor, seq, batchText(editor.actor, seq, [op]));
  }
  await api.ask('POST', `${owner.home}/invites`, { token: owner.token, body: { role: 'viewer' } });
  expect((await eraseAll(api, owner, '/annotations/doomed')).changed).toBe(35);
  const { text } = await exportedLog(api, owner);
  expect(text).toContain('密语69');
  expect(text).not.toContain('密语70');
  await eraseAll(api, owner);
  for (const prefix of 'LAWMKIUSCP') {
    expect((await api.kv.list(`${prefix}/${owner.ws}`)).keys).toEqual([]);
  }
});

test('P41 from the first request on nothing is taken in, and everything may be asked again', async () => {
  const { api, owner, editor } = await store2();
  await push(api, editor, 1);
  expect((await api.ask('DELETE', `${owner.home}?erase`, owner)).status).toBe(200);
  api.now += 30_000;
  expect([403, 401]).toContain((await push(api, editor, 2)).status);
  await eraseAll(api, owner);
});

test.each(['', '/annotations/a1', `/members/${newId()}/work`, `/pages/${'a'.repeat(64)}`])(
  'P41 nobody but an owner erases %s, and nobody without saying so',
  async path => {
    const { store, api, owner, editor } = await store2();
    const before = store.stored.size;
    expect((await api.ask('DELETE', `${owner.home}${path}?erase`, editor)).status).toBe(403);
    for (const query of [
      '',
      '?erase=no',
      '?erase&cursor=',
      '?cursor=x',
      '?erase&cursor=凸',
      '?erase&cursor=bnVsbA',
    ]) {
      if (path.startsWith('/pages') && /凸|bnVs/.test(query)) continue;
      expect((await api.ask('DELETE', `${owner.home}${path}${query}`, owner)).status).toBe(400);
    }
    expect(store.stored.size).toBe(before);
    expect([...store.stored.keys()].filter(key => key.startsWith('A/'))).toEqual([]);
  },
);

test('P38 a client cannot push a batch that says it is what an erasure left', async () => {
  const { api, editor } = await store2();
  const batch = JSON.parse(batchText(editor.actor, 1));
  const erased = { was: 'a'.repeat(64), at: NOW, by: editor.user };
  const reply = await push(api, editor, 1, JSON.stringify({ ...batch, erased }));
  expect(reply.status).toBe(422);
  expect((await push(api, editor, 1, JSON.stringify({ ...batch, ops: [], erased }))).status).toBe(422);
  expect(formatHlc({ ms: NOW, counter: 0 }, editor.actor)).toBe(batch.ops[0].at);
});
