import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  MAX_PULL_ACTORS,
  MAX_PULL_BYTES,
  type PullReply,
  PullReplySchema,
} from '../../../shared/protocol.ts';
import { newId } from '../../../worker/auth/token.ts';
import { logKey } from '../../../worker/store/keys.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { batchText, push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

async function pull(api: Api, { home, token }: Seat, vv: Record<string, number>): Promise<PullReply> {
  const reply = await api.ask('POST', `${home}/pull`, { token, body: { vv } });
  expect(reply.status).toBe(200);
  return v.parse(PullReplySchema, await reply.json());
}

/** Log reads, writes and lists of the last request. */
function counted(api: Api) {
  const log = api.operations.filter(({ op }) => op === 'getMany');
  return {
    logReads: log.flatMap(({ keys }) => keys).length,
    operations: api.operations.length,
    writes: api.operations.filter(({ op }) => op === 'put').length,
    lists: api.operations.filter(({ op }) => op === 'list').length,
  };
}

test('P14 a pull gives what comes after the vector, as it was pushed', async () => {
  const api = openApi();
  const writer = await seat(api);
  const reader = await seat(api, 'viewer', writer.ws);
  const { actor } = writer;
  for (const seq of [1, 2, 3]) await push(api, writer, seq);
  const batch = (seq: number) => ({ actor, seq, body: batchText(actor, seq) });
  expect(await pull(api, reader, { [actor]: 0 })).toEqual({
    batches: [1, 2, 3].map(batch),
    more: false,
    now: NOW,
  });
  expect((await pull(api, reader, { [actor]: 2 })).batches).toEqual([batch(3)]);
  expect((await pull(api, reader, { [actor]: 3 })).batches).toEqual([]);
});

test('P14 a hole ends an actor’s reading, whatever lies beyond it', async () => {
  const api = openApi();
  const writer = await seat(api);
  for (const seq of [1, 2, 3, 4, 6, 7, 8]) await push(api, writer, seq);
  const seqs = async (from: number) =>
    (await pull(api, writer, { [writer.actor]: from })).batches.map(({ seq }) => seq);
  expect(await seqs(0)).toEqual([1, 2, 3, 4]);
  expect(await seqs(4)).toEqual([]);
  expect(await seqs(5)).toEqual([6, 7, 8]);
});

test('P15 a pull of 20 actors with nothing new is 20 log reads, no list, no write', async () => {
  const api = openApi();
  const member = await seat(api);
  const vv = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${newId()}.${newId()}`, n]));
  expect((await pull(api, member, vv)).batches).toEqual([]);
  // The token, the member, one bulk get.
  expect(counted(api)).toEqual({ logReads: 20, operations: 3, writes: 0, lists: 0 });
});

test('P15 one new batch costs three log reads', async () => {
  const api = openApi();
  const member = await seat(api);
  await push(api, member, 1);
  expect((await pull(api, member, { [member.actor]: 0 })).batches).toHaveLength(1);
  expect(counted(api)).toMatchObject({ logReads: 3, writes: 0, lists: 0 });
});

test('P16 a reply holds at most 512 KiB of batches and says when there is more; going on gets all of them', async () => {
  const api = openApi();
  const member = await seat(api);
  const { ws, actor } = member;
  const TOTAL = 30;
  const body = '提'.repeat(20_000);
  for (let seq = 1; seq <= TOTAL; seq++) await api.kv.put(logKey(ws, actor, seq), body);
  const perReply = Math.floor(MAX_PULL_BYTES / 60_000);
  const seen: number[] = [];
  let reply: PullReply;
  do {
    reply = await pull(api, member, { [actor]: seen.length });
    expect(counted(api).logReads).toBeLessThanOrEqual(perReply + 2);
    seen.push(...reply.batches.map(({ seq }) => seq));
    expect(reply.batches.length).toBe(reply.more ? perReply : TOTAL % perReply);
  } while (reply.more);
  expect(seen).toEqual(Array.from({ length: TOTAL }, (_, n) => n + 1));
});

test('P17 a first sync of 1,000 small batches is one request of fewer than 40 operations', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  const { ws, actor } = member;
  for (let seq = 1; seq <= 1_000; seq++) await api.kv.put(logKey(ws, actor, seq), batchText(actor, seq));
  const reply = await pull(api, member, { [actor]: 0 });
  expect(reply.batches.map(({ seq }) => seq)).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1));
  expect(reply.more).toBe(false);
  expect(counted(api).operations).toBeLessThan(40);
});

test('P17 no request spends 40 operations; what it leaves is had by asking again', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  const actors = Array.from({ length: MAX_PULL_ACTORS }, () => `${newId()}.${newId()}`);
  for (const actor of actors) {
    for (let seq = 1; seq <= 20; seq++) await api.kv.put(logKey(member.ws, actor, seq), 'x');
  }
  const vv = Object.fromEntries(actors.map(actor => [actor, 0]));
  let reply: PullReply;
  do {
    reply = await pull(api, member, vv);
    expect(counted(api).operations).toBeLessThan(40);
    for (const { actor, seq } of reply.batches) expect(seq).toBe(++vv[actor]!);
  } while (reply.more);
  expect(new Set(Object.values(vv))).toEqual(new Set([20]));
});

test('P17 an actor at the last seq there is ends quietly', async () => {
  const api = openApi();
  const member = await seat(api);
  await api.kv.put(logKey(member.ws, member.actor, 9_999_999_999), 'x');
  const seqs = async (from: number) => (await pull(api, member, { [member.actor]: from })).batches.length;
  expect(await seqs(9_999_999_998)).toBe(1);
  expect(await seqs(9_999_999_999)).toBe(0);
});

test('P18 a batch is passed on as text, unread', async () => {
  const api = openApi();
  const member = await seat(api);
  await api.kv.put(logKey(member.ws, member.actor, 1), '{not json "𠮷"');
  expect((await pull(api, member, { [member.actor]: 0 })).batches[0]?.body).toBe('{not json "𠮷"');
});

test.each<[string, object | string]>([
  ['no vector', {}],
  ['an actor that is none', { vv: { x: 1 } }],
  ['a negative seq', { vv: { [`${'a'.repeat(16)}.${'a'.repeat(16)}`]: -1 } }],
  ['half a seq', { vv: { [`${'a'.repeat(16)}.${'a'.repeat(16)}`]: 0.5 } }],
  [
    'more actors than one pull may name',
    { vv: Object.fromEntries(Array.from({ length: 501 }, () => [`${newId()}.${newId()}`, 0])) },
  ],
  ['broken JSON', '{"vv":'],
])('P18 a pull with %s is a bad request', async (_, body) => {
  const api = openApi();
  const { home, token } = await seat(api);
  const headers = { 'content-type': 'application/json' };
  const reply = await api.ask('POST', `${home}/pull`, { token, body, headers });
  expect(reply.status).toBe(400);
  expect(api.operations).toHaveLength(2);
});
