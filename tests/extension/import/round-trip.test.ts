import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import type { Export, ExportedAnnotation, ExportedPage } from '../../../shared/formats/json.ts';
import { document as arbitrary } from '../../formats/arbitrary-document.ts';
import { freshDb } from '../fixtures.ts';
import { decided, exported, finish, importAll, nativeFile, preview, stage, undo } from './import-in-db.ts';

const uuid = (n: number) => `0189d3c4-0000-8000-8000-${n.toString().padStart(12, '0')}`;

const byTime = (a: { created: string; id: string }, b: { created: string; id: string }) =>
  Date.parse(a.created) - Date.parse(b.created) || (a.id < b.id ? -1 : 1);

/**
 * A document as a workspace would export it: pages with addresses of their own, ids that name something, contents in a log's bounds. No texts: whether
 * they are kept goes by their hash.
 */
function asExported({ pages, annotations, codebook: _, ...head }: Export): Export {
  const known = pages.map(({ text: _t, textSha256: _s, tags, ...page }, n): ExportedPage => {
    const url = `https://www.ynzxb.cn/articles/${10_000 + n}.html`;
    return { ...page, url, canonicalUrl: url, ...(tags && { tags: [...new Set(tags)].sort() }) };
  });
  const made = annotations.map(
    ({ discussion, quote, note, textSha256: _s, ...one }, n): ExportedAnnotation => {
      const comments = discussion?.comments.map(({ edited: _e, ...comment }, i) => ({
        ...comment,
        id: `${uuid(n).replaceAll('-', '')}${i}`,
      }));
      return {
        ...one,
        ...{
          id: uuid(n),
          quote: { ...quote, exact: `第${n}条${quote.exact}` },
          tags: [...new Set(one.tags)].sort(),
        },
        ...(note !== undefined && note.trim() !== '' && { note: note.trim() }),
        ...(comments && comments.length > 0 && { discussion: { comments: comments.sort(byTime) } }),
        position: { start: n, end: n + [...`第${n}条${quote.exact}`].length },
      };
    },
  );
  return { ...head, pages: known, annotations: made };
}

/** What an import keeps: not when this device wrote it, nor what pages are called in the file. */
function contentOf({ pages, annotations }: Export) {
  const urls = new Map(pages.map(({ id, url }) => [id, url]));
  return {
    pages: pages.map(({ id: _, canonicalUrl: _c, ...page }) => page).sort((a, b) => (a.url < b.url ? -1 : 1)),
    annotations: annotations
      .map(({ updated: _, page, ...one }) => ({ ...one, url: urls.get(page) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const runs = { numRuns: 12 };
/** Each run opens a database, imports, exports, and takes back: seconds in all, many on a busy machine. */
const LONG_MS = 120_000;

describe('documents of all sorts', () => {
  it(
    'I5 I8 imported into an empty workspace come out as they went in, are all there then, and go without a trace',
    () =>
      fc.assert(
        fc.asyncProperty(arbitrary.map(asExported), async document => {
          const db = freshDb();
          const { id: ws } = await activeWorkspace(db);
          const row = await importAll(db, ws, [nativeFile(document)]);
          const out = await exported(db, ws);
          expect(contentOf(out)).toEqual(contentOf(document));

          const again = await preview(db, ws, [nativeFile(out)]);
          expect(
            [...again.annotations, ...again.pageNotes].filter(({ sort }) => sort !== 'duplicate'),
          ).toEqual([]);
          const ops = await db.ops.count();
          await finish(db, await stage(db, ws, again, decided('theirs')));
          expect(await db.ops.count()).toBe(ops);

          expect(await undo(db, row)).toMatchObject({ kept: 0 });
          expect(contentOf(await exported(db, ws))).toEqual({ pages: [], annotations: [] });
          db.close();
        }),
        runs,
      ),
    LONG_MS,
  );

  it(
    'I5 imported over another one are taken back to exactly what was there',
    () =>
      fc.assert(
        fc.asyncProperty(
          arbitrary.map(asExported),
          arbitrary.map(asExported),
          fc.constantFrom('mine', 'theirs', 'both'),
          async (first, second, choice) => {
            const db = freshDb();
            const { id: ws } = await activeWorkspace(db);
            await importAll(db, ws, [nativeFile(first)]);
            const before = contentOf(await exported(db, ws));
            const row = await importAll(db, ws, [nativeFile(second)], decided(choice));
            expect(await undo(db, row)).toMatchObject({ kept: 0 });
            expect(contentOf(await exported(db, ws))).toEqual(before);
            db.close();
          },
        ),
        runs,
      ),
    LONG_MS,
  );
});
