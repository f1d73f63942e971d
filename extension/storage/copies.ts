import { anchorTexts } from '../../shared/anchoring/anchor-texts.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type Page, viewPage } from '../../shared/model/page.ts';
import { distance, fingerprint, MAX_DISTANCE } from '../../shared/page/fingerprint.ts';
import { isCopy } from '../../shared/page/is-copy.ts';
import { textTargetOf } from '../content/text-target.ts';
import { annotationsOf } from './annotations.ts';
import type { MeipiDb } from './db.ts';

/** Of pages with a near fingerprint, so many are looked at, the nearest first. */
const MAX_LOOKED_AT = 5;

/** A stored page that says the same as another, and the accepted annotations that stand on it. */
export interface StoredCopy {
  page: Page;
  annotations: Annotation[];
}

/**
 * The stored page of which `text` is a copy: its fingerprint is near, and most of its annotations are found there, in the
 * same words. Undefined if there is none. `page` is the page that the text is of.
 */
export async function storedCopy(
  db: MeipiDb,
  ws: string,
  page: string,
  text: string,
): Promise<StoredCopy | undefined> {
  for (const print of await nearPrints(db, ws, text)) {
    for (const row of await db.entries.where({ ws, print }).toArray()) {
      const other = row.id === page ? undefined : viewPage(row.entry);
      if (!other) continue;
      const annotations = (await annotationsOf(db, ws, row.id)).filter(({ status }) => status === 'accepted');
      const targets = annotations.map(({ target }) => textTargetOf(target));
      if (isCopy(text, targets, await anchorTexts(text, targets))) return { page: other, annotations };
    }
  }
  return undefined;
}

/** The fingerprints of stored pages that are near that of a text, the nearest first. */
async function nearPrints(db: MeipiDb, ws: string, text: string): Promise<string[]> {
  const rows = db.entries.where('[ws+print]').between([ws, ''], [ws, '\uffff']);
  const keys = (await rows.keys()) as unknown as [ws: string, print: string][];
  const own = keys.length > 0 ? fingerprint(text) : undefined;
  if (own === undefined) return [];
  return [...new Set(keys.map(([, print]) => print))]
    .map(print => ({ print, bits: distance(own, print) }))
    .filter(({ bits }) => bits <= MAX_DISTANCE)
    .sort((a, b) => a.bits - b.bits)
    .slice(0, MAX_LOOKED_AT)
    .map(({ print }) => print);
}
