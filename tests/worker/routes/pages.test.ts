import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ErrorReplySchema, MAX_PAGE_BYTES, PutPageReplySchema } from '../../../shared/protocol.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { pageKey } from '../../../worker/store/keys.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';

const TEXT = '全年收到提案442件，立案430件。\n𠮷';

async function gzip(plain: string | Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([plain as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function gunzip(packed: ArrayBuffer): Promise<string> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

function put(api: Api, { home, token }: Seat, sha256: string, body: Uint8Array) {
  return api.ask('PUT', `${home}/pages/${sha256}`, { token, body });
}

test('P20 a page’s text is stored as the gzip that came, and given back so', async () => {
  const api = openApi();
  const member = await seat(api);
  const sha256 = await sha256Hex(TEXT);
  const body = await gzip(TEXT);
  const reply = await put(api, member, sha256, body);
  expect(reply.status).toBe(201);
  const bytes = new TextEncoder().encode(TEXT).length;
  expect(v.parse(PutPageReplySchema, await reply.json())).toEqual({ sha256, bytes, now: NOW });
  expect(api.operations.map(({ op }) => op)).toEqual(['get', 'get', 'get', 'put']);
  expect(await api.kv.getBytes(pageKey(member.ws, sha256), 60)).toEqual(body);
  const back = await api.ask('GET', `${member.home}/pages/${sha256}`, { token: member.token });
  expect(back.headers.get('content-type')).toBe('application/gzip');
  expect(back.headers.has('content-encoding')).toBe(false);
  expect(await gunzip(await back.arrayBuffer())).toBe(TEXT);
});

test('P20 the same page sent again is stored again', async () => {
  const api = openApi();
  const member = await seat(api);
  const sha256 = await sha256Hex(TEXT);
  for (let time = 0; time < 2; time++)
    expect((await put(api, member, sha256, await gzip(TEXT))).status).toBe(201);
});

test('P20 a text of 4 MiB is taken; one byte more is refused with 413, and so is a gzip bomb', async () => {
  const api = openApi();
  const member = await seat(api);
  const zeros = (length: number) => new Uint8Array(length);
  const attempt = async (plain: Uint8Array) => put(api, member, await sha256Hex(plain), await gzip(plain));
  expect((await attempt(zeros(MAX_PAGE_BYTES))).status).toBe(201);
  expect((await attempt(zeros(MAX_PAGE_BYTES + 1))).status).toBe(413);
  const bomb = await attempt(zeros(64 * 1024 * 1024));
  expect(bomb.status).toBe(413);
  expect(v.parse(ErrorReplySchema, await bomb.json()).error.code).toBe('too_large');
});

test.each<[string, (sha256: string) => Promise<[string, Uint8Array]>]>([
  ['a text of another hash', async () => ['b'.repeat(64), await gzip(TEXT)]],
  ['text that is not gzip', async sha256 => [sha256, new TextEncoder().encode(TEXT)]],
  ['gzip that is cut short', async sha256 => [sha256, (await gzip(TEXT)).slice(0, -9)]],
  [
    'gzip with something behind it',
    async sha256 => [sha256, new Uint8Array([...(await gzip(TEXT)), 1, 2, 3])],
  ],
  ['an empty body', async sha256 => [sha256, new Uint8Array()]],
  [
    'text that is not UTF-8',
    async () => {
      const gbk = new Uint8Array([0xd5, 0xfe, 0xd0, 0xad]);
      return [await sha256Hex(gbk), await gzip(gbk)];
    },
  ],
  ['a hash that is none', async () => ['A'.repeat(64), await gzip(TEXT)]],
])('P20 %s is a bad request and is not stored', async (_, make) => {
  const api = openApi();
  const member = await seat(api);
  const [sha256, body] = await make(await sha256Hex(TEXT));
  const reply = await put(api, member, sha256, body);
  expect(reply.status).toBe(400);
  expect(v.is(ErrorReplySchema, await reply.json())).toBe(true);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

test('P20 a page that the store does not have is 404', async () => {
  const api = openApi();
  const { home, token } = await seat(api);
  expect((await api.ask('GET', `${home}/pages/${'a'.repeat(64)}`, { token })).status).toBe(404);
});
