/** Who and what came and went from one side to the other: persons, initiatives, documents, by name. */
import type { AnnotationKind } from '../../model/annotation.ts';
import type { AnnotationRow } from '../row.ts';

export interface Named {
  name: string;
  /** Mentions. */
  count: number;
  /** Titles that they are given, each once. */
  titles: string[];
  first: AnnotationRow;
}

export interface NameChanges {
  added: Named[];
  dropped: Named[];
  /** On both sides, with titles that the other side does not give. */
  titled: { left: Named; right: Named }[];
  same: number;
}

export type NamedKind = Extract<AnnotationKind, 'person' | 'initiative' | 'document'>;
export const NAMED_KINDS = ['person', 'initiative', 'document'] as const satisfies NamedKind[];

/** The words without quotation marks and white space. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"‘’「」『』《》〈〉]/g, '');
}

/** @param nameOf gives the name under which several are one; without it a person is its name, all else its words */
export function namedIn(
  annotations: readonly AnnotationRow[],
  kind: NamedKind,
  nameOf: (row: AnnotationRow) => string = row => row.attributes.name ?? row.exact,
): Map<string, Named> {
  const all = new Map<string, Named>();
  for (const row of annotations) {
    if (row.kind !== kind) continue;
    const key = plain(nameOf(row));
    const named = all.get(key) ?? { name: key, count: 0, titles: [], first: row };
    named.count++;
    const { title } = row.attributes;
    if (title !== undefined && !named.titles.includes(title)) named.titles.push(title);
    all.set(key, named);
  }
  return all;
}

const byCount = (a: Named, b: Named) => b.count - a.count || (a.name < b.name ? -1 : 1);

export function compareNames(
  left: ReadonlyMap<string, Named>,
  right: ReadonlyMap<string, Named>,
): NameChanges {
  const changes: NameChanges = { added: [], dropped: [], titled: [], same: 0 };
  for (const [key, from] of left) {
    const to = right.get(key);
    if (!to) {
      changes.dropped.push(from);
      continue;
    }
    const isOther =
      to.titles.length > 0 && from.titles.length > 0 && !to.titles.some(t => from.titles.includes(t));
    if (isOther) changes.titled.push({ left: from, right: to });
    else changes.same++;
  }
  for (const [key, to] of right) if (!left.has(key)) changes.added.push(to);
  changes.added.sort(byCount);
  changes.dropped.sort(byCount);
  return changes;
}
