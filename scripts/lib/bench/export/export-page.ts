/** Runs in a page: the extension's own export, out of a database of its own, as panel and workspace page do it. */
import { planExport, planWriting } from '../../../../extension/export/plan-export.ts';
import { downloadSink } from '../../../../extension/export/sink.ts';
import { readsToWrite, workerReads } from '../../../../extension/export/worker-reads.ts';
import { writeExport } from '../../../../extension/export/write-export.ts';
import { MeipiDb } from '../../../../extension/storage/db.ts';
import { refreshDigests } from '../../../../extension/storage/digests.ts';
import { joinedRow } from '../../../../extension/storage/entry-row.ts';
import { FORMATS } from '../../../../shared/formats/registry.ts';
import { type Page, pageFields } from '../../../../shared/model/page.ts';
import { apply, emptyEntry } from '../../../../shared/sync/merge.ts';
import type { SamplePage } from './sample-document.ts';

const WS = { id: 'bench', name: '课题组' };
const ACTOR = `${'a'.repeat(16)}.${'b'.repeat(16)}`;
const AT = `${Date.UTC(2026, 0, 1).toString(16).padStart(12, '0')}-0000-${ACTOR}`;
/** One for all pages of the browser: it is filled once. */
const db = new MeipiDb();

/** Puts pages and what is annotated on them into the store, as a snapshot does. */
async function seed(samples: SamplePage[]): Promise<void> {
  const rows = samples.flatMap(({ page: { id, text: _, ...facts }, annotations }) => {
    let page = emptyEntry('page', id);
    for (const [field, value] of Object.entries(pageFields(facts as Omit<Page, 'id'>)))
      page = apply(page, { op: 'set', of: 'page', id, at: AT, field, value, replaces: [] });
    const entries = annotations.map(({ quote, position, attributes, tags, note, ...one }) =>
      apply(emptyEntry('annotation', one.id), {
        ...{ op: 'create', id: one.id, at: AT, origin: one.origin, author: 'u'.repeat(16), tags },
        target: { page: id, quote, position, utf16: position, textSha256: facts.textSha256 },
        fields: {
          ...{ kind: one.kind, status: one.status, ...(note !== undefined && { note }) },
          ...Object.fromEntries(
            Object.entries(attributes).map(([name, value]) => [`attribute.${name}`, value]),
          ),
        },
      }),
    );
    return [page, ...entries].map(entry => joinedRow(WS.id, undefined, entry));
  });
  await db.entries.bulkPut(rows);
  await db.texts.bulkPut(samples.map(({ page: { textSha256: sha256, text } }) => ({ sha256, text })));
}

export interface Exported {
  /** Until the file is whole. */
  seconds: number;
  /** Until a person has seen what will be written, in seconds. */
  counted: number;
  annotations: number;
  bytes: number;
  /** Longest time without a turn of the page's events, ms. */
  stall: number;
}

function watchStalls(): () => number {
  let longest = 0;
  let last = performance.now();
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 4);
  return () => {
    clearInterval(look);
    return longest;
  };
}

/** @param worker the script of the worker that reads, as the extension ships it */
async function write(name: string, text: boolean, worker: string): Promise<Exported> {
  const format = FORMATS.get(name);
  if (!format) throw new Error(`no format ${name}`);
  const url = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  const make = () => new Worker(url);
  const reads = workerReads(make);
  const going = { signal: new AbortController().signal, report: () => undefined };
  const [filter, options] = [{ statuses: ['accepted' as const] }, { text, comments: false }];
  const counting = performance.now();
  await planExport(db, WS, filter, options, going, reads);
  const began = performance.now();
  const stalls = watchStalls();
  const plan = await planWriting(db, WS, filter, options, going, reads);
  let bytes = 0;
  const sink = downloadSink(file => {
    bytes = file.size;
  });
  const { annotations } = await writeExport(
    db,
    plan,
    format,
    sink,
    new Date(),
    going,
    readsToWrite(db, plan, make),
  );
  return {
    seconds: (performance.now() - began) / 1000,
    counted: (began - counting) / 1000,
    annotations,
    bytes,
    stall: stalls(),
  };
}

/** What any export does at least: reads the rows out of the store and writes each as JSON. In seconds. */
async function raw(): Promise<number> {
  const began = performance.now();
  const keys = await db.entries
    .where('[ws+of+id]')
    .between([WS.id, 'annotation'], [WS.id, 'annotation', []])
    .primaryKeys();
  let length = 0;
  for (let from = 0; from < keys.length; from += 1_000)
    for (const row of await db.entries.bulkGet(keys.slice(from, from + 1_000)))
      length += JSON.stringify(row).length;
  if (length === 0) throw new Error('nothing is there');
  return (performance.now() - began) / 1000;
}

/** Makes the digests of all pages, as the first count of an export or the workbench does. In seconds. */
async function digest(): Promise<number> {
  const began = performance.now();
  await refreshDigests(db, WS.id, { signal: new AbortController().signal, report: () => undefined });
  return (performance.now() - began) / 1000;
}

export interface ExportBench {
  seed: typeof seed;
  digest: typeof digest;
  write: typeof write;
  raw: typeof raw;
}
Object.assign(globalThis, { exportBench: { seed, digest, write, raw } satisfies ExportBench });
