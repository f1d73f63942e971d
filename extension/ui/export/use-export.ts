import { useCallback, useEffect, useState } from 'preact/hooks';
import { exportName } from '../../../shared/export/file-name.ts';
import type { Filter } from '../../../shared/export/filter.ts';
import type { AnyFormat } from '../../../shared/formats/format.ts';
import { VERSION } from '../../../shared/version.ts';
import { type ExportPlan, planExport, planWriting } from '../../export/plan-export.ts';
import { downloadSink, type FileHandle, fileSink, type PickerWindow, pickFile } from '../../export/sink.ts';
import { readsToWrite, workerReads } from '../../export/worker-reads.ts';
import { extensionOf, needsText, writeExport } from '../../export/write-export.ts';
import type { Going } from '../../going.ts';
import { fail, ok } from '../../result.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { type LongRun, useLongRun } from '../messages/use-long-run.ts';
import { saveFile } from '../save-file.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Running } from '../use-run.ts';
import { loadFormats } from './format-labels.ts';

/** A person who types or ticks is not interrupted before, ms. */
const PAUSE_MS = 250;

export interface ExportChoice {
  format: string;
  text: boolean;
  comments: boolean;
}
export const FIRST_CHOICE: ExportChoice = { format: 'json', text: false, comments: false };

export interface ExportWhat {
  db: MeipiDb;
  ws: { id: string; name: string };
  filter: Filter;
}

/** What would be written, counted anew a moment after the choice has changed; undefined until it is known. */
export function usePlan(
  { db, ws, filter }: ExportWhat,
  { text, comments }: ExportChoice,
  onError: (error: unknown) => void,
): ExportPlan | undefined {
  const [plan, setPlan] = useState<ExportPlan>();
  useEffect(() => {
    const abort = new AbortController();
    const going = { signal: abort.signal, report: () => undefined };
    const count = () => planExport(db, ws, filter, { text, comments }, going, workerReads());
    setPlan(undefined);
    const timer = setTimeout(
      () =>
        void count().then(setPlan, error => {
          if (!abort.signal.aborted) onError(error);
        }),
      PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [ws.id, JSON.stringify(filter), text, comments]);
  return plan;
}

export interface Exporting {
  progress: LongRun['progress'];
  /** Writes the file: to a place that the person is asked for, or into the downloads. */
  write: (toPlace: boolean) => Promise<void>;
}

/** Where it has to be looked through first, that is half of the work. */
function halves(going: Going): [looking: Going, writing: Going] {
  let before = 0;
  const half = (report: Going['report']): Going => ({ signal: going.signal, report });
  return [
    half((done, total) => {
      before = 1;
      going.report(done, 2 * total);
    }),
    half((done, total) => going.report(before * total + done, (1 + before) * total)),
  ];
}

export function useExport(
  { db, ws, filter }: ExportWhat,
  { format: name, text, comments }: ExportChoice,
  { run, say }: Pick<Running, 'run' | 'say'>,
  t: TranslatePanel,
): Exporting {
  const { progress, start } = useLongRun({ run, say }, t);
  const writeTo = async (
    format: AnyFormat,
    now: Date,
    fileName: string,
    handle: FileHandle | undefined,
    going: Going,
  ) => {
    const [looking, writing] = halves(going);
    // Counted anew: what was annotated since the last count belongs to it.
    const plan = await planWriting(db, ws, filter, { text, comments }, looking, workerReads());
    if (plan.pages.length === 0) return fail('nothing_to_export');
    if (needsText(format) && plan.textless.length === plan.pages.length) return fail('no_texts_here');
    const sink = handle ? await fileSink(handle) : downloadSink(file => saveFile(document, fileName, file));
    return ok(await writeExport(db, plan, format, sink, now, writing, readsToWrite(db, plan)));
  };
  const write = useCallback(
    async (toPlace: boolean) => {
      const format = (await run(async () => ok(await loadFormats())))?.get(name);
      if (!format) return;
      const now = new Date();
      const fileName = exportName(ws.name, filter, now, VERSION, extensionOf(format));
      const handle = toPlace
        ? await run(async () => ok(await pickFile(fileName, window as PickerWindow)))
        : undefined;
      if (toPlace && !handle) return;
      const written = await start(t('progress.exporting'), going =>
        writeTo(format, now, fileName, handle, going),
      );
      if (!written) return;
      const done = t('done.exported', written.annotations, handle?.name ?? fileName);
      say(written.left > 0 ? `${done} ${t('export.left', written.left)}` : done);
    },
    [ws.id, ws.name, JSON.stringify(filter), name, text, comments, t],
  );
  return { progress, write };
}
