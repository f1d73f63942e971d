/** An import up to where it is agreed to: files are read, what they would do is told, and what was decided is staged. */
import type { Going } from '../going.ts';
import { MeipiError } from '../result.ts';
import type { MeipiDb } from '../storage/db.ts';
import type { ImportRow } from '../storage/import-rows.ts';
import { stageImport } from '../storage/imports.ts';
import { countsOf, type Decisions, importParts } from './import-parts.ts';
import { type ImportPreview, previewImport } from './preview-import.ts';
import { previewView } from './preview-view.ts';
import { readFiles } from './read-files.ts';
import type { PreviewView } from './view.ts';

const freshId = () => crypto.randomUUID();

export interface ImportJob {
  /**
   * Reads files and tells what importing them would do; the signal's reason is thrown where it stops.
   * @param apart what each author made is a layer of its own
   */
  read(
    ws: string,
    files: readonly File[],
    chosen: ReadonlyMap<string, string>,
    going: Going,
    apart: boolean,
  ): Promise<PreviewView>;
  /** Keeps what was decided of what was read last, to be written. */
  stage(decisions: Decisions, going: Going): Promise<ImportRow>;
}

export function importJob(db: MeipiDb, now = () => new Date()): ImportJob {
  let held: { ws: string; preview: ImportPreview } | undefined;
  return {
    async read(ws, files, chosen, going, apart) {
      held = undefined;
      const read = await readFiles(files, { now: now(), chosen, going });
      const preview = await previewImport(db, ws, read, { freshId, going, apart });
      held = { ws, preview };
      return previewView(preview);
    },
    async stage(decisions, going) {
      if (!held) throw new MeipiError('bad_request', 'nothing was read');
      const { ws, preview } = held;
      const row = {
        ...{ ws, id: freshId(), files: preview.files.map(({ name }) => name) },
        ...countsOf(preview, decisions),
      };
      return stageImport(
        db,
        row,
        importParts(db, ws, preview, decisions, { freshId, going }),
        now().getTime(),
      );
    },
  };
}
