import { current, isDeleted } from '../../shared/sync/merge.ts';
import type { EntryRow } from './db.ts';

/** A tag of a workspace, as it is looked up: ids of workspaces have no slash. */
export const tagRef = (ws: string, tag: string) => `${ws}/${tag}`;

/** What of an annotation counts as use of tags; undefined where nothing does. */
export function usedTags({ ws, entry }: Pick<EntryRow, 'ws' | 'entry'>): string[] | undefined {
  if (!entry.birth || isDeleted(entry) || current(entry, 'status') === 'rejected') return undefined;
  const on = Object.keys(entry.tags).filter(tag => entry.tags[tag]?.on);
  return on.length > 0 ? on.map(tag => tagRef(ws, tag)) : undefined;
}
