import type { EntryKind, FieldValue, Target } from '../../shared/sync/ops.ts';

/** What a person does, before the store stamps it, finds what it replaces, and works out how to take it back. */
export type Edit =
  | {
      op: 'create';
      id: string;
      target: Target;
      origin: 'recognised' | 'manual';
      fields: Record<string, FieldValue>;
      tags: string[];
    }
  | { op: 'set'; of: EntryKind; id: string; field: string; value: FieldValue }
  | { op: 'tag'; id: string; tag: string; on: boolean }
  | { op: 'delete'; id: string }
  | { op: 'restore'; id: string };

/** Something that was done, and how it is taken back. */
export interface Step {
  did: Edit;
  back: Edit;
}
