/** Reads what is exported out of the store, in the thread that asks. */
import { readingsOf } from '../../shared/export/readings.ts';
import { selection } from '../../shared/export/select.ts';
import { facetCounts } from '../../shared/formats/losses.ts';
import {
  byPlace,
  type Exportable,
  exportedAnnotation,
  exportedCodes,
} from '../../shared/formats/to-export.ts';
import { type Discussion, viewDiscussion } from '../../shared/model/discussion.ts';
import { NO_TEXT } from '../../shared/model/made.ts';
import type { Page } from '../../shared/model/page.ts';
import { unpackDigest } from '../../shared/workbench/digest.ts';
import { type Surroundings, withSurroundings } from '../../shared/workbench/surroundings.ts';
import type { MeipiDb, TextRow } from '../storage/db.ts';
import { type WholeDigest, wholeDigests } from '../storage/digests.ts';
import type { Asked, PageChosen, Reads } from './chosen.ts';

const UTF_8 = new TextDecoder();

/** An annotation of a page, and what was said of it where that is wanted. */
type Read = [Exportable, said: Discussion | undefined];

/** Of each page, the annotations as a filter wants them read. */
type ReadPages = (pages: readonly Page[]) => Promise<Read[][]>;

/** As their entries tell: only they know what one of several made, what was decided, and what was said. */
function fromEntries(db: MeipiDb, { ws, filter, options, names }: Asked): ReadPages {
  const readPage = async (page: Page) => {
    const rows = await db.entries.where({ ws: ws.id, of: 'annotation', page: page.id }).toArray();
    const entries = rows.map(({ entry }) => entry);
    return readingsOf(entries, filter, user => names.get(user) ?? user).map(
      ({ annotation, entry }): Read => [annotation, options.comments ? viewDiscussion(entry) : undefined],
    );
  };
  return pages => db.transaction('r', db.entries, () => Promise.all(pages.map(readPage)));
}

/** As they are shown: a page's digest is read in a part of the time that its entries take. */
function fromDigests(db: MeipiDb, { ws }: Asked): ReadPages {
  const unpacked = ({ id }: Page, { digest, surroundings }: WholeDigest) => {
    const { page, annotations } = unpackDigest(UTF_8.decode(digest), id);
    const around = JSON.parse(surroundings) as Surroundings[];
    return annotations.map((row, i): Read => {
      return [withSurroundings(row, around[i] as Surroundings, page?.textSha256), undefined];
    });
  };
  return async pages => {
    const ids = pages.map(({ id }) => id);
    const whole = await wholeDigests(db, ws.id, ids);
    return pages.map((page, i) => unpacked(page, whole[i] as WholeDigest));
  };
}

/** Whether digests tell what is asked. */
export const isOfDigests = ({ filter, options }: Pick<Asked, 'filter' | 'options'>) =>
  !filter.curated && !filter.authors && !options.comments;

/** Reads in the thread that asks. */
export const readsHere =
  (db: MeipiDb): Reads =>
  asked => {
    const { filter, codebook, names, texts } = asked;
    const selects = selection(filter, exportedCodes(codebook));
    const readPages = (isOfDigests(asked) ? fromDigests : fromEntries)(db, asked);
    const textsOf = (pages: readonly Page[]) =>
      texts ? db.texts.bulkGet(pages.map(({ textSha256 }) => textSha256 ?? NO_TEXT)) : [];
    const chosenOf = (page: Page, read: Read[], kept: TextRow | undefined): PageChosen => {
      const annotations = read
        .sort(([a], [b]) => byPlace(a, b))
        .map(([one, said]) => exportedAnnotation(one, page.textSha256, { codebook, names }, said))
        .filter(selects.annotation);
      return { page, ...(kept && { text: kept.text }), annotations };
    };
    const read = async (pages: readonly Page[]) => {
      const [read, kept] = await Promise.all([readPages(pages), textsOf(pages)]);
      return pages.map((page, i) => chosenOf(page, read[i] ?? [], kept[i]));
    };
    return {
      read,
      count: async pages =>
        (await read(pages)).map(({ page, annotations }) => ({
          ...{ page, annotations: annotations.length, facets: facetCounts(annotations) },
        })),
      end: () => undefined,
    };
  };
