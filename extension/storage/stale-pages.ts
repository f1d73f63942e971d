import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { EntryRow } from './db.ts';

/** A page of which something changed since its digest was made. */
export interface StaleRow {
  ws: string;
  page: string;
}

const ENTRIES = 'entries';
const STALE = 'stale';

/**
 * Notes, within the transaction that changes entries, of which pages they are: whoever writes need not think of it, and none is
 * missed. Whole ranges of entries are deleted only with their workspace, whose notes go as well.
 */
export const stalePages: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'stale-pages',
  create: down => ({
    ...down,
    transaction: (stores, mode, options) =>
      down.transaction(
        hasNotes(down) && mode === 'readwrite' && stores.includes(ENTRIES) && !stores.includes(STALE)
          ? [...stores, STALE]
          : stores,
        mode,
        options,
      ),
    table: name =>
      name === ENTRIES && hasNotes(down) ? noting(down.table(ENTRIES), down.table(STALE)) : down.table(name),
  }),
};

/** Not while a store of an older version is brought up to this one: at the end of that all pages are noted. */
const hasNotes = ({ schema }: DBCore) => schema.tables.some(({ name }) => name === STALE);

/** Without a native `await`: behind one, Dexie may not know its transaction any more. */
function noting(entries: DBCoreTable, stale: DBCoreTable): DBCoreTable {
  return {
    ...entries,
    mutate: request => {
      const { trans } = request;
      const mutate = () => entries.mutate(request);
      const mutateNoting = (rows: readonly EntryRow[]) => {
        const values = staleOf(rows);
        return values.length > 0 ? stale.mutate({ type: 'put', trans, values }).then(mutate) : mutate();
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

function staleOf(rows: readonly EntryRow[]): StaleRow[] {
  const pages = new Map<string, StaleRow>();
  for (const { ws, of, page } of rows)
    if (page !== '' && (of === 'annotation' || of === 'page')) pages.set(`${ws} ${page}`, { ws, page });
  return [...pages.values()];
}
