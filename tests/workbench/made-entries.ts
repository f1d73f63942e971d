/** Made-up pages as the extension stores them. */

import { pageFields } from '../../shared/model/page.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import { apply, type Entry, emptyEntry } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import type { Digested } from '../../shared/workbench/digest.ts';
import type { AnnotationRow } from '../../shared/workbench/row.ts';

const ACTOR = 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb';
const NO_TEXT = '0'.repeat(64);

export interface MadeEntryRow {
  ws: string;
  of: Entry['of'];
  id: string;
  page: string;
  entry: Entry;
}

/** @param sha256 of the page's text; what stands in none was made in one that is not here */
function born(row: AnnotationRow, sha256: string, count: number): Entry {
  const { id, page, kind, status, origin, attributes, tags, author, note, exact, start, end } = row;
  const at = formatHlc({ ms: Date.parse(row.created), counter: count }, ACTOR);
  const prefixed = Object.entries(attributes).map(([name, value]) => [`attribute.${name}`, value]);
  const span = { start, end };
  const op: Op = {
    ...{ op: 'create', id, at, origin, author, tags: [...tags] },
    target: {
      page,
      quote: { exact, prefix: '', suffix: '' },
      position: span,
      utf16: span,
      textSha256: sha256,
    },
    fields: { kind, status, ...(note !== undefined && { note }), ...Object.fromEntries(prefixed) },
  };
  return apply(emptyEntry('annotation', id), op);
}

/** The rows of one page: its own, then those of its annotations. */
export function entriesOf(ws: string, id: string, { page, annotations }: Digested): MadeEntryRow[] {
  if (!page) return [];
  const { id: _, note: _n, tags: _t, ...facts } = page;
  const at = Date.parse(`${page.published ?? '2020-01-01'}T00:00:00Z`);
  const own = Object.entries(pageFields(facts)).reduce(
    (entry, [field, value], count) =>
      apply(entry, {
        ...{ op: 'set', of: 'page', id, field, value, replaces: [] },
        at: formatHlc({ ms: at, counter: count }, ACTOR),
      }),
    emptyEntry('page', id),
  );
  return [
    { ws, of: 'page', id, page: id, entry: own },
    ...annotations.map((row, i) => ({
      ...{ ws, of: 'annotation' as const, id: row.id, page: id },
      entry: born(row, page.textSha256 ?? NO_TEXT, i + 100),
    })),
  ];
}
