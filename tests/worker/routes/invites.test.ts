import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CreateInviteReplySchema, InvitesReplySchema } from '../../../shared/protocol/invites.ts';
import { CreateWorkspaceReplySchema, ErrorReplySchema, type Role } from '../../../shared/protocol.ts';
import { newId } from '../../../worker/auth/token.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { memoryKv } from '../support/memory-kv.ts';

const DAY_MS = 86_400_000;
const user = { name: '凡群' };

async function invite(api: Api, { home, token }: Seat, body: object = { role: 'editor' }) {
  const reply = await api.ask('POST', `${home}/invites`, { token, body });
  expect(reply.status).toBe(201);
  return v.parse(CreateInviteReplySchema, await reply.json());
}

const accept = (api: Api, ws: string, secret: string) =>
  api.ask('POST', '/v1/invites/accept', { body: { ws, secret, user } });

async function codeOf(reply: Response) {
  return [reply.status, v.parse(ErrorReplySchema, await reply.json()).error.code];
}

test.each(['viewer', 'editor'] as const)('P31 an invited %s gets a token with that role', async role => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const { link, secret } = await invite(api, owner, { role });
  const url = new URL(link);
  expect(url.pathname + url.search).toBe('/join');
  expect(Object.fromEntries(new URLSearchParams(url.hash.slice(1)))).toEqual({
    ws: owner.ws,
    name: '云南政协',
    role,
    invite: secret,
  });
  const reply = await accept(api, owner.ws, secret);
  expect(reply.status).toBe(201);
  const joined = v.parse(CreateWorkspaceReplySchema, await reply.json());
  expect(joined).toMatchObject({ workspace: { id: owner.ws, name: '云南政协' }, user, role });
  const who = await api.ask('GET', owner.home, { token: joined.token });
  expect((await who.json()) as object).toMatchObject({ user: { id: joined.user.id, name: '凡群' }, role });
});

test('P31 the secret of an invite is stored nowhere, and the invite itself expires from the store', async () => {
  const store = memoryKv();
  const ttls: (number | undefined)[] = [];
  const api = openApi({
    ...store,
    put: (key, value, metadata, ttl) => {
      if (key.startsWith('I/')) ttls.push(ttl);
      return store.put(key, value, metadata, ttl);
    },
  });
  const owner = await seat(api, 'owner');
  const { secret } = await invite(api, owner, { role: 'viewer', days: 3 });
  expect(JSON.stringify([...store.stored])).not.toContain(secret.slice(3, 55));
  expect(ttls).toEqual([3 * 86_400]);
});

test('P32 an invite is good for as many uses as were given, and who redeemed it is listed', async () => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const { secret, invite: made } = await invite(api, owner, { role: 'viewer', uses: 2, label: '年会' });
  for (const status of [201, 201, 403]) expect((await accept(api, owner.ws, secret)).status).toBe(status);
  const reply = await api.ask('GET', `${owner.home}/invites`, { token: owner.token });
  const { invites } = v.parse(InvitesReplySchema, await reply.json());
  expect(invites).toHaveLength(1);
  expect(invites[0]).toMatchObject({ ...made, redemptions: [{ at: NOW }, { name: '凡群' }] });
  expect(JSON.stringify(invites)).not.toContain(secret);
});

test('P32 a revoked invite lets nobody in; one that has expired lets nobody in and is not listed', async () => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const { home, token, ws } = owner;
  const [revoked, old] = [await invite(api, owner), await invite(api, owner, { role: 'viewer', days: 1 })];
  expect((await api.ask('DELETE', `${home}/invites/${revoked.invite.id}`, { token })).status).toBe(200);
  expect(await codeOf(await accept(api, ws, revoked.secret))).toEqual([403, 'forbidden']);
  api.now += DAY_MS;
  expect(await codeOf(await accept(api, ws, old.secret))).toEqual([403, 'forbidden']);
  const { invites } = (await (await api.ask('GET', `${home}/invites`, { token })).json()) as {
    invites: unknown[];
  };
  expect(invites).toEqual([]);
});

test('P32 a forged invite costs no read; a token is no invite, and an invite no token', async () => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const { secret } = await invite(api, owner);
  const forged = secret.slice(0, 20) + (secret[20] === 'a' ? 'b' : 'a') + secret.slice(21);
  for (const wrong of [forged, owner.token, `mi${owner.token.slice(2)}`, 'x', '']) {
    expect(await codeOf(await accept(api, owner.ws, wrong))).toEqual([401, 'unauthorized']);
    expect(api.operations).toEqual([]);
  }
  for (const wrong of [secret, `mp${secret.slice(2)}`]) {
    expect((await api.ask('GET', owner.home, { token: wrong })).status).toBe(401);
    expect(api.operations).toEqual([]);
  }
});

test('P32 an invite opens its own workspace and no other', async () => {
  const api = openApi();
  const { secret } = await invite(api, await seat(api, 'owner'));
  const other = await seat(api, 'owner');
  expect((await accept(api, other.ws, secret)).status).toBe(403);
  expect((await accept(api, newId(), secret)).status).toBe(403);
  expect((await accept(api, 'x', secret)).status).toBe(400);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

test.each<Role>(['viewer', 'editor'])('P31 a %s neither makes, sees nor revokes invites', async role => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const { invite: made } = await invite(api, owner);
  const { token } = await seat(api, role, owner.ws);
  const path = `${owner.home}/invites`;
  expect((await api.ask('POST', path, { token, body: { role: 'viewer' } })).status).toBe(403);
  expect((await api.ask('GET', path, { token })).status).toBe(403);
  expect((await api.ask('DELETE', `${path}/${made.id}`, { token })).status).toBe(403);
  expect(api.operations.some(({ op }) => op === 'put' || op === 'delete')).toBe(false);
});

test.each([
  ['an owner', { role: 'owner' }],
  ['nobody', {}],
  ['0 days', { role: 'viewer', days: 0 }],
  ['31 days', { role: 'viewer', days: 31 }],
  ['0 uses', { role: 'viewer', uses: 0 }],
  ['101 uses', { role: 'viewer', uses: 101 }],
  ['a label of 61 characters', { role: 'viewer', label: '会'.repeat(61) }],
])('P31 an invite for %s is a bad request', async (_, body) => {
  const api = openApi();
  const { home, token } = await seat(api, 'owner');
  expect((await api.ask('POST', `${home}/invites`, { token, body })).status).toBe(400);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

test('P31 the longest label fits the metadata of the store', async () => {
  const api = openApi();
  await invite(api, await seat(api, 'owner'), {
    role: 'viewer',
    label: '会'.repeat(60),
    uses: 100,
    days: 30,
  });
});
