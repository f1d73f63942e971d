import type { Handlers } from '../messages.ts';
import type { ImportMessages } from '../messages-import.ts';
import type { MeipiDb } from '../storage/db.ts';
import type { ImportRow } from '../storage/import-rows.ts';
import { abandonedImports, stepImport, turnBack } from '../storage/imports.ts';
import { siteState } from './sites.ts';

/** Only of sites that a person lets send their texts. */
const sends = async (url: string) => (await siteState(url)).evidence === true;

const isUnderWay = ({ state }: ImportRow) => state === 'writing' || state === 'undoing';

/** Imports are written here, as all acts of a person are. */
export function importHandlers(db: MeipiDb, done: (pages: string[]) => null): Handlers<ImportMessages> {
  return {
    'import.step': async ({ ws, id }) => {
      const row = await stepImport(db, ws, id, { now: Date.now(), sends });
      if (!isUnderWay(row)) done([]);
      return row;
    },
    'import.undo': async ({ ws, id }) => {
      await turnBack(db, ws, id, Date.now());
      return null;
    },
  };
}

/**
 * Goes on with imports that a page or a browser left half way, so that each is there whole, or gone.
 * @returns whether anything was done
 */
export async function goOnImporting(db: MeipiDb, now = Date.now): Promise<boolean> {
  const rows = await abandonedImports(db, now());
  for (const { ws, id } of rows) {
    let row: ImportRow;
    do row = await stepImport(db, ws, id, { now: now(), sends });
    while (isUnderWay(row));
  }
  return rows.length > 0;
}
