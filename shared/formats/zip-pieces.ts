import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Bytes that are compressed at once: fflate works the better the longer its pieces are. */
const AT_ONCE = 128 * 1024;
/** The quickest: twice as quick as the usual level, for files that are a fifth longer. */
const LEVEL = 1;
/** What the format can say; another time is none. */
const YEARS = { first: 1980, last: 2099 };

/** Packs texts into a zip, in pieces as they come. */
export class ZipPieces {
  readonly #zip: Zip;
  readonly #time: Date;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #file: ZipDeflate | undefined;
  #waiting: string[] = [];
  #length = 0;

  /** @param time ISO 8601, of all files in it */
  constructor(time: string) {
    const asked = new Date(time);
    const year = asked.getFullYear();
    this.#time = year >= YEARS.first && year <= YEARS.last ? asked : new Date(YEARS.first, 0, 2);
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#pieces.push(piece as Uint8Array<ArrayBuffer>);
    });
  }

  /** What is added goes into this file from now on. */
  open(name: string): void {
    this.#close();
    this.#file = new ZipDeflate(name, { level: LEVEL });
    this.#file.mtime = this.#time;
    this.#zip.add(this.#file);
  }

  add(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= AT_ONCE) this.#push(false);
  }

  /** What is packed so far and was not taken yet. */
  take(): Uint8Array<ArrayBuffer>[] {
    const taken = this.#pieces;
    this.#pieces = [];
    return taken;
  }

  /** The rest; nothing can be added any more. */
  end(): Uint8Array<ArrayBuffer>[] {
    this.#close();
    this.#zip.end();
    return this.take();
  }

  #close(): void {
    if (this.#file) this.#push(true);
    this.#file = undefined;
  }

  #push(isLast: boolean): void {
    this.#file?.push(strToU8(this.#waiting.join('')), isLast);
    this.#waiting = [];
    this.#length = 0;
  }
}
