/** What the workbench may ask of a workspace, whichever is active; part of `messages.ts`. */
import type { SavedView } from '../shared/model/saved-view.ts';
import type { AnnotationPatch } from './messages.ts';

export interface BenchMessages {
  /** Changes annotations in one act. */
  'bench.annotations': (input: { ws: string; patches: AnnotationPatch[] }) => null;
  /** Deletes annotations in one act. */
  'bench.delete': (input: { ws: string; ids: string[] }) => null;
  /** Saves a view for all members, in place of one with the same name; without an address that one goes. */
  'bench.save': (input: { ws: string; view: Pick<SavedView, 'name'> & Partial<SavedView> }) => null;
  /** Takes back the last act in the workspace, or does the last that was taken back; false if there is none. */
  'bench.step': (input: { ws: string; direction: 'undo' | 'redo' }) => boolean;
}
