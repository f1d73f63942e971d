import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
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
        mode === 'readwrite' && stores.includes(ENTRIES) && !stores.includes(STALE)
          ? [...stores, STALE]
          : stores,
        mode,
        options,
      ),
    table: name => (name === ENTRIES ? noting(down.table(ENTRIES), down.table(STALE)) : down.table(name)),
  }),
};

function noting(entries: DBCoreTable, stale: DBCoreTable): DBCoreTable {
  return {
    ...entries,
    mutate: async request => {
      const rows = await rowsIn(request, entries);
      const values = staleOf(rows);
      if (values.length > 0) await stale.mutate({ type: 'put', trans: request.trans, values });
      return entries.mutate(request);
    },
  };
}

async function rowsIn(request: DBCoreMutateRequest, entries: DBCoreTable): Promise<readonly EntryRow[]> {
  switch (request.type) {
    case 'add':
    case 'put':
      return request.values;
    case 'delete': {
      const held = await entries.getMany({ trans: request.trans, keys: [...request.keys] });
      return held.filter((row: EntryRow | undefined) => row !== undefined);
    }
    default:
      return [];
  }
}

function staleOf(rows: readonly EntryRow[]): StaleRow[] {
  const pages = new Map<string, StaleRow>();
  for (const { ws, of, page } of rows)
    if (page !== '' && (of === 'annotation' || of === 'page')) pages.set(`${ws} ${page}`, { ws, page });
  return [...pages.values()];
}
