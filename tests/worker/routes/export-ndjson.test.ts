import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import {
  decodeCursor,
  ExportBatchSchema,
  ExportEndSchema,
  ExportHeadSchema,
  encodeCursor,
  MAX_EXPORT_BYTES,
} from '../../../shared/protocol/export-log.ts';
import { putErasure } from '../../../worker/store/erasures.ts';
import { logKey } from '../../../worker/store/keys.ts';
import { putActor } from '../../../worker/store/records.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { batchText, noteOp, push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

afterEach(() => vi.restoreAllMocks());

async function lines(api: Api, { home, token }: Seat, cursor?: string) {
  const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  const reply = await api.ask('GET', `${home}/export.ndjson${query}`, { token });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toContain('application/x-ndjson');
  const text = new TextDecoder().decode(await reply.arrayBuffer());
  expect(text.endsWith('\n')).toBe(true);
  const parsed = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as unknown);
  return {
    head: v.parse(ExportHeadSchema, parsed[0]),
    batches: parsed.slice(1, -1).map(line => v.parse(ExportBatchSchema, line)),
    end: v.parse(ExportEndSchema, parsed.at(-1)),
  };
}

test('P43 the logs come line by line, with names and erasures at the head and a cursor at the end', async () => {
  const api = openApi();
  const yang = await seat(api, 'editor', undefined, '杨皕');
  const tu = await seat(api, 'viewer', yang.ws, '图美丽');
  await push(api, yang, 1, JSON.stringify(JSON.parse(batchText(yang.actor, 1)), null, 2));
  await push(api, yang, 2);
  const erasure = { of: 'annotation', id: 'x', until: NOW, by: yang.user } as const;
  await putErasure(api.kv, yang.ws, erasure);
  const { head, batches, end } = await lines(api, tu);
  expect(head).toEqual({
    meipi: 'log',
    version: 1,
    workspace: { id: yang.ws, name: '云南政协' },
    exported: '2026-11-22T08:00:00.000Z',
    users: { [yang.user]: '杨皕', [tu.user]: '图美丽' },
    erased: [erasure],
  });
  expect(batches.map(({ actor, seq }) => [actor, seq])).toEqual([
    [yang.actor, 1],
    [yang.actor, 2],
  ]);
  expect(batches[0]?.batch).toEqual(JSON.parse(batchText(yang.actor, 1)));
  expect(end).toEqual({ cursor: `${yang.actor}:2`, more: false, now: NOW });
});

test('P43 from its cursor an export brings what came since, of new actors too', async () => {
  const api = openApi();
  const yang = await seat(api);
  const empty = await lines(api, yang);
  expect(empty.end.cursor).toBe('-');
  await push(api, yang, 1);
  const first = await lines(api, yang, empty.end.cursor);
  expect(first.batches).toHaveLength(1);
  const tu = await seat(api, 'editor', yang.ws);
  await push(api, tu, 1);
  await push(api, yang, 2);
  const second = await lines(api, yang, first.end.cursor);
  expect(new Set(second.batches.map(({ actor, seq }) => `${actor}:${seq}`))).toEqual(
    new Set([`${tu.actor}:1`, `${yang.actor}:2`]),
  );
  const third = await lines(api, yang, second.end.cursor);
  expect([third.batches, third.end.cursor]).toEqual([[], second.end.cursor]);
});

test('P43 one reply holds at most 2 MiB of batches and says when there is more', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const member = await seat(api);
  const note = '提'.repeat(10_000);
  const ops = Array.from({ length: 8 }, (_, n) => noteOp(member.actor, `a${n}`, note, NOW, n));
  await putActor(store, member.ws, member.actor, { u: member.user, name: 'x', t: NOW });
  for (let seq = 1; seq <= 12; seq++)
    await store.put(logKey(member.ws, member.actor, seq), batchText(member.actor, seq, ops));
  let cursor: string | undefined;
  const seqs: number[] = [];
  for (let more = true; more; ) {
    const reply = await lines(api, member, cursor);
    expect(new TextEncoder().encode(JSON.stringify(reply.batches)).length).toBeLessThan(
      MAX_EXPORT_BYTES + 2_000,
    );
    seqs.push(...reply.batches.map(({ seq }) => seq));
    ({ cursor, more } = reply.end);
  }
  expect(seqs).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
});

test('P43 when the store fails under way, the last line says so and how far it came', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const store = memoryKv();
  const api = openApi({
    ...store,
    getMany: async (keys, ttl) => {
      if (keys.some(key => key.endsWith('0000000003'))) throw new Error('KV GET_BULK failed: 500');
      return store.getMany(keys, ttl);
    },
  });
  const member = await seat(api);
  for (let seq = 1; seq <= 4; seq++) await push(api, member, seq);
  const { batches, end } = await lines(api, member);
  expect(batches.map(({ seq }) => seq)).toEqual([1]);
  expect(end).toMatchObject({ cursor: `${member.actor}:1`, more: true, error: 'storage_unavailable' });
});

test.each(['', 'x', 'a:1', '凸', `${'a'.repeat(16)}.${'b'.repeat(16)}:0`])(
  'P43 the cursor “%s” is a bad request',
  async cursor => {
    const api = openApi();
    const { home, token } = await seat(api);
    const reply = await api.ask('GET', `${home}/export.ndjson?cursor=${encodeURIComponent(cursor)}`, {
      token,
    });
    expect(reply.status).toBe(400);
  },
);

test('P43 a cursor is the vector that it was made of', () => {
  const vector = {
    [`${'a'.repeat(16)}.${'b'.repeat(16)}`]: 3,
    [`${'c'.repeat(16)}.${'d'.repeat(16)}`]: 9_999_999_999,
  };
  expect(decodeCursor(encodeCursor(vector))).toEqual(vector);
  expect(decodeCursor(encodeCursor({}))).toEqual({});
});
