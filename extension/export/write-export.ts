import type { AnyFormat, NamedPiece, Skip } from '../../shared/formats/format.ts';
import type { ExportedPage } from '../../shared/formats/json.ts';
import { exportedPage, exportHead } from '../../shared/formats/to-export.ts';
import { type DocumentSource, type MakeWriter, writeSource } from '../../shared/formats/write.ts';
import { ZipPieces } from '../../shared/formats/zip-pieces.ts';
import type { Page } from '../../shared/model/page.ts';
import { RECOGNITION_VERSION } from '../../shared/recognition/version.ts';
import { VERSION } from '../../shared/version.ts';
import type { Going } from '../going.ts';
import type { MeipiDb } from '../storage/db.ts';
import { eachChosen, type WritePlan } from './plan-export.ts';
import type { Sink } from './sink.ts';

/** Characters or bytes of one write. */
const AT_ONCE = 1024 * 1024;

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
  count: (annotations: number) => void,
): DocumentSource {
  const { ws, filter, options, codebook, pages } = plan;
  const wantsText = needsText(format) || (options.text && format.keeps.has('texts'));
  const written = async (page: Page): Promise<ExportedPage> => {
    const row = wantsText && page.textSha256 !== undefined ? await db.texts.get(page.textSha256) : undefined;
    return exportedPage(page, row?.text);
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
    async *eachPage() {
      for (const page of pages) {
        going.signal.throwIfAborted();
        yield await written(page);
      }
    },
    async *eachWithAnnotations() {
      for await (const { page, annotations } of eachChosen(db, plan, pages, going)) {
        count(annotations.length);
        yield { page: await written(page), annotations };
      }
    },
  };
}

/** The files of a folder as the pieces of a zip. */
async function* zipped(
  files: AsyncIterable<NamedPiece>,
  time: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const zip = new ZipPieces(time);
  for await (const { name, text } of files) {
    zip.open(name);
    zip.add(text);
    yield* zip.take();
  }
  yield* zip.end();
}

function piecesOf(
  format: AnyFormat,
  source: DocumentSource,
  skip: Skip,
): AsyncIterable<string | Uint8Array<ArrayBuffer>> {
  if (format.form === 'folder') return zipped(writeSource(format.writer, source, skip), source.head.exported);
  return writeSource<string | Uint8Array<ArrayBuffer>>(format.writer as MakeWriter<string>, source, skip);
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
): Promise<Written> {
  const written: Written = { annotations: 0, left: 0 };
  const source = sourceOf(db, plan, format, now, going, count => {
    written.annotations += count;
  });
  let waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  const flush = async () => {
    await sink.write(new Blob(waiting));
    [waiting, length] = [[], 0];
  };
  try {
    for await (const piece of piecesOf(format, source, () => void written.left++)) {
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
