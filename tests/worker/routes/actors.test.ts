import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ActorsReplySchema } from '../../../shared/protocol.ts';
import { openApi, seat } from '../support/api.ts';
import { push } from '../support/batches.ts';

test('P19 the actors of a workspace are listed with their users’ names, by one list and no further read', async () => {
  const api = openApi();
  const yang = await seat(api, 'editor', undefined, '杨皕');
  const tu = await seat(api, 'owner', yang.ws, '图'.repeat(100));
  const stranger = await seat(api);
  for (const member of [yang, tu, stranger]) await push(api, member, 1);
  const reply = await api.ask('GET', `${yang.home}/actors`, { token: yang.token });
  const { actors } = v.parse(ActorsReplySchema, await reply.json());
  const expected = [
    { actor: yang.actor, user: yang.user, name: '杨皕' },
    { actor: tu.actor, user: tu.user, name: '图'.repeat(100) },
  ];
  expect(actors).toEqual(expected.sort((a, b) => (a.actor < b.actor ? -1 : 1)));
  expect(api.operations.map(({ op }) => op)).toEqual(['list']);
});

test.each(['杨皕', '100% 𠮷', 'O’Neill "Q"', '半\ud800字'])(
  'P19 the name %j comes back as a name',
  async name => {
    const api = openApi();
    const member = await seat(api, 'editor', undefined, name);
    await push(api, member, 1);
    const reply = await api.ask('GET', `${member.home}/actors`, { token: member.token });
    const { actors } = v.parse(ActorsReplySchema, await reply.json());
    expect(actors.map(actor => actor.name)).toEqual([name.toWellFormed()]);
  },
);
