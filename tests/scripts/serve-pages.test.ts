import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf, type PageServer, servePages } from '../../scripts/lib/pages/serve-pages.ts';

let folder: string;
let server: PageServer;
const gb2312 = Buffer.concat([
  Buffer.from('<meta charset="gb2312"><p>'),
  Buffer.from([0xd5, 0xfe, 0xd0, 0xad]),
]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meipi-pages-'));
  await writeFile(join(folder, '旧页.html'), gb2312);
  await writeFile(join(folder, 'secret.txt'), 'no');
  server = await servePages(folder);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test('a page is served byte for byte', async () => {
  const reply = await fetch(`${server.origin}/${encodeURIComponent('旧页.html')}`);
  expect(reply.headers.get('content-type')).toBe('text/html');
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(gb2312);
});

test('what is no part of a page, or is not there, is not found', async () => {
  for (const path of ['/secret.txt', '/absent.html', '/', '/%zz'])
    expect((await fetch(server.origin + path)).status).toBe(404);
});

test('a path cannot lead out of the folder or to a hidden file', () => {
  expect(fileOf('/srv/a', 'x.html')).toBe(join('/srv/a', 'x.html'));
  for (const path of ['../b/x.html', '%2e%2e/x.html', '..%2fx.html', '.git/config', 'a/.env', 'x\0.html'])
    expect(fileOf('/srv/a', path)).toBeUndefined();
});
