/** The edits that bring a file's records into a workspace, as a person decided. */

import type { AnnotationItem, Choice, Incoming, IncomingComment } from '../../shared/import/items.ts';
import { ATTRIBUTE_PREFIX } from '../../shared/model/annotation.ts';
import { type Codebook, resolve, tagChanges } from '../../shared/model/codebook.ts';
import { commentField, commentMadeField, RESOLVED_FIELD } from '../../shared/model/discussion.ts';
import { madeFields, madeText } from '../../shared/model/made.ts';
import { TARGET_FIELD } from '../../shared/model/moved-target.ts';
import { MAX_NOTE_LENGTH } from '../../shared/sync/limits.ts';
import { current, isDeleted } from '../../shared/sync/merge.ts';
import type { FieldValue, Target } from '../../shared/sync/ops.ts';
import type { EntryRow } from '../storage/db.ts';
import type { Edit } from '../storage/edit.ts';
import { isAllowed } from '../storage/tag-edits.ts';

type SetEdit = Extract<Edit, { op: 'set' }>;

const set = (id: string, field: string, value: FieldValue): SetEdit => ({
  ...{ op: 'set', of: 'annotation', id, field, value },
});

function commentEdits(id: string, comments: readonly IncomingComment[]): SetEdit[] {
  return comments.flatMap(({ id: comment, text, made }) => [
    set(id, commentField(comment), text),
    ...(Object.keys(made).length > 0 ? [set(id, commentMadeField(comment), madeText(made))] : []),
  ]);
}

/** The keys of the labels that may be added. */
function keysOf(book: Codebook, labels: readonly string[]): string[] {
  return tagChanges(
    book,
    [],
    labels.filter(label => isAllowed(book, label)),
    [],
  ).on;
}

/** What a deleted annotation said and the file does not is not to come back with it; what is so already is not written again. */
function overDeleted(
  { entry }: EntryRow,
  born: Extract<Edit, { op: 'create' }>,
  sets: readonly SetEdit[],
): Edit[] {
  const wanted = new Set([...Object.keys(born.fields), ...sets.map(({ field }) => field), TARGET_FIELD]);
  const left = Object.keys(entry.fields).filter(
    field => !wanted.has(field) && (current(entry, field) ?? null) !== null,
  );
  const tags = Object.keys(entry.tags).filter(tag => entry.tags[tag]?.on && !born.tags.includes(tag));
  return [
    ...left.map(field => set(born.id, field, null)),
    ...tags.map(tag => ({ op: 'tag' as const, id: born.id, tag, on: false })),
    ...sets.filter(({ field, value }) => current(entry, field) !== value),
  ];
}

/** An annotation that is not here yet. `held` is what is left here of one with its id that was deleted. */
export function createEdits(
  { id, origin, contents, comments, resolved, made }: Incoming,
  target: Target,
  book: Codebook,
  held?: EntryRow,
): Edit[] {
  const { kind, status, attributes, tags, note, part } = contents;
  const facts = Object.entries(attributes).map(([name, value]) => [
    ATTRIBUTE_PREFIX + name,
    value as FieldValue,
  ]);
  const fields: Record<string, FieldValue> = {
    ...{ kind, status },
    ...(note !== undefined && { note }),
    ...(part !== undefined && { part }),
    ...Object.fromEntries(facts),
    ...madeFields(made),
  };
  const born = { op: 'create' as const, id, target, origin, fields, tags: keysOf(book, tags) };
  const sets = [...commentEdits(id, comments), ...(resolved ? [set(id, RESOLVED_FIELD, true)] : [])];
  const isDeletedHere = held?.entry.birth !== undefined && isDeleted(held.entry);
  return [born, ...(isDeletedHere ? overDeleted(held, born, sets) : sets)];
}

/** Takes the file's side of each field that differs. */
export function takeTheirs(
  { incoming, held, differences }: Extract<AnnotationItem, { sort: 'conflict' }>,
  target: Target,
  book: Codebook,
  row: EntryRow | undefined,
): Edit[] {
  const { id } = held;
  const known = new Set(held.comments.map(comment => comment.id));
  return differences.flatMap(({ field, mine, theirs }): Edit[] => {
    if (field === 'comments') {
      const texts = new Set(theirs as readonly string[]);
      return commentEdits(
        id,
        incoming.comments.filter(one => !known.has(one.id) && texts.has(one.text)),
      );
    }
    if (field === 'place') {
      const place = JSON.stringify(target);
      // As everywhere: words whose record is longer than a field cannot be moved to.
      return place.length > MAX_NOTE_LENGTH ? [] : [set(id, TARGET_FIELD, place)];
    }
    if (field === 'tags') {
      const [here, there] = [mine as readonly string[], theirs as readonly string[]];
      const tags = row?.entry.tags ?? {};
      const add = there.filter(tag => !here.includes(tag) && isAllowed(book, tag));
      const remove = here.filter(tag => !there.includes(tag)).map(tag => resolve(book, tag).label);
      const { on, off } = tagChanges(
        book,
        Object.keys(tags).filter(tag => tags[tag]?.on),
        add,
        remove,
      );
      return [
        ...on.map(tag => ({ op: 'tag' as const, id, tag, on: true })),
        ...off.map(tag => ({ op: 'tag' as const, id, tag, on: false })),
      ];
    }
    // An empty text is how a fact is taken away.
    return [set(id, field, (theirs as FieldValue | undefined) ?? (field === 'part' ? null : ''))];
  });
}

/** What a person decided of conflicts: for all, and otherwise for some by their number among the items. */
export interface Choices {
  all: Choice;
  one: ReadonlyMap<number, Choice>;
}

export function choiceOf({ all, one }: Choices, n: number): Choice {
  return one.get(n) ?? all;
}
