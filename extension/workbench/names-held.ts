/** What is computed of a workspace's names, held until something changes. */

import type { WordKind } from '../../shared/model/word.ts';
import { viewWord } from '../../shared/model/word.ts';
import { type CanonicalNames, canonicalNames } from '../../shared/workbench/canonical-names.ts';
import type { Bench } from './bench.ts';

interface Held<T> {
  revision: number;
  words: string;
  value: T;
}

/** What members wrote of names of this kind. */
async function readNames({ db, ws }: Bench, kind: WordKind): Promise<CanonicalNames> {
  const rows = await db.entries.where('[ws+of+id]').between([ws, 'word'], [ws, 'word', []]).toArray();
  return canonicalNames(
    rows.flatMap(({ entry }) => viewWord(entry) ?? []),
    kind,
  );
}

/** Computes something of the index and the canonical names of a kind, once for each state of both. */
export function heldOfNames<T>(
  kind: WordKind,
  compute: (bench: Bench, names: CanonicalNames) => T,
): (bench: Bench) => Promise<T> {
  const held = new WeakMap<Bench, Held<T>>();
  return async bench => {
    const names = await readNames(bench, kind);
    const words = JSON.stringify([...names]);
    const { revision } = bench.index;
    const last = held.get(bench);
    if (last?.revision === revision && last.words === words) return last.value;
    const value = compute(bench, names);
    held.set(bench, { revision, words, value });
    return value;
  };
}
