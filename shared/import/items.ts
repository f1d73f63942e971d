/** What becomes of each record of a file, before anybody agreed to anything. */
import type { ExportedAnnotation, ExportedPage } from '../formats/json.ts';
import type { Made } from '../model/made.ts';
import type { Contents, Difference, DifferingField } from './contents.ts';
import type { Place } from './same-place.ts';

export interface IncomingComment {
  id: string;
  text: string;
  made: Made;
}

/** An annotation of a file as it would stand in the workspace. */
export interface Incoming {
  /** Which file of several, from 0, and which record of it. */
  file: number;
  where: string;
  /** What it would be called here. */
  id: string;
  /** Id of its page here. */
  page: string;
  place: Place;
  origin: ExportedAnnotation['origin'];
  contents: Contents;
  comments: IncomingComment[];
  resolved: boolean;
  made: Made;
}

/** An annotation of the workspace, as far as it is compared. */
export interface Held {
  id: string;
  page: string;
  place: Place;
  contents: Contents;
  comments: readonly { id: string; text: string }[];
  /** Name of who made it. */
  author?: string;
}

/** What a person chooses for a conflict: what is here, what the file has, or both. */
export const CHOICES = ['mine', 'theirs', 'both'] as const;
export type Choice = (typeof CHOICES)[number];

/** Besides the fields: other words, or more comments. */
export type ConflictField = DifferingField | 'place' | 'comments';

export type AnnotationItem =
  | { sort: 'new'; incoming: Incoming }
  /** The same stands here, or stood in the files before it. */
  | { sort: 'duplicate'; incoming: Incoming }
  | { sort: 'conflict'; incoming: Incoming; held: Held; differences: Difference<ConflictField>[] };

/** A page of a file as it would stand in the workspace; its id is the one that it has here. */
export type IncomingPage = Omit<ExportedPage, 'text'>;

/** What is noted of a page as a whole. */
export type PageNoteItem = { page: IncomingPage } & (
  | { sort: 'new' | 'duplicate' }
  | { sort: 'conflict'; differences: Difference<'note' | 'tags'>[] }
);
