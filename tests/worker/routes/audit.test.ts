import * as v from 'valibot';
import { expect, test } from 'vitest';
import { AuditReplySchema } from '../../../shared/protocol/audit.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { logKey } from '../../../worker/store/keys.ts';
import { openApi, type Seat, seat } from '../support/api.ts';
import { batchText, push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

test('P42 the audit tells every batch by actor, seq and hash, by one list and no read', async () => {
  const api = openApi();
  const editor = await seat(api);
  const viewer = await seat(api, 'viewer', editor.ws);
  await push(api, editor, 1);
  await push(api, editor, 2);
  await push(api, await seat(api), 1);
  const reply = await api.ask('GET', `${editor.home}/audit`, { token: viewer.token });
  const { batches, cursor } = v.parse(AuditReplySchema, await reply.json());
  const { actor, user } = editor;
  const hashes = await Promise.all([1, 2].map(seq => sha256Hex(batchText(actor, seq))));
  expect(batches).toEqual([
    { actor, seq: 1, hash: hashes[0], ops: 1, user },
    { actor, seq: 2, hash: hashes[1], ops: 1, user },
  ]);
  expect(cursor).toBeUndefined();
  expect(api.operations.filter(({ keys }) => keys[0]?.startsWith('L/'))).toEqual([
    { op: 'list', keys: [`L/${editor.ws}/`] },
  ]);
});

test('P42 the audit of more than 1,000 batches goes on from page to page', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const member: Seat = await seat(api);
  for (let seq = 1; seq <= 1_005; seq++) {
    await store.put(logKey(member.ws, member.actor, seq), '', {
      v: 1,
      h: 'a'.repeat(64),
      n: 1,
      u: member.user,
    });
  }
  const page = async (query: string) => {
    const reply = await api.ask('GET', `${member.home}/audit${query}`, { token: member.token });
    return v.parse(AuditReplySchema, await reply.json());
  };
  const first = await page('');
  const second = await page(`?cursor=${encodeURIComponent(first.cursor ?? '')}`);
  const seqs = [...first.batches, ...second.batches].map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: 1_005 }, (_, n) => n + 1));
  expect(second.cursor).toBeUndefined();
});

test('P42 a cursor that the store did not give is a bad request', async () => {
  const store = memoryKv();
  const api = openApi({
    ...store,
    list: async (prefix, cursor) => {
      if (cursor !== undefined) throw new Error('KV LIST failed: 400 Invalid cursor');
      return store.list(prefix);
    },
  });
  const { home, token } = await seat(api);
  for (const cursor of ['x', encodeURIComponent('凸'), 'a'.repeat(1_001)]) {
    expect((await api.ask('GET', `${home}/audit?cursor=${cursor}`, { token })).status).toBe(400);
  }
});
