import {
  type OtherNote,
  otherNotes,
  PAGE_NOTE_FIELD,
  type PageNote,
  pageTagField,
  viewPageNote,
} from '../../shared/model/page-note.ts';
import { emptyEntry } from '../../shared/sync/merge.ts';
import { sha256Hex } from '../hash.ts';
import type { PageNotePatch } from '../messages.ts';
import type { MeipiDb } from './db.ts';
import type { Edit } from './edit.ts';

/** What is noted of a page, and what others wrote of it at the same time. */
export async function pageNote(
  db: MeipiDb,
  ws: string,
  page: string,
): Promise<PageNote & { others: OtherNote[] }> {
  const entry = (await db.entries.get([ws, 'page', page]))?.entry ?? emptyEntry('page', page);
  return { ...viewPageNote(entry), others: otherNotes(entry) };
}

/** The edits of one act; `page` is the page's id. */
export async function pageNoteEdits(
  page: string,
  { note, addTags = [], removeTags = [] }: PageNotePatch,
): Promise<Edit[]> {
  const tagged = async (tag: string, value: string | null): Promise<Edit> => ({
    ...{ op: 'set', of: 'page', id: page, field: pageTagField(await sha256Hex(tag)), value },
  });
  return [
    ...(note === undefined
      ? []
      : [{ op: 'set' as const, of: 'page' as const, id: page, field: PAGE_NOTE_FIELD, value: note }]),
    ...(await Promise.all(addTags.map(tag => tagged(tag, tag)))),
    ...(await Promise.all(removeTags.map(tag => tagged(tag, null)))),
  ];
}
