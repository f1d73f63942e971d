import { ATTRIBUTE_PREFIX } from '../../shared/model/annotation.ts';
import { CURATED_FIELD } from '../../shared/model/curated.ts';
import { isDiscussionField } from '../../shared/model/discussion.ts';
import { TARGET_FIELD, targetOf } from '../../shared/model/moved-target.ts';
import { isPageNoteField } from '../../shared/model/page-note.ts';
import type { Target } from '../../shared/sync/ops.ts';
import type { HistoryRow, MeipiDb } from './db.ts';
import type { Edit } from './edit.ts';

/** What a person did in one act. */
export type Deed =
  | 'accept'
  | 'reject'
  | 'add'
  | 'delete'
  | 'restore'
  | 'kind'
  | 'attributes'
  | 'note'
  | 'tags'
  | 'comment'
  | 'pageNote'
  | 'range'
  | 'curate'
  | 'other';

export interface ActSummary {
  /** The number of its step in the history. */
  step: number;
  deed: Deed;
  /** How many entries it was done to. */
  count: number;
  /** The words of the annotation, where it was one. */
  text?: string;
}

/** The next act to take back, and the next to do again. */
export interface HistoryHeads {
  undo?: ActSummary;
  redo?: ActSummary;
}

function deedOf(edit: Edit): Deed {
  if (edit.op === 'create') {
    if (edit.fields.status === 'rejected') return 'reject';
    return edit.origin === 'manual' ? 'add' : 'accept';
  }
  if (edit.op === 'delete' || edit.op === 'restore') return edit.op;
  if (edit.op === 'tag') return 'tags';
  const { of, field, value } = edit;
  if (of === 'page' && isPageNoteField(field)) return 'pageNote';
  if (of !== 'annotation') return 'other';
  if (field === 'status') return value === 'rejected' ? 'reject' : 'accept';
  if (field === 'kind' || field === 'note') return field;
  if (field === TARGET_FIELD) return 'range';
  if (field === CURATED_FIELD) return 'curate';
  if (field.startsWith(ATTRIBUTE_PREFIX)) return 'attributes';
  return isDiscussionField(field) ? 'comment' : 'other';
}

/** An act is named for its first edit: those of one act are of one kind, or follow from it. */
export function summarise(edits: readonly Edit[]): Pick<ActSummary, 'deed' | 'count'> {
  const [first] = edits;
  return { deed: first ? deedOf(first) : 'other', count: new Set(edits.map(({ id }) => id)).size };
}

async function placeOf(db: MeipiDb, ws: string, id: string): Promise<Target | undefined> {
  const entry = (await db.entries.get([ws, 'annotation', id]))?.entry;
  return entry?.birth && targetOf({ ...entry, birth: entry.birth });
}

async function summaryOf(db: MeipiDb, { id, ws, edits }: HistoryRow): Promise<ActSummary> {
  const summary = { ...summarise(edits), step: id };
  const [first] = edits;
  if (!first || summary.count !== 1) return summary;
  const target = first.op === 'create' ? first.target : await placeOf(db, ws, first.id);
  return { ...summary, ...(target && { text: target.quote.exact }) };
}

/** The number of the step that undo would take back in a workspace now. */
export async function lastStep(db: MeipiDb, ws: string): Promise<number | undefined> {
  return (await db.history.where('[ws+undone+id]').between([ws, 0], [ws, 1]).last())?.id;
}

/** What undo and redo would do in a workspace now. */
export async function historyHeads(db: MeipiDb, ws: string): Promise<HistoryHeads> {
  const rows = (undone: 0 | 1) => db.history.where('[ws+undone+id]').between([ws, undone], [ws, undone + 1]);
  const [undo, redo] = [await rows(0).last(), await rows(1).first()];
  return {
    ...(undo && { undo: await summaryOf(db, undo) }),
    ...(redo && { redo: await summaryOf(db, redo) }),
  };
}
