/**
 * What members say of an annotation. It stands in fields of its own, so that clients which do not know it carry it along:
 * `comment.{id}` holds a comment's text, its first stamp says who wrote it and when.
 */
import { hlcTime } from '../sync/clock.ts';
import { current, type Entry } from '../sync/merge.ts';
import { stampUser } from '../sync/stamp-user.ts';
import { type Made, madeInText } from './made.ts';

const COMMENT_PREFIX = 'comment.';
/** Who wrote a comment that came in a file. */
const MADE_PREFIX = 'said.';
/** Whether the discussion is settled. */
export const RESOLVED_FIELD = 'discussion.resolved';
/** A member in a comment's text, by id: names change. */
const MENTION_PATTERN = /@([a-z2-7]{16})(?![a-z2-7])/g;

export interface Comment {
  id: string;
  /** User id. */
  author: string;
  /** ms since 1970 UTC */
  at: number;
  /** Members stand in it as `@id`. */
  text: string;
  /** The last change after it was written. */
  edited?: { by: string; at: number };
  /** Where it came in a file: who wrote it and when, as that tells; `author` brought it here. */
  made?: Made;
}

export interface Discussion {
  /** Oldest first; those that were taken back are not in it. */
  comments: Comment[];
  resolved?: { by: string; at: number };
}

export function isDiscussionField(field: string): boolean {
  return field.startsWith(COMMENT_PREFIX) || field.startsWith(MADE_PREFIX) || field === RESOLVED_FIELD;
}

/** The field of a comment; `id` is of letters and digits. */
export function commentField(id: string): string {
  return COMMENT_PREFIX + id;
}

/** The field that tells who wrote a comment that came in a file; a text as `made.ts` has it. */
export function commentMadeField(id: string): string {
  return MADE_PREFIX + id;
}

/** The users that a comment's text names. */
export function mentionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(MENTION_PATTERN)].map(([, user]) => user as string))];
}

/** A comment's text in pieces: words, and users that it names. */
export function splitMentions(text: string): (string | { user: string })[] {
  const pieces: (string | { user: string })[] = [];
  let end = 0;
  for (const match of text.matchAll(MENTION_PATTERN)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push({ user: match[1] as string });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

function commentOf(entry: Entry, field: string): Comment | undefined {
  const text = current(entry, field);
  const register = entry.fields[field];
  const [shown] = register?.heads ?? [];
  if (!register || !shown || typeof text !== 'string' || text === '') return undefined;
  const first = [...register.past, ...register.heads.map(head => head.at)].sort()[0] as string;
  const id = field.slice(COMMENT_PREFIX.length);
  const made = madeInText(current(entry, commentMadeField(id)));
  return {
    id,
    author: stampUser(first),
    at: hlcTime(first),
    text,
    ...(made && { made }),
    ...(shown.at !== first && { edited: { by: stampUser(shown.at), at: hlcTime(shown.at) } }),
  };
}

/** When a comment was written, ms; one that came in a file was before it came. */
const writtenAt = ({ at, made }: Comment) => (made?.at === undefined ? at : Date.parse(made.at));

export function viewDiscussion(entry: Entry): Discussion {
  const comments = Object.keys(entry.fields)
    .filter(field => field.startsWith(COMMENT_PREFIX))
    .flatMap(field => commentOf(entry, field) ?? []);
  const [resolved] = entry.fields[RESOLVED_FIELD]?.heads ?? [];
  return {
    comments: comments.sort((a, b) => writtenAt(a) - writtenAt(b) || (a.id < b.id ? -1 : 1)),
    ...(resolved?.value === true && {
      resolved: { by: stampUser(resolved.at), at: hlcTime(resolved.at) },
    }),
  };
}
