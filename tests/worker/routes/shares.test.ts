import { Parser } from 'saxen';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from '../../../shared/formats/json.ts';
import { OembedReplySchema, ShareReplySchema, SharesReplySchema } from '../../../shared/protocol/shares.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { memoryKv } from '../support/memory-kv.ts';
import { SHARE } from '../support/share.ts';

const DAY_MS = 86_400_000;
const NO_SOURCES = { annotations: [], authors: [] };

async function share(api: Api, { home, token }: Seat, content: object = SHARE, more: object = {}) {
  const reply = await api.ask('POST', `${home}/shares`, {
    token,
    body: { content, sources: NO_SOURCES, ...more },
  });
  expect(reply.status).toBe(201);
  return v.parse(ShareReplySchema, await reply.json()).share;
}
const open = (api: Api, id: string, headers: Record<string, string> = {}) =>
  api.ask('GET', `/s/${id}`, { headers });
const shares = async (api: Api, { home, token }: Seat) =>
  v.parse(SharesReplySchema, await (await api.ask('GET', `${home}/shares`, { token })).json()).shares;

/** The texts of the elements of this name; throws for what is no XML. */
function textsIn(xml: string, name: string): string[] {
  const texts: string[] = [];
  let isIn = false;
  const parser = new Parser();
  parser.on('openTag', opened => {
    isIn = opened === name;
    if (isIn) texts.push('');
  });
  parser.on('text', (text, decode) => {
    if (isIn) texts[texts.length - 1] += decode(text);
  });
  parser.on('closeTag', () => {
    isIn = false;
  });
  parser.on('error', error => {
    throw error;
  });
  parser.parse(xml);
  return texts;
}

test('P46 a share opens for whoever has its link, as a page that needs no script, in one read', async () => {
  const api = openApi();
  const editor = await seat(api, 'editor');
  const { id, link } = await share(api, editor);
  expect(new URL(link).pathname).toBe(`/s/${id}`);
  const reply = await open(api, id, { accept: 'text/html', 'accept-language': 'zh-CN,zh;q=0.9' });
  const page = await reply.text();
  expect(reply.status).toBe(200);
  expect(api.operations).toHaveLength(1);
  expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(page).not.toMatch(/<script|onclick|javascript:/i);
  expect(page).toContain('<mark>312件</mark>');
  expect(page).toContain('312 件提案 · 收到 · 2023年 · 精确');
  expect(page).toContain('#:~:text=312%E4%BB%B6');
  for (const words of [
    '提案里的数字',
    '青河网 · 青河市 · 2024-01-25',
    'CC BY 4.0',
    '沈禾 分享',
    '2026-11-22 16:00',
  ])
    expect(page).toContain(words);
  expect(page).toContain('<meta property="og:title" content="提案里的数字"/>');
});

test('P46 it speaks English where that is asked for, and shows one tag alone', async () => {
  const api = openApi();
  const { id } = await share(api, await seat(api, 'editor'));
  const english = await (await open(api, id, { 'accept-language': 'en-US,en;q=0.9' })).text();
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('See it in the page');
  const tagged = await (await open(api, `${id}?tag=${encodeURIComponent('协商')}&lang=zh`)).text();
  expect(tagged).toContain('渡口议事');
  expect(tagged).not.toContain('<mark>312件</mark>');
});

test('P47 programs get the native JSON, JSON-LD, Atom and oEmbed', async () => {
  const api = openApi();
  const { id, link } = await share(api, await seat(api, 'editor'));
  const json = await open(api, `${id}.json`);
  expect(json.headers.get('content-type')).toMatch(/^application\/json/);
  const document = parse(await json.text());
  expect(document.annotations.map(({ quote }) => quote.exact)).toEqual(['312件', '渡口议事']);
  const ld = await open(api, id, { accept: 'application/ld+json' });
  expect(ld.headers.get('content-type')).toMatch(/^application\/ld\+json/);
  expect((await ld.json()) as object).toMatchObject({ type: 'AnnotationCollection', total: 2 });
  const feed = await (await open(api, `${id}.atom?tag=${encodeURIComponent('提案')}`)).text();
  expect(textsIn(feed, 'title')).toEqual(['提案里的数字 · 提案', '312件']);
  const oembed = await api.ask('GET', `/oembed?url=${encodeURIComponent(link)}`);
  expect(v.parse(OembedReplySchema, await oembed.json())).toMatchObject({
    title: '提案里的数字',
    author_name: '沈禾',
  });
});

test('P48 nothing of the workspace is in it: no id, no name, no author and no note that was not chosen', async () => {
  const api = openApi();
  const editor = await seat(api, 'editor');
  const { by: _, ...anonymous } = SHARE;
  const { id } = await share(api, editor, anonymous, {
    sources: { annotations: ['kept-apart'], authors: [editor.user] },
  });
  for (const form of ['', '.json', '.jsonld', '.atom']) {
    const text = await (await open(api, id + form)).text();
    for (const secret of [editor.ws, editor.user, '云南政协', '杨皕', 'kept-apart'])
      expect(text).not.toContain(secret);
  }
});

test.each([
  ['an id of the workspace', { annotations: [{ ...SHARE.annotations[0], id: 'abcdefghijklmnop' }] }],
  [
    'a field that is not for others',
    { annotations: [{ ...SHARE.annotations[0], discussion: { comments: [] } }] },
  ],
  ['a script for an address', { pages: [{ ...SHARE.pages[0], url: 'javascript:alert(1)' }] }],
  ['a script for a link', { annotations: [{ ...SHARE.annotations[0], link: 'javascript:alert(1)' }] }],
  ['a page that is not in it', { annotations: [{ ...SHARE.annotations[0], page: 'p2' }] }],
  ['two of one id', { annotations: [SHARE.annotations[0], SHARE.annotations[0]] }],
  ['nothing', { annotations: [] }],
])('P48 a share with %s is refused', async (_, part) => {
  const api = openApi();
  const { home, token } = await seat(api, 'editor');
  const reply = await api.ask('POST', `${home}/shares`, {
    token,
    body: { content: { ...SHARE, ...part }, sources: NO_SOURCES },
  });
  expect(reply.status).toBe(400);
});

test('P48 hostile words stay words, on the page and in the feed', async () => {
  const api = openApi();
  const hostile = `<script>alert(1)</script>"'&]]>\u0001`;
  const [first] = SHARE.annotations;
  const annotation = {
    ...first!,
    note: hostile,
    tags: [hostile],
    quote: { exact: hostile, prefix: hostile, suffix: hostile },
  };
  const { id } = await share(api, await seat(api, 'editor'), {
    ...SHARE,
    title: hostile,
    about: hostile,
    annotations: [annotation],
  });
  expect(await (await open(api, id)).text()).not.toContain('<script');
  const feed = await (await open(api, `${id}.atom`)).text();
  expect(textsIn(feed, 'title')).toEqual([hostile.replace('\u0001', ''), hostile.replace('\u0001', '')]);
  expect(feed).not.toContain('<script');
});

test('P49 a share is changed by who made it, revoked by them or an owner, and gone after its days', async () => {
  const api = openApi(memoryKv());
  const owner = await seat(api, 'owner');
  const [editor, other] = [await seat(api, 'editor', owner.ws), await seat(api, 'editor', owner.ws)];
  const made = await share(api, editor, { ...SHARE, live: true }, { days: 2 });
  expect(made).toMatchObject({ live: true, annotations: 2, expires: NOW + 2 * DAY_MS });
  const put = (who: Seat) =>
    api.ask('PUT', `${who.home}/shares/${made.id}`, {
      token: who.token,
      body: { content: { ...SHARE, title: '改过' }, sources: NO_SOURCES },
    });
  expect((await put(other)).status).toBe(403);
  api.now += 60_000;
  expect((await put(editor)).status).toBe(200);
  expect(await (await open(api, made.id)).text()).toContain('改过');
  expect(await shares(api, other)).toMatchObject([{ id: made.id, title: '改过', expires: made.expires }]);
  const end = (who: Seat, id = made.id) =>
    api.ask('DELETE', `${who.home}/shares/${id}`, { token: who.token });
  expect((await end(other)).status).toBe(403);
  expect((await end(owner)).status).toBe(200);
  const gone = await open(api, made.id, { accept: 'text/html' });
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('这个分享打不开了')]);
  expect((await open(api, `${made.id}.json`)).status).toBe(404);
  const second = await share(api, editor, SHARE, { days: 1 });
  api.now += DAY_MS;
  expect((await open(api, second.id, { accept: 'text/html' })).status).toBe(404);
  expect(await shares(api, editor)).toEqual([]);
});

test('P49 a share may come to show nothing, and says so, but begins with something', async () => {
  const api = openApi(memoryKv());
  const editor = await seat(api, 'editor');
  const { id } = await share(api, editor, { ...SHARE, live: true });
  const nothing = { ...SHARE, live: true, pages: [], annotations: [] };
  const body = { content: nothing, sources: NO_SOURCES };
  const { token, home } = editor;
  expect((await api.ask('PUT', `${home}/shares/${id}`, { token, body })).status).toBe(200);
  const page = await (await open(api, id, { accept: 'text/html' })).text();
  expect(page).toContain('这里现在没有批注');
  expect(page).not.toContain('312件');
  expect((await parse(await (await open(api, `${id}.json`)).text())).annotations).toEqual([]);
  expect(textsIn(await (await open(api, `${id}.atom`)).text(), 'entry')).toEqual([]);
  expect((await api.ask('POST', `${home}/shares`, { token, body })).status).toBe(400);
});

test('P49 an erasure takes the shares with it that were made of what is erased', async () => {
  const api = openApi(memoryKv());
  const owner = await seat(api, 'owner');
  const made = await share(api, owner, SHARE, {
    sources: { annotations: ['one'], authors: ['a'.repeat(16)] },
  });
  const kept = await share(api, owner, SHARE, { sources: { annotations: ['two'], authors: [] } });
  await api.ask('DELETE', `${owner.home}/annotations/one?erase`, { token: owner.token });
  expect((await open(api, `${made.id}.json`)).status).toBe(404);
  expect((await open(api, `${kept.id}.json`)).status).toBe(200);
  await api.ask('DELETE', `${owner.home}?erase`, { token: owner.token });
  expect((await open(api, `${kept.id}.json`)).status).toBe(404);
});
