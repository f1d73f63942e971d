/** Files that a person chose, read as far as they can be: each by its own format, and nothing of them is run or written. */
import { textIn } from '../../shared/formats/decode-text.ts';
import {
  type AnyFormat,
  type Facet,
  FormatError,
  type NamedText,
  type ParseContext,
  type Said,
} from '../../shared/formats/format.ts';
import type { Export } from '../../shared/formats/json.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import { type IncomingDocument, incomingDocument } from '../../shared/import/incoming.ts';
import { endingOf, HEAD_LENGTH, recogniseFormat } from '../../shared/import/recognise-format.ts';
import type { Going } from '../going.ts';

/** A file stands in memory several times over while it is read: 100,000 annotations take half of this. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** So many faults are kept one by one; the rest is counted. */
const MAX_FAULTS = 10_000;

const TOO_LARGE = {
  zh: `文件超过 ${MAX_FILE_BYTES / 1024 / 1024} MiB，读入时内存放不下；请分成几个文件`,
  en: `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB, more than fits into memory while it is read; split it`,
};
const UNKNOWN = {
  zh: '认不出是什么格式：请在文件名旁选择',
  en: 'its format cannot be made out: choose one beside its name',
};
const TOO_MUCH = {
  zh: '内容太多，浏览器的内存放不下；请分成几个文件',
  en: 'there is more in it than fits into the browser’s memory; split it into several files',
};

/** Something that cannot be read, or not in full. */
export interface Fault {
  /** Which of `names`. */
  file: number;
  where: string;
  why: Said;
}

/** What a file, or a folder of files, holds. */
export interface ReadFile {
  name: string;
  /** Of the registry; absent where it could not be made out. */
  format?: string;
  /** Why nothing of it can be read. */
  broken?: Said;
  incoming: IncomingDocument;
  codebook: NonNullable<Export['codebook']>;
  /** What it tells of in full. */
  speaks: ReadonlySet<Facet>;
}

export interface ReadFiles {
  files: ReadFile[];
  faults: Fault[];
  /** Faults beyond those. */
  moreFaults: number;
}

interface Source {
  name: string;
  files: readonly File[];
  format?: string;
}

const NOTHING: IncomingDocument = { pages: [], annotations: [], texts: new Map() };

async function headOf(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer());
  const byBytes = recogniseFormat(file.name, bytes);
  if (byBytes !== undefined) return byBytes;
  try {
    return recogniseFormat(file.name, [...textIn(bytes)].join(''));
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** Files that make one document stand together: notes of Markdown, texts and spans of brat. */
async function sourcesOf(files: readonly File[], chosen: ReadonlyMap<string, string>): Promise<Source[]> {
  const hasSpans = files.some(({ name }) => endingOf(name) === 'ann');
  const sources = new Map<string, Source & { files: File[] }>();
  for (const [n, file] of files.entries()) {
    const ofBrat =
      hasSpans && (/^(?:ann|txt|conf)$/.test(endingOf(file.name)) || file.name === 'pages.ndjson');
    const format = chosen.get(file.name) ?? (ofBrat ? 'brat' : await headOf(file));
    const key = FORMATS.get(format ?? '')?.form === 'folder' ? (format as string) : `file ${n}`;
    const held = sources.get(key);
    if (held) held.files.push(file);
    else sources.set(key, { name: file.name, files: [file], ...(format !== undefined && { format }) });
  }
  return [...sources.values()];
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

async function parsed(format: AnyFormat, files: readonly File[], context: ParseContext): Promise<Export> {
  if (format.form === 'folder') {
    const texts: NamedText[] = [];
    for (const file of files) {
      const bytes = await bytesOf(file);
      texts.push({ name: file.name, text: { [Symbol.iterator]: () => textIn(bytes) } });
    }
    texts.sort((a, b) => (a.name < b.name ? -1 : 1));
    return format.parse(texts, context);
  }
  const bytes = await bytesOf(files[0] as File);
  return format.form === 'packed' ? format.parse(bytes, context) : format.parse(textIn(bytes), context);
}

/** Why nothing of a file can be read; a fault of this program is thrown on. */
function whyBroken(error: unknown): Said {
  if (error instanceof FormatError) return error.said;
  // What strings and lists cannot hold.
  if (error instanceof RangeError) return TOO_MUCH;
  throw error;
}

async function readOne(
  source: Source,
  file: number,
  read: string,
  tell: (fault: Omit<Fault, 'file'>) => void,
): Promise<ReadFile> {
  const { name } = source;
  const nothing = { incoming: NOTHING, codebook: [], speaks: new Set<Facet>() };
  const known = { name, ...(source.format !== undefined && { format: source.format }) };
  const format = FORMATS.get(source.format ?? '');
  const bytes = source.files.reduce((sum, { size }) => sum + size, 0);
  if (!format || bytes > MAX_FILE_BYTES)
    return { ...known, ...nothing, broken: format ? TOO_LARGE : UNKNOWN };
  const speaks = new Set(format.keeps);
  const skip = (where: string, why: Said) => tell({ where, why });
  const context: ParseContext = {
    ...{ now: read, name: name.replace(/\.[^.]*$/, ''), skip },
    silent: facet => speaks.delete(facet),
  };
  try {
    const document = await parsed(format, source.files, context);
    const incoming = await incomingDocument(document, { file, read, skip });
    return { ...known, incoming, codebook: document.codebook ?? [], speaks };
  } catch (error) {
    return { ...known, ...nothing, broken: whyBroken(error) };
  }
}

/**
 * Reads files one after another. The signal's reason is thrown where it stops.
 * @param chosen formats by name of file, where a person knows better
 */
export async function readFiles(
  files: readonly File[],
  { now, chosen = new Map(), going }: { now: Date; chosen?: ReadonlyMap<string, string>; going?: Going },
): Promise<ReadFiles> {
  const read: ReadFiles = { files: [], faults: [], moreFaults: 0 };
  const sources = await sourcesOf(files, chosen);
  for (const [file, source] of sources.entries()) {
    going?.signal.throwIfAborted();
    going?.report(file, sources.length);
    const tell = (fault: Omit<Fault, 'file'>) => {
      if (read.faults.length < MAX_FAULTS) read.faults.push({ file, ...fault });
      else read.moreFaults++;
    };
    read.files.push(await readOne(source, file, now.toISOString(), tell));
  }
  return read;
}
