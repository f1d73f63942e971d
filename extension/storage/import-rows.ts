/** What the store holds of imports. */
import type { FieldValue } from '../../shared/sync/ops.ts';
import type { Edit, Step } from './edit.ts';

/** An import of files: written part by part, and taken back part by part. */
export interface ImportRow {
  ws: string;
  id: string;
  /** When the person agreed to it, and when its last part was written or taken back, ms. */
  at: number;
  touched: number;
  /** Names of the files. */
  files: string[];
  state: 'staging' | 'writing' | 'done' | 'undoing' | 'undone';
  /** How many parts there are, and how many of them, from the first on, are written. */
  parts: number;
  written: number;
  /** Annotations that are new, and those that become others. */
  added: number;
  changed: number;
  /** What undo left, for it was worked on since. */
  kept?: number;
}

/** A step without the place of what is born: taking it back asks for what is said alone. */
export interface ImportStep extends Pick<Step, 'back'> {
  did: Exclude<Edit, { op: 'create' }> | Omit<Extract<Edit, { op: 'create' }>, 'target'>;
}

/** A part of an import: what is to be written, then how that is taken back. */
export interface ImportPartRow {
  ws: string;
  import: string;
  part: number;
  edits: Edit[];
  /** Texts of pages with the addresses that they were read from. */
  texts?: { sha256: string; text: string; url: string }[];
  /** What it did, once it is written, and the last stamp that it gave. */
  steps?: ImportStep[];
  last?: string;
  /** Where its ops stand together (`PackRow`), if they do. */
  pack?: string;
  /** Hashes of texts that the workspace's server is to hold because of it. */
  evidence?: string[];
  /** What annotations that it brought back from their deletion said then, by id. */
  revived?: Record<string, { fields: Record<string, FieldValue>; tags: string[] }>;
}
