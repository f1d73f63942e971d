import type { ExportOptions } from '../../../extension/export/chosen.ts';
import { planExport } from '../../../extension/export/plan-export.ts';
import type { Sink } from '../../../extension/export/sink.ts';
import { writeExport } from '../../../extension/export/write-export.ts';
import type { Going } from '../../../extension/going.ts';
import type { MeipiDb } from '../../../extension/storage/db.ts';
import type { Filter } from '../../../shared/export/filter.ts';
import type { AnyFormat } from '../../../shared/formats/format.ts';
import { json } from '../../../shared/formats/native.ts';

export const NOW = new Date('2026-11-27T08:00:00Z');

/** What is told of how far it is. */
export function going(): Going & { told: [number, number][]; abort: AbortController } {
  const abort = new AbortController();
  const told: [number, number][] = [];
  return { signal: abort.signal, report: (done, total) => told.push([done, total]), told, abort };
}

/** A sink that holds what it is given. */
export function holdingSink(onWrite: () => void = () => undefined) {
  const pieces: Blob[] = [];
  const state = { closed: 0, aborted: 0 };
  const sink: Sink = {
    async write(piece) {
      onWrite();
      pieces.push(piece);
    },
    async close() {
      state.closed++;
    },
    async abort() {
      state.aborted++;
    },
  };
  return { sink, state, pieces, blob: () => new Blob(pieces) };
}

/** A workspace as the text of a file. */
export async function exportText(
  db: MeipiDb,
  ws: { id: string; name: string },
  filter: Filter = { statuses: ['accepted'] },
  format: AnyFormat = json,
  options: ExportOptions = { text: false, comments: false },
) {
  const plan = await planExport(db, ws, filter, options, going());
  const held = holdingSink();
  const written = await writeExport(db, plan, format, held.sink, NOW, going());
  return { plan, written, text: await held.blob().text(), blob: held.blob() };
}
