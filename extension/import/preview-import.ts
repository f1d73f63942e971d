/** What importing files would do. Nothing is written. */
import { codeOf } from '../../shared/formats/codebook-file.ts';
import type { Said } from '../../shared/formats/format.ts';
import type { ExportedCode } from '../../shared/formats/json.ts';
import { classify, classifyPageNotes } from '../../shared/import/classify.ts';
import type { AnnotationItem, Incoming, IncomingPage, PageNoteItem } from '../../shared/import/items.ts';
import { type Codebook, codebookOf, labelsOf, resolve } from '../../shared/model/codebook.ts';
import type { CodeChange } from '../../shared/model/codebook-changes.ts';
import { type ImportedCode, planImport } from '../../shared/model/codebook-import.ts';
import { MAX_PAGE_BYTES } from '../../shared/protocol.ts';
import type { Going } from '../going.ts';
import { sha256Hex } from '../hash.ts';
import { loadCodebook } from '../storage/codebook.ts';
import type { MeipiDb } from '../storage/db.ts';
import { heldAnnotations } from './held-annotations.ts';
import type { Fault, ReadFiles } from './read-files.ts';

const OTHER_TEXT = {
  zh: '所附全文与所称的 SHA-256 不符：全文不保存',
  en: 'the text beside it has not the SHA-256 that is given: the text is not kept',
};
const LONG_TEXT = { zh: '所附全文太长，不保存', en: 'the text beside it is too long and not kept' };

/** A text that a page carried. */
export interface CarriedText {
  text: string;
  sha256: string;
  /** The page claims to have had this text: it is kept as evidence. Else positions count in it, and no more. */
  isClaimed: boolean;
}

export interface ImportPreview extends Pick<ReadFiles, 'files' | 'faults' | 'moreFaults'> {
  annotations: AnnotationItem[];
  pageNotes: PageNoteItem[];
  /** Every page of the files, once. */
  pages: IncomingPage[];
  knownPages: ReadonlySet<string>;
  texts: ReadonlyMap<string, CarriedText>;
  book: Codebook;
  /** Codes of the files' codebooks that are not here. */
  codes: CodeChange[];
}

const utf8 = new TextEncoder();

async function carriedTexts(
  { files, faults }: Pick<ReadFiles, 'files' | 'faults'>,
  going?: Going,
): Promise<Map<string, CarriedText>> {
  const texts = new Map<string, CarriedText>();
  for (const [file, { incoming }] of files.entries()) {
    const claims = new Map(incoming.pages.map(({ id, url, textSha256 }) => [id, { url, textSha256 }]));
    for (const [page, text] of incoming.texts) {
      going?.signal.throwIfAborted();
      const { url = page, textSha256: claimed } = claims.get(page) ?? {};
      const where = url.slice(0, 200);
      if (utf8.encode(text).length > MAX_PAGE_BYTES) {
        faults.push({ file, where, why: LONG_TEXT });
        continue;
      }
      const sha256 = await sha256Hex(text);
      if (claimed !== undefined && claimed !== sha256) faults.push({ file, where, why: OTHER_TEXT });
      else texts.set(page, { text, sha256, isClaimed: claimed !== undefined });
    }
  }
  return texts;
}

/** Tags as this workspace calls them. */
function named(book: Codebook, incoming: Incoming): Incoming {
  const { tags } = incoming.contents;
  return tags.length === 0
    ? incoming
    : { ...incoming, contents: { ...incoming.contents, tags: labelsOf(book, tags) } };
}

/** The codes of a file that can stand in a codebook. */
function importedCodes(codebook: readonly ExportedCode[], file: number, faults: Fault[]): ImportedCode[] {
  return codebook.flatMap(
    ({ key, label, parent = '', color = '', definition = '', shortcut = '', examples = [] }) => {
      const tell = (why: Said) => faults.push({ file, where: label.slice(0, 200), why });
      return codeOf({ key, label: label.trim(), parent, color, definition, shortcut }, examples, tell) ?? [];
    },
  );
}

/**
 * The signal's reason is thrown where it stops.
 * @param apart what each author made is kept apart from what others made of the same words
 */
export async function previewImport(
  db: MeipiDb,
  ws: string,
  read: ReadFiles,
  { freshId, going, apart = false }: { freshId: () => string; going?: Going; apart?: boolean },
): Promise<ImportPreview> {
  const book = await loadCodebook(db, ws);
  const pages = new Map<string, IncomingPage>();
  for (const { incoming } of read.files)
    for (const page of incoming.pages) pages.set(page.id, { ...page, ...pages.get(page.id) });
  const faults: Fault[] = [...read.faults];
  const texts = await carriedTexts({ files: read.files, faults }, going);
  const annotations = read.files.flatMap(({ incoming }) => incoming.annotations.map(one => named(book, one)));
  const held = await heldAnnotations(db, ws, book, { pages: [...pages.values()], annotations }, going);
  const codes = read.files.flatMap(({ codebook }, file) => importedCodes(codebook, file, faults));
  const plan = planImport(book, codes);
  const added = new Set(plan.added);
  return {
    ...{ files: read.files, moreFaults: read.moreFaults, faults, book, texts },
    pages: [...pages.values()],
    knownPages: held.knownPages,
    annotations: classify(annotations, held, file => read.files[file]?.speaks ?? new Set(), freshId, apart),
    pageNotes: classifyPageNotes([...pages.values()], held),
    codes: plan.changes.filter(({ set }) => set.label !== undefined && added.has(set.label)),
  };
}

/** The codebook with the files' new codes in it. */
export function grownBook({ book, codes }: Pick<ImportPreview, 'book' | 'codes'>): Codebook {
  const made = codes.map(({ key, set }) => ({ key, label: key, examples: [], removed: false, ...set }));
  return codebookOf([...book.codes.values(), ...(made as never[])], book.controlled);
}

/** Labels that records would bring and that may not be added, where only the codebook's may; how many records bear each. */
export function refusedTags(
  { annotations, pageNotes }: Pick<ImportPreview, 'annotations' | 'pageNotes'>,
  book: Codebook,
): Map<string, number> {
  const refused = new Map<string, number>();
  if (!book.controlled) return refused;
  const count = (tags: readonly string[]) => {
    for (const tag of tags) if (!resolve(book, tag).code) refused.set(tag, (refused.get(tag) ?? 0) + 1);
  };
  for (const item of annotations) {
    if (item.sort === 'new') count(item.incoming.contents.tags);
    if (item.sort === 'conflict')
      count(item.incoming.contents.tags.filter(tag => !item.held.contents.tags.includes(tag)));
  }
  for (const { sort, page } of pageNotes) if (sort !== 'duplicate') count(page.tags ?? []);
  return refused;
}
