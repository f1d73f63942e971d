/** An annotation as people and programs see it, read from its merged entry. */
import { APPROXIMATIONS, type Approximation, MENTION_KINDS } from '../recognition/mention.ts';
import { hlcTime } from '../sync/clock.ts';
import { current, type Entry, isDeleted, otherVersions } from '../sync/merge.ts';
import type { Target } from '../sync/ops.ts';
import { isDiscussionField } from './discussion.ts';
import { type Made, viewMade } from './made.ts';
import { targetOf } from './moved-target.ts';

/** The four kinds of mention, and `highlight` for a selection that is none of them. */
export const ANNOTATION_KINDS = [...MENTION_KINDS, 'highlight'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export const STATUSES = ['accepted', 'rejected'] as const;
export type Status = (typeof STATUSES)[number];

export const NUMBER_ATTRIBUTES = ['value', 'min', 'max'] as const;
export const TEXT_ATTRIBUTES = [
  'unit',
  'subject',
  'act',
  'period',
  'name',
  'title',
  'entity',
  'full',
  'definition',
] as const;
type NumberAttribute = (typeof NUMBER_ATTRIBUTES)[number];
type TextAttribute = (typeof TEXT_ATTRIBUTES)[number];
export type Attributes = { [K in NumberAttribute]?: number } & { [K in TextAttribute]?: string } & {
  approx?: Approximation;
};

/** A part's number, as the site counts. */
export const PART_PATTERN = /^\d{1,3}$/;

/** Attribute fields are named `attribute.value`, `attribute.unit`, … in the log. */
export const ATTRIBUTE_PREFIX = 'attribute.';

export interface Annotation {
  id: string;
  kind: AnnotationKind;
  target: Target;
  attributes: Attributes;
  tags: string[];
  note?: string;
  origin: 'recognised' | 'manual';
  status: Status;
  /** Which part of an article in several it was made on; absent for the first. */
  part?: string;
  /** User id. */
  author: string;
  /** Where it came in a file: who made it and when, as that tells. */
  made?: Made;
  /** ISO 8601 UTC. */
  created: string;
  updated: string;
  /** Fields of which concurrent writers left another value. */
  contested: string[];
}

/** ISO 8601 UTC of a stamp. */
export function isoTime(stamp: string): string {
  return new Date(hlcTime(stamp)).toISOString();
}

/** Absent facts are absent: an empty text is how a person takes one away. */
function attributesOf(entry: Entry): Attributes {
  const attributes: Attributes = {};
  for (const name of NUMBER_ATTRIBUTES) {
    const value = current(entry, ATTRIBUTE_PREFIX + name);
    if (typeof value === 'number') attributes[name] = value;
  }
  for (const name of TEXT_ATTRIBUTES) {
    const value = current(entry, ATTRIBUTE_PREFIX + name);
    if (typeof value === 'string' && value !== '') attributes[name] = value;
  }
  const approx = APPROXIMATIONS.find(known => known === current(entry, `${ATTRIBUTE_PREFIX}approx`));
  return approx ? { ...attributes, approx } : attributes;
}

/** The annotation in an entry, or undefined while its first op has not arrived or after its deletion. */
export function viewAnnotation(entry: Entry): Annotation | undefined {
  if (!entry.birth || isDeleted(entry)) return undefined;
  const kind = current(entry, 'kind');
  const status = current(entry, 'status');
  const note = current(entry, 'note');
  const part = current(entry, 'part');
  const made = viewMade(entry);
  const tags = Object.keys(entry.tags).filter(tag => entry.tags[tag]?.on);
  const created = isoTime(entry.birth.at);
  const updatedAt = entry.written ?? entry.birth.at;
  return {
    id: entry.id,
    kind: ANNOTATION_KINDS.find(known => known === kind) ?? 'highlight',
    target: targetOf({ ...entry, birth: entry.birth }),
    attributes: attributesOf(entry),
    tags: tags.sort((a, b) => (a < b ? -1 : 1)),
    ...(typeof note === 'string' && note !== '' && { note }),
    ...(typeof part === 'string' && PART_PATTERN.test(part) && { part }),
    origin: entry.birth.origin,
    status: status === 'rejected' ? 'rejected' : 'accepted',
    author: entry.birth.author,
    ...(made && { made }),
    created,
    updated: updatedAt === entry.birth.at ? created : isoTime(updatedAt),
    contested: Object.keys(entry.fields).filter(
      field => !isDiscussionField(field) && otherVersions(entry, field).length > 0,
    ),
  };
}
