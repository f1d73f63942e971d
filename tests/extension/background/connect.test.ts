import { beforeEach, describe, expect, it, vi } from 'vitest';

const tokens = new Map<string, string>();
vi.mock('../../../extension/background/tokens.ts', () => ({
  tokenOf: async (ws: string) => tokens.get(ws),
  setToken: async (ws: string, token: string) => void tokens.set(ws, token),
}));

import { create, join } from '../../../extension/background/connect.ts';
import { LOCAL_WORKSPACE } from '../../../extension/storage/db.ts';
import { activate, activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { inviteLink } from '../../../shared/protocol/invite-link.ts';
import { freshDb } from '../fixtures.ts';

const WS = 'w'.repeat(16);
const HOST = 'https://meipi.example';
const LINK = inviteLink(HOST, { ws: WS, name: '课题组', role: 'editor', secret: `mi_${'a'.repeat(68)}` });
const REPLY = {
  workspace: { id: WS, name: '课题组' },
  user: { id: 'u'.repeat(16), name: '段青' },
  role: 'editor',
  token: `mp_${'b'.repeat(68)}`,
  now: 0,
};

/** What the server answers, and what it was asked. */
function serve(status: number, body: object) {
  const asked = vi.fn(async (_url: string, _init: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal('fetch', asked);
  return asked;
}
const refusal = (code: string) => ({ error: { code, message: { zh: '', en: '' } } });

describe('joining', () => {
  beforeEach(() => tokens.clear());

  it('T4 sends the secret in the body alone, keeps the token, and makes the workspace the active one', async () => {
    const asked = serve(201, REPLY);
    const db = freshDb();
    await join(db, LINK, '段青', false);
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe(`${HOST}/v1/invites/accept`);
    expect(JSON.parse(String(init?.body))).toEqual({
      ws: WS,
      secret: `mi_${'a'.repeat(68)}`,
      user: { name: '段青' },
    });
    expect(new Headers(init?.headers).has('authorization')).toBe(false);
    expect(tokens.get(WS)).toBe(REPLY.token);
    expect((await activeWorkspace(db)).id).toBe(WS);
  });

  it('T4 by a second invite uses none: who is a member only goes there', async () => {
    const asked = serve(201, REPLY);
    const db = freshDb();
    await join(db, LINK, '段青', false);
    await activate(db, LOCAL_WORKSPACE);
    await join(db, LINK, '段青', false);
    expect(asked).toHaveBeenCalledTimes(1);
    expect((await activeWorkspace(db)).id).toBe(WS);
    await db.workspaces.update(WS, { left: 1 });
    await join(db, LINK, '段青', false);
    expect(asked).toHaveBeenCalledTimes(2);
    expect((await db.workspaces.get(WS))?.left).toBeUndefined();
  });

  it.each([
    [401, 'unauthorized', 'bad_invite'],
    [403, 'forbidden', 'spent_invite'],
    [429, 'rate_limited', 'rate_limited'],
    [503, 'storage_unavailable', 'server'],
  ])('T4 that is refused with %i stores nothing and says why', async (status, code, failure) => {
    serve(status, refusal(code));
    const db = freshDb();
    await expect(join(db, LINK, '段青', false)).rejects.toMatchObject({ code: failure });
    expect(tokens.size).toBe(0);
    expect(await db.workspaces.count()).toBe(0);
  });
});

describe('making a workspace', () => {
  const input = { host: HOST, secret: 's3cret', name: '课题组', user: '段青', carry: false };

  it('T1 proves itself by the bootstrap secret, which is not kept', async () => {
    tokens.clear();
    const asked = serve(201, { ...REPLY, role: 'owner' });
    const db = freshDb();
    await create(db, input);
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe(`${HOST}/v1/workspaces`);
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer s3cret');
    expect([...tokens]).toEqual([[WS, REPLY.token]]);
    expect(await activeWorkspace(db)).toMatchObject({ id: WS, role: 'owner' });
  });

  it('T1 says that the secret is wrong', async () => {
    serve(401, refusal('unauthorized'));
    await expect(create(freshDb(), input)).rejects.toMatchObject({ code: 'bad_bootstrap' });
    await expect(create(freshDb(), { ...input, host: 'http://meipi.example' })).rejects.toMatchObject({
      code: 'not_a_link',
    });
  });
});
