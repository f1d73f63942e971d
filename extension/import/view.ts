/** What a person is shown of an import before it: plain data, short enough for a hundred thousand rows. */
import type { Said } from '../../shared/formats/format.ts';
import type { Difference } from '../../shared/import/contents.ts';
import type { ConflictField } from '../../shared/import/items.ts';
import type { AnnotationKind } from '../../shared/model/annotation.ts';
import type { Fault } from './read-files.ts';

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
