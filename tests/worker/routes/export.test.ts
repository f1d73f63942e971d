import { expect, test } from 'vitest';
import { parse } from '../../../shared/formats/json.ts';
import { MAX_EXPORT_ANNOTATIONS } from '../../../shared/protocol.ts';
import { RECOGNITION_VERSION } from '../../../shared/recognition/version.ts';
import { formatHlc } from '../../../shared/sync/clock.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import { VERSION } from '../../../shared/version.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { newId } from '../../../worker/auth/token.ts';
import { logKey, memberKey } from '../../../worker/store/keys.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { batchText, createOp, noteOp, pageOps, push, TEXT } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

async function exported(api: Api, { home, token }: Seat, query = '') {
  const reply = await api.ask('GET', `${home}/export.json${query}`, { token });
  expect(reply.status).toBe(200);
  return parse(await reply.text());
}

/** Two members' logs: a page, two annotations, one of them rejected, a note by the other member. */
async function twoLogs(api: Api) {
  const yang = await seat(api, 'editor', undefined, '杨皕');
  const tu = await seat(api, 'owner', yang.ws, '图美丽');
  const sha256 = await sha256Hex(TEXT);
  const status: Op = {
    op: 'set',
    of: 'annotation',
    id: 'a2',
    at: formatHlc({ ms: NOW, counter: 9 }, yang.actor),
    field: 'status',
    value: 'rejected',
    replaces: [],
  };
  const ops = [...pageOps(yang.actor, sha256), createOp(yang.actor, 'a1', NOW, 7)];
  await push(api, yang, 1, batchText(yang.actor, 1, ops));
  await push(api, yang, 2, batchText(yang.actor, 2, [createOp(yang.actor, 'a2', NOW, 8), status]));
  await push(api, tu, 1, batchText(tu.actor, 1, [noteOp(tu.actor, 'a1', '请核对', NOW, 20)]));
  const gzip = new Blob([TEXT]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = new Uint8Array(await new Response(gzip).arrayBuffer());
  await api.ask('PUT', `${yang.home}/pages/${sha256}`, { token: yang.token, body });
  return { yang, tu, sha256 };
}

test('P21 the export merges every log and names the authors', async () => {
  const api = openApi();
  const { yang, tu, sha256 } = await twoLogs(api);
  const document = await exported(api, tu);
  expect(document).toMatchObject({
    format: 'meipi',
    version: 1,
    generator: { version: VERSION, recognition: RECOGNITION_VERSION },
    exported: '2026-11-22T08:00:00.000Z',
    workspace: { id: yang.ws, name: '云南政协' },
    pages: [{ id: 'p1', url: 'http://www.ynzxb.cn/1.html', title: '常委会工作报告', textSha256: sha256 }],
    annotations: [
      { id: 'a1', page: 'p1', note: '请核对', tags: ['提案'], author: '杨皕', status: 'accepted' },
    ],
  });
  expect(document.annotations).toHaveLength(1);
  expect(document.pages[0]).not.toHaveProperty('text');
});

test('P21 texts and rejected annotations come on request only', async () => {
  const api = openApi();
  const { yang } = await twoLogs(api);
  const all = await exported(api, yang, '?include=text,rejected');
  expect(all.pages[0]?.text).toBe(TEXT);
  expect(all.annotations.map(({ id, status }) => [id, status])).toEqual([
    ['a1', 'accepted'],
    ['a2', 'rejected'],
  ]);
  expect((await exported(api, yang, '?include=text')).annotations).toHaveLength(1);
  expect((await exported(api, yang, '?include=rejected')).pages[0]).not.toHaveProperty('text');
});

test('P21 what members said comes on request only', async () => {
  const api = openApi();
  const { yang, tu } = await twoLogs(api);
  const said = { ...noteOp(tu.actor, 'a1', '已核对', NOW, 30), field: 'comment.c1', replaces: [] };
  await push(api, tu, 2, batchText(tu.actor, 2, [said as never]));
  const all = await exported(api, yang, '?include=comments');
  expect(all.annotations[0]?.discussion?.comments).toMatchObject([{ id: 'c1', text: '已核对' }]);
  expect((await exported(api, yang)).annotations[0]).not.toHaveProperty('discussion');
});

test('P21 an author who left keeps the name that their device gave', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const { yang, tu } = await twoLogs(api);
  store.stored.delete(memberKey(yang.ws, yang.user));
  expect((await exported(api, tu)).annotations[0]?.author).toBe('杨皕');
});

test('P21 an empty workspace exports an empty document', async () => {
  const api = openApi();
  const document = await exported(api, await seat(api, 'viewer'));
  expect([document.pages, document.annotations]).toEqual([[], []]);
});

test('P21 batches beyond a hole are exported too', async () => {
  const api = openApi();
  const { yang, tu } = await twoLogs(api);
  await push(api, tu, 5, batchText(tu.actor, 5, [noteOp(tu.actor, 'a1', '已核对', NOW, 21)]));
  expect((await exported(api, yang)).annotations[0]?.note).toBe('已核对');
});

test('P21 an unknown inclusion is a bad request', async () => {
  const api = openApi();
  const { home, token } = await seat(api);
  expect((await api.ask('GET', `${home}/export.json?include=text,secrets`, { token })).status).toBe(400);
});

test('P21 a batch that is listed and cannot be read yet makes 503, not a smaller export', async () => {
  const kv = memoryKv();
  const api = openApi({ ...kv, getMany: async keys => keys.map(() => null) });
  const member = await seat(api);
  await push(api, member, 1);
  const reply = await api.ask('GET', `${member.home}/export.json`, { token: member.token });
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '60']);
});

test('P22 2,000 annotations are exported in fewer than 40 operations; one more answers 413 use_ndjson', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  const { actor } = member;
  await push(api, member, 1, batchText(actor, 1, pageOps(actor)));
  for (let seq = 2; seq <= 1 + MAX_EXPORT_ANNOTATIONS / 100; seq++) {
    const ops = Array.from({ length: 100 }, (_, n) => createOp(actor, `a${seq}-${n}`, NOW, n));
    expect((await push(api, member, seq, batchText(actor, seq, ops))).status).toBe(201);
  }
  expect((await exported(api, member)).annotations).toHaveLength(MAX_EXPORT_ANNOTATIONS);
  expect(api.operations.length).toBeLessThan(40);
  await push(api, member, 30, batchText(actor, 30, [createOp(actor, 'one-more', NOW)]));
  const reply = await api.ask('GET', `${member.home}/export.json`, { token: member.token });
  expect(reply.status).toBe(413);
  expect(await reply.json()).toMatchObject({ error: { code: 'use_ndjson' } });
});

test('P22 a log of more batches than the worker reads answers 413 before it reads one', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  for (let seq = 1; seq <= 2_700; seq++)
    await api.kv.put(logKey(member.ws, `${newId()}.${newId()}`, seq), '{}');
  const reply = await api.ask('GET', `${member.home}/export.json`, { token: member.token });
  expect(reply.status).toBe(413);
  expect(api.operations.some(({ op }) => op === 'getMany')).toBe(false);
});
