import { expect, test } from 'vitest';
import { viewOf } from '../../extension/background/open-view-links.ts';
import { MeipiDb, type WorkspaceRow } from '../../extension/storage/db.ts';
import { parseViewLink, viewLink } from '../../extension/view-link.ts';

const WS = 'w234567234567234';
const here = {
  href: 'chrome-extension://abc/workbench.html?ws=local#annotations?tags=民生',
  hash: '#annotations?tags=民生',
};

test('W14 a view of a team’s workspace has a link of its server, and is read back', () => {
  const link = viewLink({ id: WS, host: 'https://meipi.test' }, here);
  expect(link).toMatch(/^https:\/\/meipi\.test\/open#ws=/);
  expect(parseViewLink(link)).toEqual({ host: 'https://meipi.test', ws: WS, hash: here.hash });
});

test('W14 a view of what is on this device alone has its own address', () => {
  expect(viewLink({ id: 'local' }, here)).toBe(here.href);
});

test.each([
  'https://meipi.test/connect#ws=w234567234567234',
  'http://meipi.test/open#ws=w234567234567234',
  'https://meipi.test/open#ws=../../x',
  'https://meipi.test/open',
  'javascript:alert(1)',
  'no link',
])('W14 %s is no link to a view', text => {
  expect(parseViewLink(text)).toBeUndefined();
});

test('W14 a link opens the workbench of a workspace that is here, of that very server', async () => {
  const db = new MeipiDb('view-link');
  const row = { id: WS, host: 'https://meipi.test' } as WorkspaceRow;
  await db.workspaces.put(row);
  const link = viewLink(row as WorkspaceRow & { host: string }, here);
  const hash = parseViewLink(link)?.hash;
  expect(await viewOf(db, link)).toBe(`/workbench.html?ws=${WS}${hash}`);
  expect(await viewOf(db, link.replace('meipi.test', 'other.test'))).toBeUndefined();
  expect(await viewOf(db, link.replace(WS, 'x234567234567234'))).toBeUndefined();
  await db.delete();
});
