import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../extension/background/api.ts';
import { refreshShares, shareHandlers } from '../../../extension/background/shares.ts';
import type { TeamApi } from '../../../extension/background/team-api.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE } from '../../../extension/storage/db.ts';
import { liveShares } from '../../../extension/storage/live-shares.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import type { Filter } from '../../../shared/export/filter.ts';
import type { ShareContent } from '../../../shared/protocol/shares.ts';
import { create, freshDb } from '../fixtures.ts';

const WS = LOCAL_WORKSPACE;
const HOUR = 3_600_000;
const CHOICE = { title: '提案', live: true, notes: false, authors: false };
const PAGE = {
  ...{ url: 'http://www.hedong.example/a.html', canonicalUrl: 'http://www.hedong.example/a.html' },
  ...{ title: '河东区政协工作报告', textSha256: 'a'.repeat(64) },
};
/** What the server was sent, as it shows it. */
let shown: ShareContent[] = [];
let gone = false;

const server = {
  share: async ({ content }: { content: ShareContent }) => {
    shown.push(content);
    return { share: { id: 's'.repeat(16) }, now: 0 };
  },
  updateShare: async (_: string, { content }: { content: ShareContent }) => {
    if (gone) throw new ApiError('not_found', 'not_found');
    shown.push(content);
  },
};
const team = async () => server as unknown as TeamApi;
const quotes = () => shown.at(-1)?.annotations.map(({ quote }) => quote.exact);

async function filled() {
  const db = freshDb();
  await activeWorkspace(db);
  const page = Object.entries(PAGE).map(([field, value]) => ({
    ...{ op: 'set' as const, of: 'page' as const, id: 'page1', field, value },
  }));
  await commit(db, WS, [...page, create('one', { tags: ['提案'] }), create('two', { tags: ['协商'] })]);
  return db;
}

describe('a live share', () => {
  beforeEach(() => {
    shown = [];
    gone = false;
  });

  it('P49 is written anew when what it shows has changed, and not before a quarter of an hour', async () => {
    const db = await filled();
    await shareHandlers(db, team, () => HOUR)['share.make'](
      { ws: WS, set: { tag: '提案' }, choice: CHOICE },
      {},
    );
    expect(quotes()).toEqual(['312件']);
    await commit(db, WS, [{ op: 'tag', id: 'two', tag: '提案', on: true }]);
    await refreshShares(db, WS, team, HOUR + 60_000);
    expect(shown).toHaveLength(1);
    await refreshShares(db, WS, team, 2 * HOUR);
    expect(quotes()).toEqual(['312件', '312件']);
    await refreshShares(db, WS, team, 3 * HOUR);
    expect(shown).toHaveLength(2);
  });

  it('P49 shows nothing once all of it was taken back, and what comes later again', async () => {
    const db = await filled();
    await shareHandlers(db, team, () => HOUR)['share.make'](
      { ws: WS, set: { tag: '提案' }, choice: CHOICE },
      {},
    );
    await commit(db, WS, [{ op: 'tag', id: 'one', tag: '提案', on: false }]);
    await refreshShares(db, WS, team, 2 * HOUR);
    expect(shown.at(-1)).toMatchObject({ pages: [], annotations: [] });
    await commit(db, WS, [{ op: 'tag', id: 'one', tag: '提案', on: true }]);
    await refreshShares(db, WS, team, 3 * HOUR);
    expect(quotes()).toEqual(['312件']);
  });

  it('P52 of a search follows what the search finds, on pages that fit alone', async () => {
    const db = await filled();
    const share = (filter: Filter) =>
      shareHandlers(db, team, () => HOUR)['share.make']({ ws: WS, set: { filter }, choice: CHOICE }, {});
    await share({ search: '312', kinds: ['statistic'] });
    expect(quotes()).toEqual(['312件', '312件']);
    await share({ tags: ['协商'], search: '312' });
    expect(quotes()).toEqual(['312件']);
    await commit(db, WS, [{ op: 'tag', id: 'one', tag: '协商', on: true }]);
    await refreshShares(db, WS, team, 2 * HOUR);
    expect(quotes()).toEqual(['312件', '312件']);
    await expect(share({ pages: ['http://www.hedong.example/b.html'] })).rejects.toMatchObject({
      code: 'nothing_to_share',
    });
  });

  it('P49 that is not there any more is forgotten', async () => {
    const db = await filled();
    await shareHandlers(db, team, () => HOUR)['share.make'](
      { ws: WS, set: { tag: '提案' }, choice: CHOICE },
      {},
    );
    await commit(db, WS, [{ op: 'delete', id: 'one' }]);
    gone = true;
    await refreshShares(db, WS, team, 2 * HOUR);
    expect(await liveShares(db, WS)).toEqual([]);
  });
});
