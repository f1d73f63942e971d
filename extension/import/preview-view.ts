/** Makes what a person is shown of an import (view.ts). The page that shows it loads none of this. */
import { FORMATS } from '../../shared/formats/registry.ts';
import type { AnnotationItem, PageNoteItem } from '../../shared/import/items.ts';
import { grownBook, type ImportPreview, refusedTags } from './preview-import.ts';
import type { PreviewRow, PreviewView } from './view.ts';

/** UTF-16 units of a text in a row. */
const MAX_SHOWN = 160;

const shown = (text: string) =>
  (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text).toWellFormed();

function annotationRow(
  item: AnnotationItem,
  n: number,
  pages: ReadonlyMap<string, { title: string; url: string }>,
): PreviewRow {
  const { place, contents, page, made } = item.incoming;
  const { title = '', url = '' } = pages.get(page) ?? {};
  return {
    ...{ of: 'annotation', n, kind: contents.kind, url, title: shown(title) },
    text: shown(place.quote.exact),
    ...(made.by !== undefined && { by: shown(made.by) }),
    ...(item.sort === 'conflict' && { differences: item.differences }),
  };
}

function noteRow(item: PageNoteItem, n: number): PreviewRow {
  const { title, url, note, tags = [] } = item.page;
  return {
    ...{ of: 'page', n, url, title: shown(title), text: shown(note ?? tags.join('，')) },
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
