import { expect, test } from 'vitest';
import { openApi } from '../support/api.ts';

test.each(['/connect', '/join'])(
  'P26 a link to %s opened in a browser shows in two languages where to paste it, without a script',
  async path => {
    const api = openApi();
    const reply = await api.ask('GET', path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toContain('text/html');
    const html = await reply.text();
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('粘贴到眉批扩展里');
    expect(html).toContain('Paste this link into the Meipi extension');
    expect(html).not.toMatch(/<script|\son[a-z]+=/i);
    expect(api.operations).toEqual([]);
  },
);

test('P51 a link to a view of the workbench says in two languages what opens it, without a script', async () => {
  const api = openApi();
  const reply = await api.ask('GET', '/open');
  const html = await reply.text();
  expect(reply.status).toBe(200);
  expect(html).toContain('这条链接要用眉批扩展打开');
  expect(html).toContain('The Meipi extension opens this link');
  expect(html).not.toMatch(/<script|\son[a-z]+=/i);
  expect(api.operations).toEqual([]);
});

test('P26 the page’s policy allows its own style and nothing else, with a new nonce for every reply', async () => {
  const api = openApi();
  const nonces = new Set<string>();
  for (let time = 0; time < 2; time++) {
    const reply = await api.ask('GET', '/connect');
    const nonce = /<style nonce="([^"]+)">/.exec(await reply.text())?.[1];
    expect(reply.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    nonces.add(nonce!);
  }
  expect(nonces.size).toBe(2);
});
