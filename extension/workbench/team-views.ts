import { type Agreement, agreementOf } from '../../shared/workbench/agreement/agreement.ts';
import { type Layers, layersOf, pairsOf, sharedPages } from '../../shared/workbench/agreement/layers.ts';
import { type Progress, progressOf } from '../../shared/workbench/agreement/progress.ts';
import type { Bench } from './bench.ts';

/** Who annotated, and who annotated the same pages; names are those of members, or what a file tells. */
export interface TeamView {
  progress: (Progress & { name: string })[];
  pairs: { a: string; b: string; names: [string, string]; pages: number }[];
}

/** What was worked out of a state of the index is held until it is another one. */
export function heldBy<T>(work: (bench: Bench) => T): (bench: Bench) => T {
  const held = new WeakMap<Bench, { revision: number; value: T }>();
  return bench => {
    const { revision } = bench.state;
    const last = held.get(bench);
    if (last?.revision === revision) return last.value;
    const value = work(bench);
    held.set(bench, { revision, value });
    return value;
  };
}

const layers = heldBy((bench): ReadonlyMap<string, Layers> => layersOf(bench.index.annotations));

export const nameIn = (bench: Bench, by: string) => bench.names.get(by) ?? by;

/** The pages that two annotated. */
export function sharedBy(bench: Bench, a: string, b: string) {
  return sharedPages(layers(bench), a, b).filter(({ page }) => bench.index.pages.has(page));
}

export function teamView(bench: Bench): TeamView {
  return {
    progress: progressOf(bench.index).map(one => ({ ...one, name: nameIn(bench, one.by) })),
    pairs: pairsOf(layers(bench)).map(({ a, b, pages }) => ({
      ...{ a, b, pages, names: [nameIn(bench, a), nameIn(bench, b)] as [string, string] },
    })),
  };
}

/** Lengths of texts by hash, which never change; a text is read for its length alone. */
const lengths = new Map<string, number>();
/** Texts that are in memory at once. */
const AT_ONCE = 200;

async function lengthsOf({ db, index }: Bench, pages: readonly string[]): Promise<Map<string, number>> {
  const hashes = new Map(
    pages.flatMap(id => {
      const hash = index.pages.get(id)?.textSha256;
      return hash === undefined ? [] : [[id, hash] as const];
    }),
  );
  const wanted = [...new Set(hashes.values())].filter(hash => !lengths.has(hash));
  for (let from = 0; from < wanted.length; from += AT_ONCE)
    for (const row of await db.texts.bulkGet(wanted.slice(from, from + AT_ONCE)))
      if (row) lengths.set(row.sha256, row.text.length);
  return new Map(
    [...hashes].flatMap(([id, hash]) => {
      const length = lengths.get(hash);
      return length === undefined ? [] : [[id, length] as const];
    }),
  );
}

/** How far two agree. */
export async function agreementView(bench: Bench, a: string, b: string): Promise<Agreement> {
  const pages = sharedBy(bench, a, b);
  return agreementOf(
    pages,
    await lengthsOf(
      bench,
      pages.map(({ page }) => page),
    ),
  );
}
