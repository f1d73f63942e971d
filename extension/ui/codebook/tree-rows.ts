import type { Code } from '../../../shared/model/code.ts';
import { type Codebook, childrenOf } from '../../../shared/model/codebook.ts';

/** A code as it stands in the tree; numbers as ARIA counts, from 1. */
export interface TreeRow {
  code: Code;
  level: number;
  position: number;
  size: number;
  parent?: string;
  /** Absent where nothing stands below. */
  open?: boolean;
}

/** The codes in the order of their names, as the language sorts them: in Chinese by pinyin. */
export function inOrder(codes: readonly Code[], language?: string): Code[] {
  return [...codes].sort((a, b) => a.label.localeCompare(b.label, language) || (a.key < b.key ? -1 : 1));
}

/** The rows that are seen, from above: what stands below a closed code is none. */
export function treeRows(book: Codebook, closed: ReadonlySet<string>, language?: string): TreeRow[] {
  const below = (parent: string | undefined, level: number): TreeRow[] => {
    const codes = inOrder(childrenOf(book, parent), language);
    return codes.flatMap((code, n) => {
      const children = childrenOf(book, code.key);
      const open = !closed.has(code.key);
      const row: TreeRow = {
        ...{ code, level, position: n + 1, size: codes.length },
        ...(parent !== undefined && { parent }),
        ...(children.length > 0 && { open }),
      };
      return [row, ...(open ? below(code.key, level + 1) : [])];
    });
  };
  return below(undefined, 1);
}

/** Where an arrow with Alt puts a code: under the one before it, or out beside its parent; undefined where it cannot go. */
export function moveOf(
  rows: readonly TreeRow[],
  key: string,
  direction: 'in' | 'out',
): { parent: string } | undefined {
  const at = rows.findIndex(row => row.code.key === key);
  const row = rows[at];
  if (!row) return undefined;
  if (direction === 'in') {
    const before = rows
      .slice(0, at)
      .findLast(other => other.level === row.level && other.parent === row.parent);
    return before && { parent: before.code.key };
  }
  if (row.parent === undefined) return undefined;
  return { parent: rows.find(other => other.code.key === row.parent)?.parent ?? '' };
}
