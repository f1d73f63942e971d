import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { NamedPiece } from './format.ts';

/** Characters that are compressed at once. */
const AT_ONCE = 128 * 1024;
/** What the format can say; another time is none. */
const YEARS = { first: 1980, last: 2099 };
/** Of ZIP (APPNOTE.TXT, 4.4.5). */
const DEFLATED = 8;

type Bytes = Uint8Array<ArrayBuffer>;

/** The part of the Compression Streams API that is used: browsers and Node have it. */
declare const CompressionStream: new (
  format: 'deflate-raw',
) => {
  writable: { getWriter(): { write(chunk: Bytes): Promise<void>; close(): Promise<void> } };
  readable: { getReader(): { read(): Promise<{ done: boolean; value?: Bytes }> } };
};

/** A file in a zip, compressed by the platform: several times as quick as a script. */
class DeflatedFile extends ZipPassThrough {
  override compression = DEFLATED;
  readonly #stream = new CompressionStream('deflate-raw');
  readonly #writer = this.#stream.writable.getWriter();
  readonly #written = this.#read();
  #writing: Promise<unknown> = Promise.resolve();

  protected override process(chunk: Bytes, isLast: boolean): void {
    const writing = this.#writer.write(chunk);
    this.#writing = isLast ? Promise.all([writing, this.#writer.close(), this.#written]) : writing;
  }

  /** When what was pushed is compressed, and all of it is in the zip where that was the last. */
  async taken(): Promise<void> {
    await this.#writing;
  }

  async #read(): Promise<void> {
    const reader = this.#stream.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      this.ondata(null, value ?? new Uint8Array(), done);
      if (done) return;
    }
  }
}

function timeOf(time: string): Date {
  const asked = new Date(time);
  const year = asked.getFullYear();
  return year >= YEARS.first && year <= YEARS.last ? asked : new Date(YEARS.first, 0, 2);
}

/**
 * Packs texts into a zip as they come. The pieces of a file follow each other.
 * @param time ISO 8601, of all files in it
 */
export async function* zipped(
  pieces: Iterable<NamedPiece> | AsyncIterable<NamedPiece>,
  time: string,
): AsyncGenerator<Bytes> {
  let packed: Bytes[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece as Bytes);
  });
  const take = () => {
    const taken = packed;
    packed = [];
    return taken;
  };
  let file: DeflatedFile | undefined;
  let waiting: string[] = [];
  let length = 0;
  const push = async (isLast: boolean) => {
    file?.push(strToU8(waiting.join('')), isLast);
    [waiting, length] = [[], 0];
    await file?.taken();
  };
  for await (const { name, text } of pieces) {
    if (file?.filename !== name) {
      await push(true);
      file = new DeflatedFile(name);
      file.mtime = timeOf(time);
      zip.add(file);
    }
    waiting.push(text);
    length += text.length;
    if (length >= AT_ONCE) await push(false);
    yield* take();
  }
  await push(true);
  zip.end();
  yield* take();
}
