import { expect, test } from 'vitest';
import { LOCAL_WORKSPACE } from '../../../extension/storage/db.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { Bench } from '../../../extension/workbench/bench.ts';
import { packDigest } from '../../../shared/workbench/digest.ts';
import { madePages } from '../../workbench/made-workspace.ts';
import { freshDb } from '../fixtures.ts';

const WS = LOCAL_WORKSPACE;

// As many as are read at once, and some fewer and more.
test.each([3, 500, 1_001])('W16 a workbench of %i pages has all of them before it shows any', async pages => {
  const db = freshDb();
  await activeWorkspace(db);
  const rows = [...madePages({ pages, each: 1 })].map(([page, digest], n) => ({
    ...{ ws: WS, page, made: n + 1, packed: new TextEncoder().encode(packDigest(digest)) },
  }));
  await db.digests.bulkPut(rows);
  const bench = new Bench(db, WS);
  const following = new AbortController();
  await new Promise<void>((resolve, reject) => bench.follow(resolve, reject, following.signal));
  following.abort();
  expect(bench.index.pages.size).toBe(pages);
});
