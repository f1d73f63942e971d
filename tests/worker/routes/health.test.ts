import { exports } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { HealthReplySchema, NOW_HEADER, PROTOCOL_HEADER } from '../../../shared/protocol.ts';
import { NOW, openApi } from '../support/api.ts';

test('P1 health tells version, protocol and time, and asks nothing of the store', async () => {
  const api = openApi();
  const reply = await api.ask('GET', '/health');
  expect(reply.status).toBe(200);
  expect(v.parse(HealthReplySchema, await reply.json())).toMatchObject({ ok: true, name: 'meipi', now: NOW });
  expect(reply.headers.get(PROTOCOL_HEADER)).toBe('1');
  expect(reply.headers.get(NOW_HEADER)).toBe(String(NOW));
  expect(api.operations).toEqual([]);
});

test('P1 the deployed entrypoint answers with the bindings of wrangler.toml', async () => {
  const reply = await exports.default.fetch('https://meipi.test/health');
  expect(v.is(HealthReplySchema, await reply.json())).toBe(true);
});
