/** What a format of interchange is: a pair of functions between its text and the native document (json.ts). */
import type { Export } from './json.ts';
import type { MakeWriter } from './write.ts';

/** Words for a person. */
export interface Said {
  zh: string;
  en: string;
}

/** Told once for each thing that is left out: where it stands (`row 3`, an id) and why. */
export type Skip = (where: string, why: Said) => void;

/** A file that cannot be read as what it was said to be; the message says what to do, in both languages. */
export class FormatError extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(`${said.zh} (${said.en})`);
    this.said = said;
  }
}

/** What a document may hold, and a format may not. */
export const FACETS = [
  'codebook',
  'texts',
  'white space',
  'page facts',
  'page notes',
  'bare pages',
  'pages without text',
  'annotations',
  'positions',
  'kinds',
  'attributes',
  'tags',
  'notes',
  'parts',
  'comments',
  'comment histories',
  'rejections',
  'origins',
  'authors',
  'times',
] as const;
export type Facet = (typeof FACETS)[number];

export interface ParseContext {
  /** ISO 8601 UTC: stands for times that the file does not tell. */
  now: string;
  /** Names what has no name: the workspace of a file that tells of none. */
  name: string;
  skip: Skip;
  /** Told of what this very file says nothing of, though its format can: a table without a column for it. */
  silent?: (facet: Facet) => void;
}

interface FormatFacts {
  name: string;
  title: Said;
  /** What is kept; what is not is lost on the way into the format, and told. */
  keeps: ReadonlySet<Facet>;
}

/** A format that is one text. */
export interface Format extends FormatFacts {
  form?: 'text';
  /** Of a file's name, with the dot. */
  extension: string;
  /** The document in a text that comes in pieces of any length. Throws FormatError. */
  parse(source: Iterable<string>, context: ParseContext): Export;
  writer: MakeWriter<string>;
  /** The text in pieces, so that it need never stand in memory whole. */
  serialize(document: Export, skip: Skip): Iterable<string>;
}

/** A file in a folder, by its name; its text is read when it is asked for, and may throw FormatError then. */
export interface NamedText {
  name: string;
  text: Iterable<string>;
}

/** A file of a folder that is written. */
export interface NamedPiece {
  name: string;
  text: string;
}

/** A format that is a folder of texts. */
export interface FolderFormat extends FormatFacts {
  form: 'folder';
  /** The document in a folder's files, in the order of their names. Throws FormatError. */
  parse(files: readonly NamedText[], context: ParseContext): Export;
  /** No two files have one name. */
  writer: MakeWriter<NamedPiece>;
  serialize(document: Export, skip: Skip): Iterable<NamedPiece>;
}

/** A format that is one file, of texts that are packed into it (zip-pieces.ts). */
export interface PackedFormat extends FormatFacts {
  form: 'packed';
  extension: string;
  /** Rejects with FormatError. */
  parse(bytes: Uint8Array, context: ParseContext): Promise<Export>;
  /** The pieces of a part follow each other. */
  writer: MakeWriter<NamedPiece>;
  serialize(document: Export, skip: Skip): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

export type AnyFormat = Format | FolderFormat | PackedFormat;

export const ALL_FACETS: ReadonlySet<Facet> = new Set(FACETS);

export function allFacetsBut(...lost: Facet[]): ReadonlySet<Facet> {
  return new Set(FACETS.filter(facet => !lost.includes(facet)));
}
