/** What a person is shown of an import before it: plain data, short enough for a hundred thousand rows. */
import type { Said } from '../../shared/formats/format.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import type { Difference } from '../../shared/import/contents.ts';
import type { AnnotationItem, ConflictField, PageNoteItem } from '../../shared/import/items.ts';
import type { AnnotationKind } from '../../shared/model/annotation.ts';
import { grownBook, type ImportPreview, refusedTags } from './preview-import.ts';
import type { Fault } from './read-files.ts';

/** UTF-16 units of a text in a row. */
const MAX_SHOWN = 160;

export interface PreviewRow {
  /** Among the annotations, or among the notes of pages. */
  of: 'annotation' | 'page';
  n: number;
  /** Absent for a page. */
  kind?: AnnotationKind;
  /** The quote, or what is noted of the page. */
  text: string;
  title: string;
  url: string;
  /** Who made it, as the file tells. */
  by?: string;
  file: number;
  /** Of a conflict. */
  differences?: Difference<ConflictField>[];
}

export const LISTS = ['new', 'duplicate', 'conflict'] as const;
export type ListName = (typeof LISTS)[number];

export interface PreviewView {
  files: { name: string; format?: string; broken?: Said; annotations: number; pages: number }[];
  lists: Record<ListName, PreviewRow[]>;
  faults: Fault[];
  moreFaults: number;
  pages: { new: number; known: number };
  texts: number;
  /** Codes of the files' codebooks that are not here. */
  codes: number;
  /** Tags that may not be added, with how many records bear them: with those codes, and without. */
  refused: { withCodes: [string, number][]; without: [string, number][] };
  formats: { name: string; title: Said }[];
}

const shown = (text: string) =>
  (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text).toWellFormed();

function annotationRow(
  item: AnnotationItem,
  n: number,
  pages: ReadonlyMap<string, { title: string; url: string }>,
): PreviewRow {
  const { place, contents, page, file, made } = item.incoming;
  const { title = '', url = '' } = pages.get(page) ?? {};
  return {
    ...{ of: 'annotation', n, kind: contents.kind, file, url, title: shown(title) },
    text: shown(place.quote.exact),
    ...(made.by !== undefined && { by: shown(made.by) }),
    ...(item.sort === 'conflict' && { differences: item.differences }),
  };
}

function noteRow(item: PageNoteItem, n: number): PreviewRow {
  const { title, url, note, tags = [] } = item.page;
  return {
    ...{ of: 'page', n, file: 0, url, title: shown(title), text: shown(note ?? tags.join('，')) },
    ...(item.sort === 'conflict' && { differences: item.differences }),
  };
}

export function previewView(preview: ImportPreview): PreviewView {
  const pages = new Map(preview.pages.map(({ id, title, url }) => [id, { title, url }]));
  const lists: PreviewView['lists'] = { new: [], duplicate: [], conflict: [] };
  for (const [n, item] of preview.pageNotes.entries()) lists[item.sort].push(noteRow(item, n));
  for (const [n, item] of preview.annotations.entries()) lists[item.sort].push(annotationRow(item, n, pages));
  const known = preview.pages.filter(({ id }) => preview.knownPages.has(id)).length;
  return {
    files: preview.files.map(({ name, format, broken, incoming }) => ({
      ...{ name, annotations: incoming.annotations.length, pages: incoming.pages.length },
      ...(format !== undefined && { format }),
      ...(broken && { broken }),
    })),
    ...{ lists, faults: preview.faults, moreFaults: preview.moreFaults },
    pages: { new: preview.pages.length - known, known },
    texts: [...preview.texts.values()].filter(({ isClaimed }) => isClaimed).length,
    codes: preview.codes.length,
    refused: {
      withCodes: [...refusedTags(preview, grownBook(preview))],
      without: [...refusedTags(preview, preview.book)],
    },
    formats: [...FORMATS.values()].map(({ name, title }) => ({ name, title })),
  };
}
