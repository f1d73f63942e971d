/** What the workbench may ask of a workspace, whichever is active; part of `messages.ts`. */
import type { EditablePageField } from '../shared/model/page.ts';
import type { SavedView } from '../shared/model/saved-view.ts';
import type { AnyRule, RuleKind } from '../shared/workbench/figures/stored-rules.ts';
import type { AnnotationPatch } from './messages.ts';

/** What a person says of pages; `reviewed` true for those that are done. */
export type PageSaid = { [F in EditablePageField]?: string } & { reviewed?: boolean };

export interface BenchMessages {
  /** Changes annotations in one act. */
  'bench.annotations': (input: { ws: string; patches: AnnotationPatch[] }) => null;
  /** Deletes annotations in one act. */
  'bench.delete': (input: { ws: string; ids: string[] }) => null;
  /** Says what is so of pages, in one act; an empty text leaves it to the page again. */
  'bench.pages': (input: { ws: string; ids: string[]; set: PageSaid }) => null;
  /** Gives each of these pages to a member to read, in one act; without one to nobody. */
  'bench.readers': (input: { ws: string; readers: { id: string; reader?: string }[] }) => null;
  /** Saves a view for all members, in place of one with the same name; without an address that one goes. */
  'bench.save': (input: { ws: string; view: Pick<SavedView, 'name'> & Partial<SavedView> }) => null;
  /** Says a rule for figures to all members, in place of what was said of the same word. */
  'bench.rule': (input: { ws: string; rule: AnyRule }) => null;
  /** Takes back what was said of a word: what is derived or built in holds again. */
  'bench.unrule': (input: { ws: string; of: RuleKind; word: string }) => null;
  /** Takes back the last act in the workspace, or does the last that was taken back; false if there is none. */
  'bench.step': (input: { ws: string; direction: 'undo' | 'redo' }) => boolean;
}
