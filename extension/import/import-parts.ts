/** What a person agreed to, in parts that are each written in one go: codes, pages, then what stands on them. */
import type { AnnotationItem, IncomingPage, PageNoteItem } from '../../shared/import/items.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { addCode, type CodeChange } from '../../shared/model/codebook-changes.ts';
import type { Page } from '../../shared/model/page.ts';
import { fingerprint } from '../../shared/page/fingerprint.ts';
import type { Going } from '../going.ts';
import { pageEdits } from '../storage/annotations.ts';
import { codeEdits } from '../storage/codebook.ts';
import type { EntryRow, MeipiDb } from '../storage/db.ts';
import type { Edit } from '../storage/edit.ts';
import type { ImportPartRow } from '../storage/import-rows.ts';
import { pageNoteEdits } from '../storage/page-note.ts';
import { isAllowed } from '../storage/tag-edits.ts';
import { type Choices, choiceOf, createEdits, takeTheirs } from './import-edits.ts';
import { type DescribedCarried, describedCarried, importTarget } from './import-target.ts';
import { type CarriedText, grownBook, type ImportPreview, refusedTags } from './preview-import.ts';

/** Edits written in one go: half a second or so. */
const PART_EDITS = 1_000;
/** UTF-16 units of texts in one part. */
const PART_TEXT = 4 * 1024 * 1024;
/** Records whose rows are read at a time. */
const SLICE = 500;

export interface Decisions {
  annotations: Choices;
  pageNotes: Choices;
  /** Takes the codes of the files' codebooks that are not here. */
  codes: boolean;
  /** Makes codes of tags that could not be added otherwise. */
  addTags: boolean;
}

export type Part = Pick<ImportPartRow, 'edits' | 'texts'>;

/** Facts that a page here has already stay; its note and tags are decided on apart. */
async function factEdits(
  db: MeipiDb,
  ws: string,
  { note: _n, tags: _t, ...facts }: IncomingPage,
  carried: CarriedText | undefined,
): Promise<Edit[]> {
  const print = carried?.isClaimed ? fingerprint(carried.text) : undefined;
  const page = { ...facts, ...(print !== undefined && { fingerprint: print }) } as Page;
  const held = (await db.entries.get([ws, 'page', page.id]))?.entry.fields ?? {};
  const edits = await pageEdits(db, ws, page);
  return edits.filter(edit => edit.op === 'set' && (held[edit.field]?.heads[0]?.value ?? null) === null);
}

/** “Both” of a note is both, one behind the other. */
async function noteEdits(
  item: PageNoteItem,
  n: number,
  { pageNotes }: Decisions,
  book: Codebook,
): Promise<Edit[]> {
  const choice = item.sort === 'conflict' ? choiceOf(pageNotes, n) : 'theirs';
  if (item.sort === 'duplicate' || choice === 'mine') return [];
  const { id, note, tags = [] } = item.page;
  const told = item.sort === 'conflict' ? item.differences.find(({ field }) => field === 'note') : undefined;
  const isOther = item.sort === 'new' || told !== undefined;
  const mine = told?.mine;
  const joined = choice === 'both' && typeof mine === 'string' ? `${mine}\n\n${note}` : note;
  const addTags = tags.filter(tag => isAllowed(book, tag));
  return pageNoteEdits(id, { ...(isOther && joined !== undefined && { note: joined }), addTags });
}

class Texts {
  readonly #texts: ImportPreview['texts'];
  readonly #described = new Map<string, DescribedCarried>();

  constructor(texts: ImportPreview['texts']) {
    this.#texts = texts;
  }

  /** Annotations of one page come one after another, mostly: few texts are held described. */
  on(page: string): DescribedCarried | undefined {
    const held = this.#described.get(page);
    const carried = this.#texts.get(page);
    if (held || !carried) return held;
    if (this.#described.size > 8) this.#described.clear();
    const made = describedCarried(carried);
    this.#described.set(page, made);
    return made;
  }
}

async function annotationEdits(
  db: MeipiDb,
  ws: string,
  items: readonly { item: AnnotationItem; n: number }[],
  { annotations }: Decisions,
  { book, texts, freshId }: { book: Codebook; texts: Texts; freshId: () => string },
): Promise<Edit[][]> {
  const idOf = (item: AnnotationItem) => (item.sort === 'conflict' ? item.held.id : item.incoming.id);
  const rows = await db.entries.bulkGet(
    items.map(({ item }) => [ws, 'annotation', idOf(item)] as [string, string, string]),
  );
  return items.map(({ item, n }, i) => {
    const choice = item.sort === 'conflict' ? choiceOf(annotations, n) : 'theirs';
    if (item.sort === 'duplicate' || choice === 'mine') return [];
    const { incoming } = item;
    const target = importTarget(incoming, texts.on(incoming.page));
    const row: EntryRow | undefined = rows[i];
    if (item.sort === 'new') return createEdits(incoming, target, book, row);
    if (choice === 'both') return createEdits({ ...incoming, id: freshId() }, target, book);
    return takeTheirs(item, target, book, row);
  });
}

/** How many annotations would be written, and of how many of those that are here something would change. */
export function countsOf({ annotations }: Pick<ImportPreview, 'annotations'>, decisions: Decisions) {
  const counts = { added: 0, changed: 0 };
  for (const [n, { sort }] of annotations.entries()) {
    const choice = choiceOf(decisions.annotations, n);
    if (sort === 'new' || (sort === 'conflict' && choice === 'both')) counts.added++;
    else if (sort === 'conflict' && choice === 'theirs') counts.changed++;
  }
  return counts;
}

/** The pages that would be stored: those that something is written on, and those that are in the files for themselves. */
function pagesToWrite({ pages, annotations }: ImportPreview, decisions: Decisions): IncomingPage[] {
  const used = new Map<string, boolean>();
  for (const [n, { sort, incoming }] of annotations.entries()) {
    const writes = sort === 'new' || (sort === 'conflict' && choiceOf(decisions.annotations, n) !== 'mine');
    used.set(incoming.page, (used.get(incoming.page) ?? false) || writes);
  }
  return pages.filter(({ id }) => used.get(id) ?? true);
}

function codesToWrite(
  { book, codes: theirs, ...items }: ImportPreview,
  { codes, addTags }: Decisions,
): CodeChange[] {
  const taken = codes ? [...theirs] : [];
  if (!addTags) return taken;
  let grown = grownBook({ book, codes: taken });
  for (const label of refusedTags(items, grown).keys()) {
    taken.push(addCode(grown, { label }));
    grown = grownBook({ book, codes: taken });
  }
  return taken;
}

async function* editGroups(
  db: MeipiDb,
  ws: string,
  preview: ImportPreview,
  decisions: Decisions,
  freshId: () => string,
  going?: Going,
): AsyncGenerator<{ edits: Edit[]; text?: NonNullable<Part['texts']>[number] }> {
  const codes = codesToWrite(preview, decisions);
  const book = grownBook({ book: preview.book, codes });
  yield { edits: await codeEdits(db, ws, codes) };
  for (const page of pagesToWrite(preview, decisions)) {
    going?.signal.throwIfAborted();
    const carried = preview.texts.get(page.id);
    const edits = await factEdits(db, ws, page, carried);
    const text = carried?.isClaimed && { sha256: carried.sha256, text: carried.text, url: page.url };
    yield { edits, ...(text && { text }) };
  }
  for (const [n, item] of preview.pageNotes.entries())
    yield { edits: await noteEdits(item, n, decisions, book) };
  const texts = new Texts(preview.texts);
  const all = preview.annotations;
  for (let from = 0; from < all.length; from += SLICE) {
    going?.signal.throwIfAborted();
    going?.report(from, all.length);
    const slice = all.slice(from, from + SLICE).map((item, i) => ({ item, n: from + i }));
    for (const edits of await annotationEdits(db, ws, slice, decisions, { book, texts, freshId }))
      yield { edits };
  }
}

/** What belongs to one record stands in one part. The signal's reason is thrown where it stops. */
export async function* importParts(
  db: MeipiDb,
  ws: string,
  preview: ImportPreview,
  decisions: Decisions,
  { freshId, going }: { freshId: () => string; going?: Going },
): AsyncGenerator<Part> {
  let part: { edits: Edit[]; texts: NonNullable<Part['texts']> } = { edits: [], texts: [] };
  let length = 0;
  for await (const { edits, text } of editGroups(db, ws, preview, decisions, freshId, going)) {
    // Not spread: a codebook may have more codes than a call takes arguments.
    for (const edit of edits) part.edits.push(edit);
    if (text) part.texts.push(text);
    length += text?.text.length ?? 0;
    if (part.edits.length < PART_EDITS && length < PART_TEXT) continue;
    yield part;
    part = { edits: [], texts: [] };
    length = 0;
  }
  if (part.edits.length + part.texts.length > 0) yield part;
}
