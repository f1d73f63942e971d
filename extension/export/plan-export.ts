import type { Filter } from '../../shared/export/filter.ts';
import { readingsOf } from '../../shared/export/readings.ts';
import { type Selection, selection } from '../../shared/export/select.ts';
import type { ExportedAnnotation } from '../../shared/formats/json.ts';
import { HeldFacets } from '../../shared/formats/losses.ts';
import {
  byAddress,
  byPlace,
  exportedAnnotation,
  exportedCodes,
  exportedPage,
  type Naming,
} from '../../shared/formats/to-export.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { viewDiscussion } from '../../shared/model/discussion.ts';
import type { Page } from '../../shared/model/page.ts';
import type { Going } from '../going.ts';
import { allPages } from '../storage/annotations.ts';
import { loadCodebook } from '../storage/codebook.ts';
import type { MeipiDb } from '../storage/db.ts';
import { memberNames } from '../storage/entry-facts.ts';

export interface ExportOptions {
  /** The pages' texts go into the file. */
  text: boolean;
  /** What members said of annotations does. */
  comments: boolean;
}

/** What is needed to write it; no annotation is held. */
export interface WritePlan {
  ws: { id: string; name: string };
  filter: Filter;
  options: ExportOptions;
  codebook: Codebook;
  names: ReadonlyMap<string, string>;
  /** In the order of the file. */
  pages: readonly Page[];
  /** Pages of which no text is here. */
  textless: readonly Page[];
}

/** What would be written, for a person to see before. */
export interface ExportPlan extends WritePlan {
  annotations: number;
  /** What it holds, for what a format loses. */
  held: HeldFacets;
}

/** Pages that are read at once: enough to be quick, few enough to go on between. */
const AT_ONCE = 32;
/** Rendered texts have white space; what stands in them is not read for a plan. */
const SOME_TEXT = ' ';

/** The annotations of a page that a selection takes, as and in the order that they stand in files. */
async function chosenOf(
  db: MeipiDb,
  ws: string,
  page: Page,
  { filter, selects }: { filter: Filter; selects: Selection },
  { comments, ...naming }: Naming & { comments: boolean },
): Promise<ExportedAnnotation[]> {
  const rows = await db.entries.where({ ws, of: 'annotation', page: page.id }).toArray();
  const entries = rows.map(({ entry }) => entry);
  return readingsOf(entries, filter, user => naming.names?.get(user) ?? user)
    .sort((a, b) => byPlace(a.annotation, b.annotation))
    .map(({ annotation, entry }) =>
      exportedAnnotation(annotation, page.textSha256, naming, comments ? viewDiscussion(entry) : undefined),
    )
    .filter(selects.annotation);
}

export interface PageChosen {
  page: Page;
  annotations: ExportedAnnotation[];
}

/**
 * Pages with what is chosen on them, read a few at a time.
 * @param going tells how far it is, in pages; the signal's reason is thrown where it stops
 */
export async function* eachChosen(
  db: MeipiDb,
  { ws, filter, options, codebook, names }: Omit<WritePlan, 'pages' | 'textless'>,
  pages: readonly Page[],
  going: Going,
): AsyncGenerator<PageChosen> {
  const selects = selection(filter, exportedCodes(codebook));
  const how = { codebook, names, comments: options.comments };
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    going.signal.throwIfAborted();
    going.report(from, pages.length);
    const some = pages.slice(from, from + AT_ONCE);
    const chosen = await db.transaction('r', db.entries, () =>
      Promise.all(some.map(page => chosenOf(db, ws.id, page, { filter, selects }, how))),
    );
    yield* some.map((page, i) => ({ page, annotations: chosen[i] as ExportedAnnotation[] }));
  }
  going.signal.throwIfAborted();
}

async function hashesHere(db: MeipiDb, pages: readonly Page[]): Promise<Set<string>> {
  const hashes = new Set(pages.flatMap(({ textSha256 }) => textSha256 ?? []));
  // All keys at once are quicker than a question for each.
  const keys = await db.texts.toCollection().primaryKeys();
  return new Set(keys.filter(key => hashes.has(key)));
}

interface Opened extends Omit<WritePlan, 'pages' | 'textless'> {
  selects: Selection;
  /** Pages of which something may be taken. */
  open: Page[];
  hasText: (page: Page) => boolean;
}

async function openPlan(
  db: MeipiDb,
  ws: WritePlan['ws'],
  filter: Filter,
  options: ExportOptions,
): Promise<Opened> {
  const [all, codebook, names] = await Promise.all([
    allPages(db, ws.id),
    loadCodebook(db, ws.id),
    memberNames(db, ws.id),
  ]);
  const selects = selection(filter, exportedCodes(codebook));
  const open = all.filter(selects.page).sort(byAddress);
  const here = await hashesHere(db, open);
  const hasText = ({ textSha256 }: Page) => textSha256 !== undefined && here.has(textSha256);
  return { ws, filter, options, codebook, names, selects, open, hasText };
}

/** Looks through a workspace for what a filter takes of it. */
export async function planExport(
  db: MeipiDb,
  ws: WritePlan['ws'],
  filter: Filter,
  options: ExportOptions,
  going: Going,
): Promise<ExportPlan> {
  const { selects, open, hasText, ...rest } = await openPlan(db, ws, filter, options);
  const held = new HeldFacets(exportedCodes(rest.codebook).length);
  const pages: Page[] = [];
  let total = 0;
  for await (const { page, annotations } of eachChosen(db, rest, open, going)) {
    if (annotations.length === 0 && !selects.barePage(page)) continue;
    pages.push(page);
    held.page(
      exportedPage(page, options.text && hasText(page) ? SOME_TEXT : undefined),
      annotations.length === 0,
    );
    for (const annotation of annotations) held.annotation(annotation);
    total += annotations.length;
  }
  const textless = pages.filter(page => !hasText(page));
  return { ...rest, pages, textless, annotations: total, held };
}

/** The same for who only writes: annotations are looked through only where it depends on them which pages are taken. */
export async function planWriting(
  db: MeipiDb,
  ws: WritePlan['ws'],
  filter: Filter,
  options: ExportOptions,
  going: Going,
): Promise<WritePlan> {
  const { selects, open, hasText, ...rest } = await openPlan(db, ws, filter, options);
  if (!open.every(selects.barePage)) return planExport(db, ws, filter, options, going);
  return { ...rest, pages: open, textless: open.filter(page => !hasText(page)) };
}
