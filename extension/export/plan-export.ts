import type { Filter } from '../../shared/export/filter.ts';
import { type Selection, selection } from '../../shared/export/select.ts';
import { HeldFacets } from '../../shared/formats/losses.ts';
import { byAddress, exportedCodes, exportedPage } from '../../shared/formats/to-export.ts';
import type { Page } from '../../shared/model/page.ts';
import type { Going } from '../going.ts';
import { allPages } from '../storage/annotations.ts';
import { loadCodebook } from '../storage/codebook.ts';
import type { MeipiDb } from '../storage/db.ts';
import { memberNames } from '../storage/entry-facts.ts';
import { type Asked, type ExportOptions, eachCounted } from './chosen.ts';
import { readsHere } from './reads-here.ts';

/** What is needed to write it; no annotation is held. */
export interface WritePlan extends Asked {
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

/** Rendered texts have white space; what stands in them is not read for a plan. */
const SOME_TEXT = ' ';

interface Opened extends Asked {
  selects: Selection;
  /** Pages of which something may be taken. */
  open: Page[];
  hasText: (page: Page) => boolean;
}

async function hashesHere(db: MeipiDb, pages: readonly Page[]): Promise<Set<string>> {
  const hashes = new Set(pages.flatMap(({ textSha256 }) => textSha256 ?? []));
  // All keys at once are quicker than a question for each.
  const keys = await db.texts.toCollection().primaryKeys();
  return new Set(keys.filter(key => hashes.has(key)));
}

async function openPlan(
  db: MeipiDb,
  ws: Asked['ws'],
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
  ws: Asked['ws'],
  filter: Filter,
  options: ExportOptions,
  going: Going,
  reads = readsHere(db),
): Promise<ExportPlan> {
  const { selects, open, hasText, ...rest } = await openPlan(db, ws, filter, options);
  const held = new HeldFacets(exportedCodes(rest.codebook).length);
  const pages: Page[] = [];
  let total = 0;
  for await (const { page, annotations, facets } of eachCounted(reads, rest, open, going)) {
    if (annotations === 0 && !selects.barePage(page)) continue;
    pages.push(page);
    held.page(exportedPage(page, options.text && hasText(page) ? SOME_TEXT : undefined), annotations === 0);
    held.annotations(facets);
    total += annotations;
  }
  const textless = pages.filter(page => !hasText(page));
  return { ...rest, pages, textless, annotations: total, held };
}

/** The same for who only writes: annotations are looked through only where it depends on them which pages are taken. */
export async function planWriting(
  db: MeipiDb,
  ws: Asked['ws'],
  filter: Filter,
  options: ExportOptions,
  going: Going,
  reads = readsHere(db),
): Promise<WritePlan> {
  const { selects, open, hasText, ...rest } = await openPlan(db, ws, filter, options);
  if (!open.every(selects.barePage)) return planExport(db, ws, filter, options, going, reads);
  return { ...rest, pages: open, textless: open.filter(page => !hasText(page)) };
}
