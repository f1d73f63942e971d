import type { AnyFormat, Skip } from '../../shared/formats/format.ts';
import { exportedPage, exportHead } from '../../shared/formats/to-export.ts';
import { type DocumentSource, writeSource } from '../../shared/formats/write.ts';
import { NO_TEXT } from '../../shared/model/made.ts';
import type { Page } from '../../shared/model/page.ts';
import { RECOGNITION_VERSION } from '../../shared/recognition/version.ts';
import { VERSION } from '../../shared/version.ts';
import type { Going } from '../going.ts';
import type { MeipiDb } from '../storage/db.ts';
import { eachChosen, type Reads, WRITTEN_AT_ONCE } from './chosen.ts';
import type { WritePlan } from './plan-export.ts';
import { readAhead } from './read-ahead.ts';
import { readsHere } from './reads-here.ts';
import type { Sink } from './sink.ts';

/** Characters or bytes of one write: more of them wait in memory longer than they need. */
const AT_ONCE = 128 * 1024;

const UTF_8 = new TextEncoder();

/** Of strings in a blob Chromium keeps a copy until it collects its garbage, 140 MB of a file of 100; not of bytes. */
const blobOf = (pieces: readonly (string | Uint8Array<ArrayBuffer>)[]) =>
  new Blob(pieces.map(piece => (typeof piece === 'string' ? UTF_8.encode(piece) : piece)));

export const ZIP = '.zip';
/** A folder comes in a zip. */
export const extensionOf = (format: AnyFormat) => (format.form === 'folder' ? ZIP : format.extension);

/** A format that carries the texts: pages without their text cannot stand in it. */
export const needsText = ({ keeps }: Pick<AnyFormat, 'keeps'>) => !keeps.has('pages without text');

export interface Written {
  annotations: number;
  /** What the format could not take, each told once. */
  left: number;
}

/** A plan as a document that comes out of the store; `count` is told what was read of it. */
function sourceOf(
  db: MeipiDb,
  plan: WritePlan,
  format: AnyFormat,
  now: Date,
  going: Going,
  reads: Reads,
  count: (annotations: number) => void,
): DocumentSource {
  const { ws, filter, options, codebook, names, pages } = plan;
  const texts = needsText(format) || (options.text && format.keeps.has('texts'));
  const asked = { ws, filter, options, codebook, names, texts };
  const withTexts = async (some: readonly Page[]) => {
    const hashes = some.map(({ textSha256 }) => textSha256 ?? NO_TEXT);
    const rows = texts ? await db.texts.bulkGet(hashes) : [];
    return some.map((page, i) => exportedPage(page, rows[i]?.text));
  };
  const head = exportHead({
    workspace: ws,
    codebook,
    generator: { version: VERSION, recognition: RECOGNITION_VERSION },
    exported: now.toISOString(),
  });
  return {
    head: { ...head, ...(Object.keys(filter).length > 0 && { filters: [filter] }) },
    pages: pages.length,
    // How far it is, the annotations tell.
    eachPage: () => readAhead(pages, WRITTEN_AT_ONCE, withTexts, { ...going, report: () => undefined }),
    async *eachWithAnnotations() {
      for await (const { page, text, annotations } of eachChosen(reads, asked, pages, going)) {
        count(annotations.length);
        yield { page: exportedPage(page, text), annotations };
      }
    },
  };
}

/** The files of a folder come in a zip too. */
async function piecesOf(
  format: AnyFormat,
  source: DocumentSource,
  skip: Skip,
): Promise<AsyncIterable<string | Uint8Array<ArrayBuffer>>> {
  if (format.form === 'folder' || format.form === 'packed') {
    // The panel is open sooner for not reading what packs.
    const { zipped } = await import('../../shared/formats/zip-pieces.ts');
    return zipped(writeSource(format.writer, source, skip), source.head.exported);
  }
  return writeSource(format.writer, source, skip);
}

/**
 * Writes what was planned, bit by bit. Rejects with what keeps it from being written, and with the signal's reason where it is
 * stopped; then nothing of the file is left.
 */
export async function writeExport(
  db: MeipiDb,
  plan: WritePlan,
  format: AnyFormat,
  sink: Sink,
  now: Date,
  going: Going,
  reads = readsHere(db),
): Promise<Written> {
  const written: Written = { annotations: 0, left: 0 };
  const source = sourceOf(db, plan, format, now, going, reads, count => {
    written.annotations += count;
  });
  let waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  const flush = async () => {
    await sink.write(blobOf(waiting));
    [waiting, length] = [[], 0];
  };
  try {
    for await (const piece of await piecesOf(format, source, () => void written.left++)) {
      waiting.push(piece);
      length += piece.length;
      if (length >= AT_ONCE) await flush();
    }
    await flush();
    going.signal.throwIfAborted();
    await sink.close();
  } catch (error) {
    // Why it failed is what counts: a file that is broken may refuse to be given up too.
    await Promise.allSettled([sink.abort()]);
    throw error;
  }
  return written;
}
