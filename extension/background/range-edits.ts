import { type Attributes, viewAnnotation } from '../../shared/model/annotation.ts';
import { TARGET_FIELD } from '../../shared/model/moved-target.ts';
import { rereadQuote } from '../../shared/model/reread.ts';
import type { Mention } from '../../shared/recognition/mention.ts';
import { MAX_NOTE_LENGTH } from '../../shared/sync/limits.ts';
import type { FieldValue, Target } from '../../shared/sync/ops.ts';
import type { DraftAnnotation, RangeChange } from '../messages.ts';
import { MeipiError } from '../result.ts';
import type { Span } from '../review/move-range.ts';
import { createEdit, patchEdits } from '../storage/annotations.ts';
import type { MeipiDb } from '../storage/db.ts';
import type { Edit } from '../storage/edit.ts';
import { annotationId } from './annotation-id.ts';

export interface RangeEditsOptions {
  db: MeipiDb;
  ws: string;
  /** The page's text as it is now, which the spans count in. */
  text: string;
  /** The page's id, and the text's hash. */
  on: Pick<Target, 'page' | 'textSha256'>;
  part: string;
  recognise: (text: string) => Mention[];
}

/** What recognition reads in a span: the longest figure within it, or what its words say by themselves. */
function readAt(
  mentions: readonly Mention[],
  { text, recognise }: RangeEditsOptions,
  { start, end }: Span,
): Attributes {
  const figures = (found: readonly Mention[]) => found.filter(({ kind }) => kind === 'statistic');
  const within = figures(mentions).filter(one => one.start >= start && one.end <= end);
  const longest = within.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const found = longest ?? figures(recognise(text.slice(start, end)))[0];
  if (!found) return {};
  const { kind: _k, start: _s, end: _e, text: _t, rule: _r, score: _c, ...attributes } = found;
  return attributes;
}

function same(a: Attributes, b: Attributes): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Attributes>;
  return [...names].every(name => a[name] === b[name]);
}

/** What is to be written over a figure's attributes: nothing where a person has said something else than recognition. */
function reread(options: RangeEditsOptions, kind: string, held: Attributes, { from, to }: RangeChange) {
  if (kind !== 'statistic' || !from) return {};
  const mentions = options.recognise(options.text);
  if (!same(readAt(mentions, options, from), held)) return {};
  const read = readAt(mentions, options, to);
  const gone = Object.keys(held).filter(name => !(name in read));
  return { ...Object.fromEntries(gone.map(name => [name, null])), ...read } as Record<string, FieldValue>;
}

/**
 * The edits that put an annotation, or a suggestion that is accepted with it, on other words.
 * @throws MeipiError `too_long` where the new place does not fit a field, `unknown_annotation`
 */
export async function rangeEdits(
  options: RangeEditsOptions,
  change: RangeChange,
): Promise<{ id: string; edits: Edit[] }> {
  const { db, ws, on, part } = options;
  const value = JSON.stringify({ ...change.target, ...on });
  if (value.length > MAX_NOTE_LENGTH) throw new MeipiError('too_long');
  if (typeof change.of !== 'string') {
    const draft: DraftAnnotation = change.of;
    const held = draft.attributes as Attributes;
    const attributes = { ...held, ...reread(options, draft.kind, held, change) };
    // The id of the suggestion as it was found: who accepts it as it is speaks of the same.
    const id = await annotationId(draft, on.page);
    const born = createEdit({ ...draft, attributes: withoutNulls(attributes) }, id, on, part);
    if (born.op !== 'create') throw new MeipiError('internal');
    return { id, edits: [{ ...born, fields: { ...born.fields, [TARGET_FIELD]: value } }] };
  }
  const id = change.of;
  const entry = (await db.entries.get([ws, 'annotation', id]))?.entry;
  const view = entry && viewAnnotation(entry);
  if (!view) throw new MeipiError('unknown_annotation', id);
  // Where the words are others by themselves, what was read in them has to be asked of the old ones.
  const attributes = change.from
    ? reread(options, view.kind, view.attributes, change)
    : rereadQuote(view.kind, view.attributes, view.target.quote, change.target.quote);
  return {
    id,
    edits: [
      { op: 'set', of: 'annotation', id, field: TARGET_FIELD, value },
      ...patchEdits({ id, attributes }),
    ],
  };
}

function withoutNulls(attributes: Record<string, FieldValue | undefined>): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, FieldValue] => entry[1] != null),
  );
}
