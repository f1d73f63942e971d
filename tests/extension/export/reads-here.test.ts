import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Asked } from '../../../extension/export/chosen.ts';
import { readsHere } from '../../../extension/export/reads-here.ts';
import { refreshDigests } from '../../../extension/storage/digests.ts';
import { joinedRow } from '../../../extension/storage/entry-row.ts';
import { codebookOf } from '../../../shared/model/codebook.ts';
import { MADE_AT_FIELD, MADE_BY_FIELD } from '../../../shared/model/made.ts';
import { TARGET_FIELD } from '../../../shared/model/moved-target.ts';
import { viewPage } from '../../../shared/model/page.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import { merged, op, stamp } from '../../sync/arbitrary-ops.ts';
import { freshDb } from '../fixtures.ts';
import { going } from './export-text.ts';

const [NEWEST, OLDER] = ['a'.repeat(64), 'b'.repeat(64)];

/** Writes of what the ops of the merge's tests have none of: a place that was moved, another hand in a file, and the page's own facts. */
const more: fc.Arbitrary<Op> = fc.record({
  op: fc.constant('set' as const),
  of: fc.constant('annotation' as const),
  id: fc.constantFrom('one', 'two'),
  at: stamp,
  field: fc.constantFrom(TARGET_FIELD, 'kind', MADE_BY_FIELD, MADE_AT_FIELD),
  value: fc.constantFrom('statistic', '段青', '2026-11-22T08:00:00.000Z', movedTo(NEWEST), movedTo(OLDER)),
  replaces: fc.array(stamp, { maxLength: 2 }),
});

function movedTo(textSha256: string): string {
  return JSON.stringify({
    ...{ page: 'page', textSha256, quote: { exact: '442件提案', prefix: '', suffix: '。' } },
    ...{ position: { start: 1, end: 7 }, utf16: { start: 2, end: 8 } },
  });
}

const ofPage = (field: string, value: string): Op => ({
  ...{ op: 'set', of: 'page', id: 'page', field, value, replaces: [] },
  at: '019b76daa800-0000-aaaaaaaaaaaaaaaa.xxxxxxxxxxxxxxxx',
});

it('F25 what is read of digests is what the entries tell', async () => {
  const db = freshDb();
  let ws = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 3, arbitrary: op }, more), { maxLength: 24 }),
      fc.constantFrom(NEWEST, OLDER, undefined),
      fc.boolean(),
      async (ops, textSha256, isDigested) => {
        const own = [ofPage('url', 'https://a.cn/1'), ofPage('textSha256', textSha256 ?? '')];
        const entries = [...merged([...ops, ...own]).values()];
        const id = `w${++ws}`;
        await db.entries.bulkPut(entries.map(entry => joinedRow(id, undefined, entry)));
        if (isDigested) await refreshDigests(db, id, going());
        const page = viewPage(entries.find(({ of, id }) => of === 'page' && id === 'page')!)!;
        const asked = (comments: boolean): Asked => ({
          ...{ ws: { id, name: '课题组' }, filter: {}, options: { text: false, comments } },
          ...{ codebook: codebookOf([]), names: new Map([['a', '段青']]) },
        });
        const read = (comments: boolean) => readsHere(db)(asked(comments)).read([page]);
        // Nothing is said of these annotations: whoever asks for it too reads the entries.
        expect(await read(false)).toEqual(await read(true));
      },
    ),
    { numRuns: 150 },
  );
});
