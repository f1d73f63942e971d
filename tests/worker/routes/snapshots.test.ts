import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  PutChunkReplySchema,
  SnapshotReplySchema,
  SnapshotsReplySchema,
  snapshotId,
} from '../../../shared/protocol/snapshots.ts';
import { ErrorReplySchema } from '../../../shared/protocol.ts';
import { MAX_CHUNK_BYTES, type Manifest } from '../../../shared/sync/snapshot.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { putErasure } from '../../../worker/store/erasures.ts';
import { chunkKey, snapshotKey } from '../../../worker/store/keys.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { memoryKv } from '../support/memory-kv.ts';

const gzip = (fill: number, length = 100) => {
  const bytes = new Uint8Array(length).fill(fill);
  bytes.set([0x1f, 0x8b]);
  return bytes;
};
const manifestOf = (actor: string, chunks: Manifest['chunks'] = []): Manifest => ({
  v: 1,
  vector: { [actor]: 7 },
  entries: 3,
  chunks,
  erased: 0,
});
const at = ({ home }: Seat, id: string, chunk?: number) =>
  `${home}/snapshots/${id}${chunk === undefined ? '' : `/${chunk}`}`;

async function make(api: Api, member: Seat, ms = NOW) {
  const id = snapshotId(ms, member.user);
  const chunks: Manifest['chunks'] = [];
  for (const n of [0, 1]) {
    const reply = await api.ask('PUT', at(member, id, n), { token: member.token, body: gzip(n) });
    expect(reply.status).toBe(201);
    const { sha256, bytes } = v.parse(PutChunkReplySchema, await reply.json());
    chunks.push({ sha256, bytes, entries: 2 });
  }
  const body = manifestOf(member.actor, chunks);
  const reply = await api.ask('PUT', at(member, id), { token: member.token, body });
  expect(reply.status).toBe(201);
  return { id, manifest: body };
}

async function codeOf(reply: Response) {
  return [reply.status, v.parse(ErrorReplySchema, await reply.json()).error.code];
}

test('P36 an editor stores a snapshot, and a viewer reads it as it was', async () => {
  const api = openApi();
  const editor = await seat(api);
  const viewer = await seat(api, 'viewer', editor.ws);
  const { id, manifest } = await make(api, editor);
  const reply = await api.ask('GET', at(editor, id), { token: viewer.token });
  expect(v.parse(SnapshotReplySchema, await reply.json()).manifest).toEqual(manifest);
  const chunk = await api.ask('GET', at(editor, id, 1), { token: viewer.token });
  expect(chunk.headers.get('content-type')).toBe('application/gzip');
  const bytes = new Uint8Array(await chunk.arrayBuffer());
  expect(bytes).toEqual(gzip(1));
  expect(await sha256Hex(bytes)).toBe(manifest.chunks[1]?.sha256);
});

test('P36 the newest snapshots are listed first, by one list', async () => {
  const api = openApi();
  const member = await seat(api);
  const old = await make(api, member, NOW - 5_000);
  const young = await make(api, await seat(api, 'owner', member.ws), NOW - 1_000);
  const reply = await api.ask('GET', `${member.home}/snapshots`, { token: member.token });
  const { snapshots } = v.parse(SnapshotsReplySchema, await reply.json());
  expect(snapshots.map(({ id }) => id)).toEqual([young.id, old.id]);
  expect(snapshots[1]).toMatchObject({ by: member.user, at: NOW - 5_000, entries: 3, chunks: 2, bytes: 200 });
  expect(api.operations.filter(({ op }) => op === 'list')).toHaveLength(1);
});

test('P36 a page of the list that comes empty hides no snapshot', async () => {
  const store = memoryKv();
  const api = openApi({
    ...store,
    list: async (prefix, cursor, limit) =>
      cursor === undefined && prefix.startsWith('S/')
        ? { keys: [], cursor: prefix }
        : store.list(prefix, cursor, limit),
  });
  const member = await seat(api);
  const { id } = await make(api, member);
  const reply = await api.ask('GET', `${member.home}/snapshots`, { token: member.token });
  expect(v.parse(SnapshotsReplySchema, await reply.json()).snapshots.map(each => each.id)).toEqual([id]);
});

test('P36 a chunk is one write; the manifest one list and one write; sent again they are the same', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  const { id, manifest } = await make(api, member);
  const ops = () => api.operations.map(({ op, keys }) => `${op} ${keys[0]?.[0]}`);
  const { token } = member;
  await api.ask('PUT', at(member, id, 1), { token, body: gzip(1) });
  expect(ops()).toEqual(['put C']);
  expect((await api.ask('PUT', at(member, id), { token, body: manifest })).status).toBe(201);
  expect(ops()).toEqual(['list A', 'put S']);
});

test('P37 a snapshot is deleted, manifest first, as far as one request goes', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const member = await seat(api);
  const { token, ws } = member;
  const { id } = await make(api, member);
  for (let n = 2; n < 40; n++) await store.put(chunkKey(ws, id, n), '');
  const remove = async () => (await (await api.ask('DELETE', at(member, id), { token })).json()) as object;
  expect(await remove()).toMatchObject({ done: false });
  expect(api.operations[0]?.op).toBe('delete');
  expect(api.operations.length).toBeLessThan(40);
  expect((await api.ask('GET', at(member, id), { token })).status).toBe(404);
  expect(await remove()).toMatchObject({ done: true });
  expect([...store.stored.keys()].filter(key => /^[SC]/.test(key))).toEqual([]);
  expect((await api.ask('GET', at(member, id, 1), { token })).status).toBe(404);
});

test('P37 nobody writes another member’s snapshot, and a viewer none', async () => {
  const api = openApi();
  const editor = await seat(api);
  const viewer = await seat(api, 'viewer', editor.ws);
  const tries: [Seat, string, number | undefined][] = [
    [editor, snapshotId(NOW, viewer.user), undefined],
    [editor, snapshotId(NOW, viewer.user), 0],
    [viewer, snapshotId(NOW, viewer.user), undefined],
    [viewer, snapshotId(NOW, viewer.user), 0],
  ];
  for (const [who, id, chunk] of tries) {
    const body = chunk === undefined ? manifestOf(editor.actor) : gzip(1);
    expect((await api.ask('PUT', at(who, id, chunk), { token: who.token, body })).status).toBe(403);
    expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
  }
  const id = snapshotId(NOW, editor.user);
  expect((await api.ask('DELETE', at(viewer, id), { token: viewer.token })).status).toBe(403);
});

test('P37 a snapshot of the future is refused as clock skew', async () => {
  const api = openApi();
  const member = await seat(api);
  const id = snapshotId(NOW + 120_001, member.user);
  const reply = await api.ask('PUT', at(member, id, 0), { token: member.token, body: gzip(1) });
  expect(await codeOf(reply)).toEqual([409, 'clock_skew']);
});

test('P37 a snapshot whose maker did not know of an erasure is refused', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  await putErasure(api.kv, member.ws, { of: 'annotation', id: 'a1', until: NOW - 5, by: member.user });
  const id = snapshotId(NOW, member.user);
  const { token } = member;
  const body = manifestOf(member.actor);
  expect(await codeOf(await api.ask('PUT', at(member, id), { token, body }))).toEqual([409, 'conflict']);
  expect(await api.kv.get(snapshotKey(member.ws, id), 60)).toBeNull();
  const known = { ...body, erased: NOW - 5 };
  expect((await api.ask('PUT', at(member, id), { token, body: known })).status).toBe(201);
});

test.each<[string, number, string, BodyInit | object]>([
  ['a manifest of another version', 400, '', { ...manifestOf(`${'a'.repeat(16)}.${'b'.repeat(16)}`), v: 2 }],
  ['a manifest with an actor that is none', 400, '', { ...manifestOf('x') }],
  ['a manifest of broken JSON', 400, '', '{'],
  ['a manifest over 512 KiB', 413, '', ' '.repeat(512 * 1024 + 1)],
  ['a chunk that is not gzip', 400, '/0', 'text'],
  ['an empty chunk', 400, '/0', ''],
  ['a chunk over 5 MiB', 413, '/0', gzip(1, MAX_CHUNK_BYTES + 1)],
  ['a chunk beyond the thousandth', 400, '/1000', gzip(1)],
  ['a chunk without number', 400, '/x', gzip(1)],
])('P37 %s is refused and not stored', async (_, status, path, body) => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  const reply = await api.ask('PUT', at(member, snapshotId(NOW, member.user)) + path, {
    token: member.token,
    body,
    headers: { 'content-type': path === '' ? 'application/json' : 'application/gzip' },
  });
  expect(reply.status).toBe(status);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

test('P37 an id that is none is a bad request, one that there is not is 404', async () => {
  const api = openApi();
  const member = await seat(api);
  const ask = (id: string) => api.ask('GET', at(member, id), { token: member.token });
  expect([(await ask('x')).status, (await ask(snapshotId(NOW, member.user))).status]).toEqual([400, 404]);
});
