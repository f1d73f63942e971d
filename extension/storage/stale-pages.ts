import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { EntryRow } from './db.ts';
import type { DigestRow } from './digests.ts';

/** A page of which something changed since its digest was made. */
export interface StaleRow {
  ws: string;
  page: string;
}

const ENTRIES = 'entries';
const STALE = 'stale';

const DIGESTS = 'digests';
const SURROUNDINGS = 'surroundings';
const EMPTY = new Uint8Array();

/**
 * Notes, within the transaction that changes entries, of which pages they are, empties those pages' digests and drops what stands
 * beside them: whoever writes need not think of it, none is missed, and what was erased stands in no digest either. Whole ranges of entries are deleted only with their
 * workspace, whose notes and digests go as well.
 */
export const stalePages: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'stale-pages',
  create: down => ({
    ...down,
    transaction: (stores, mode, options) =>
      down.transaction(
        hasNotes(down) && mode === 'readwrite' && stores.includes(ENTRIES)
          ? [...new Set([...stores, STALE, DIGESTS, SURROUNDINGS])]
          : stores,
        mode,
        options,
      ),
    table: name =>
      name === ENTRIES && hasNotes(down)
        ? noting(down.table(ENTRIES), down.table(STALE), down.table(DIGESTS), down.table(SURROUNDINGS))
        : down.table(name),
  }),
};

/** Not while a store of an older version is brought up to this one: at the end of that all pages are noted. */
const hasNotes = ({ schema }: DBCore) => schema.tables.some(({ name }) => name === SURROUNDINGS);

/** Without a native `await`: behind one, Dexie may not know its transaction any more. */
function noting(
  entries: DBCoreTable,
  stale: DBCoreTable,
  digests: DBCoreTable,
  surroundings: DBCoreTable,
): DBCoreTable {
  return {
    ...entries,
    mutate: request => {
      const { trans } = request;
      const mutate = () => entries.mutate(request);
      // A digest keeps its place in the order in which they were made: who follows them asks for those behind the last.
      const empty = (held: readonly (DigestRow | undefined)[]) => {
        const values = held.flatMap(row => (row && row.packed.length > 0 ? [{ ...row, packed: EMPTY }] : []));
        return values.length > 0 ? digests.mutate({ type: 'put', trans, values }).then(mutate) : mutate();
      };
      const mutateNoting = (rows: readonly EntryRow[]) => {
        const values = pagesOf(rows);
        if (values.length === 0) return mutate();
        const keys = values.map(({ ws, page }) => [ws, page]);
        return stale
          .mutate({ type: 'put', trans, values })
          .then(() => surroundings.mutate({ type: 'delete', trans, keys }))
          .then(() => digests.getMany({ trans, keys }))
          .then(empty);
      };
      switch (request.type) {
        case 'add':
        case 'put':
          return mutateNoting(request.values);
        case 'delete':
          return entries
            .getMany({ trans, keys: [...request.keys] })
            .then(held => mutateNoting(held.filter((row: EntryRow | undefined) => row !== undefined)));
        default:
          return mutate();
      }
    },
  };
}

/** The pages that rows are of, each once. */
export function pagesOf(rows: Iterable<Pick<EntryRow, 'ws' | 'of' | 'page'>>): StaleRow[] {
  const pages = new Map<string, StaleRow>();
  for (const { ws, of, page } of rows)
    if (page !== '' && (of === 'annotation' || of === 'page')) pages.set(`${ws} ${page}`, { ws, page });
  return [...pages.values()];
}
