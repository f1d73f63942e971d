import { type Codebook, labelsOf, resolve } from '../../shared/model/codebook.ts';
import { lookOf } from '../../shared/model/tag-look.ts';
import type { TagChoice } from '../messages-codes.ts';
import { loadCodebook, tagCounts } from './codebook.ts';
import type { MeipiDb, WorkspaceRow } from './db.ts';
import { isWritable } from './workspace-list.ts';

/** Whether we may change the codebook: where only its tags may be added, owners alone say which there are. */
export function mayCode(row: WorkspaceRow, { controlled }: Pick<Codebook, 'controlled'>): boolean {
  return isWritable(row) && (!controlled || row.role === 'owner');
}

/** All labels that lead to each label: keys and names of codes that were renamed or merged. */
function formerNames(book: Codebook): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { key, label } of book.codes.values()) {
    const shown = resolve(book, key).label;
    const held = names.get(shown) ?? new Set<string>();
    for (const name of [key, label])
      if (name !== shown && resolve(book, name).label === shown) held.add(name);
    names.set(shown, held);
  }
  return names;
}

/** The tags of a workspace that a person may choose, most used first. */
export async function tagChoice(db: MeipiDb, row: WorkspaceRow): Promise<TagChoice> {
  const book = await loadCodebook(db, row.id);
  const counts = await tagCounts(db, row.id);
  const uses = new Map<string, number>();
  for (const { label } of book.live.values()) uses.set(label, 0);
  for (const [tag, count] of counts) {
    const { label } = resolve(book, tag);
    uses.set(label, (uses.get(label) ?? 0) + count);
  }
  const former = formerNames(book);
  const known = labelsOf(book, [...book.live.keys(), ...counts.keys()])
    .map(label => ({
      label,
      ...lookOf(book, label),
      uses: uses.get(label) ?? 0,
      former: [...(former.get(label) ?? [])],
    }))
    .filter(tag => tag.coded || !book.controlled)
    .sort((a, b) => b.uses - a.uses);
  return { ws: row.id, known, controlled: book.controlled, mayAdd: mayCode(row, book) };
}
