/** The operations that a log holds. An op is immutable, has a stamp of its own, and may be applied in any order and twice. */
import * as v from 'valibot';
import { MAX_RIVALS, RIVAL_TAIL } from '../anchoring/rivals.ts';
import { HLC_PATTERN } from './clock.ts';
import { MAX_EXACT_LENGTH, MAX_NOTE_LENGTH, MAX_TAG_LENGTH } from './limits.ts';

export const ACTOR_PATTERN = /^[a-z2-7]{16}\.[a-z2-7]{16}$/;

/** What may stand in a field: flat data, so that every client can carry what it does not know. */
export type FieldValue = string | number | boolean | null;

export const stamp = v.pipe(v.string(), v.maxLength(64), v.regex(HLC_PATTERN));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));
/** The two names that a record leaves out without a word cannot be set either. */
const FIELD_PATTERN = /^(?!(?:constructor|prototype)$)[a-z][A-Za-z0-9.]*$/;
export const fieldName = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(FIELD_PATTERN));
export const fieldValue = v.union([
  v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
]);
export const tagName = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TAG_LENGTH));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end),
);

const rivalSide = v.object({ same: offset, beyond: v.pipe(v.string(), v.maxLength(RIVAL_TAIL)) });

/** Where an annotation stands: quote and position in the text whose UTF-8 SHA-256 is `textSha256`; never changes. */
export const TargetSchema = v.object({
  page: id,
  quote: v.object({
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_EXACT_LENGTH)),
    prefix: v.pipe(v.string(), v.maxLength(2_000)),
    suffix: v.pipe(v.string(), v.maxLength(2_000)),
  }),
  /** Code points of the rendered text, end exclusive. */
  position: span,
  /** The same in UTF-16 code units, as the browser counts. */
  utf16: span,
  /** Which occurrence of `exact` in the text, from 1; how many twins it and its sentence had; which copy of how many. */
  occurrence: v.optional(offset),
  repeats: v.optional(offset),
  alike: v.optional(offset),
  /** The twins that were most like it, told by how their surroundings part from its own. */
  rivals: v.optional(
    v.pipe(v.array(v.object({ left: rivalSide, right: rivalSide })), v.maxLength(MAX_RIVALS)),
  ),
  copy: v.optional(v.object({ rank: offset, of: offset })),
  textSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type Target = v.InferOutput<typeof TargetSchema>;

/**
 * What an op may speak of: an annotation; a page's facts; a code of the codebook (a tag's definition); a word of the lexicon;
 * what a workspace has agreed on for all. Only annotations are born and deleted, the others are fields under an id.
 */
export const ENTRY_KINDS = ['annotation', 'page', 'code', 'word', 'workspace'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const ORIGINS = ['recognised', 'manual'] as const;

const CreateOp = v.object({
  op: v.literal('create'),
  id,
  at: stamp,
  target: TargetSchema,
  origin: v.picklist(ORIGINS),
  author: id,
  fields: v.record(fieldName, fieldValue),
  tags: v.pipe(v.array(tagName), v.maxLength(100)),
});

const SetOp = v.object({
  op: v.literal('set'),
  of: v.picklist(ENTRY_KINDS),
  id,
  at: stamp,
  field: fieldName,
  value: fieldValue,
  /** The stamps of the versions that the writer saw and replaced. */
  replaces: v.pipe(v.array(stamp), v.maxLength(50)),
});

const TagOp = v.object({ op: v.literal('tag'), id, at: stamp, tag: tagName, on: v.boolean() });
const DeleteOp = v.object({ op: v.literal('delete'), id, at: stamp });
const RestoreOp = v.object({ op: v.literal('restore'), id, at: stamp });

export const OpSchema = v.variant('op', [CreateOp, SetOp, TagOp, DeleteOp, RestoreOp]);
export type Op = v.InferOutput<typeof OpSchema>;

/** An op before the store stamps it. */
export type Change = Op extends infer O ? (O extends Op ? Omit<O, 'at'> : never) : never;
