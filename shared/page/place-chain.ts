/** Reads place names out of running text: 云南省昆明市五华区 is one place, named with those above it. */
import { type PlaceEntry, type PlaceIndex, within } from './place-index.ts';

/** Text without white space, and where there was some: masthead lines break anywhere, and a break bounds a word. */
export interface CompactText {
  text: string;
  /** Offsets into `text` before which white space stood. */
  breaks: ReadonlySet<number>;
}

export interface PlaceChain {
  /** The places that the last name of the chain may mean. */
  candidates: readonly PlaceEntry[];
  /** The last name stands without its generic part (昆明). */
  bare: boolean;
  start: number;
  end: number;
}

/** Real names that are ordinary words too: only a place above them tells that a name is meant. */
const ORDINARY = new Set(
  '城区 郊区 矿区 东区 西区 老城区 新城区 城中区 城东区 城西区 城北区 城关区 市中区 市南区 市北区 新市区 和县 成县 文县 新县 城中 城东 城西 城北 城关 市中 市南 市北 新市 全州 全南'.split(
    ' ',
  ),
);

export function compactText(text: string): CompactText {
  const breaks = new Set<number>();
  let compact = '';
  for (const piece of text.split(/[\s\u200b\ufeff]+/u)) {
    if (compact !== '') breaks.add(compact.length);
    compact += piece;
  }
  return { text: compact, breaks };
}

/** Nothing that belongs to the same word stands before `at`. */
export function isBoundary({ text, breaks }: CompactText, at: number): boolean {
  return at === 0 || breaks.has(at) || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** The chain that ends at `end`. A name of two characters, a bare or an ordinary one needs a boundary or a place above it. */
export function chainBefore(source: CompactText, end: number, index: PlaceIndex): PlaceChain | undefined {
  const names = [
    [index.full, false],
    [index.bare, true],
  ] as const;
  for (const [known, bare] of names) {
    for (let start = Math.max(0, end - index.longest); start <= end - 2; start++) {
      const name = source.text.slice(start, end);
      const candidates = known.get(name);
      if (!candidates) continue;
      const above = chainBefore(source, start, index);
      const narrowed = above ? below(candidates, above.candidates) : [];
      if (above && narrowed.length > 0) return { candidates: narrowed, bare, start: above.start, end };
      const safe = ORDINARY.has(name) ? false : (!bare && name.length > 2) || isBoundary(source, start);
      if (safe) return { candidates, bare, start, end };
    }
  }
  return undefined;
}

/** The chain that starts at `start`. */
export function chainAfter({ text }: CompactText, start: number, index: PlaceIndex): PlaceChain | undefined {
  let chain: PlaceChain | undefined;
  for (;;) {
    const at = chain?.end ?? start;
    const next = nameAt(text, at, index, chain?.candidates);
    if (!next) return chain;
    chain = { ...next, start };
  }
}

function nameAt(text: string, at: number, index: PlaceIndex, above?: readonly PlaceEntry[]) {
  for (const [known, bare] of [
    [index.full, false],
    [index.bare, true],
  ] as const) {
    for (let end = Math.min(text.length, at + index.longest); end >= at + 2; end--) {
      const name = text.slice(at, end);
      const candidates = known.get(name);
      if (!candidates || (!above && ORDINARY.has(name))) continue;
      const narrowed = above ? below(candidates, above) : candidates;
      if (narrowed.length > 0) return { candidates: narrowed, bare, end };
    }
  }
  return undefined;
}

function below(candidates: readonly PlaceEntry[], above: readonly PlaceEntry[]): PlaceEntry[] {
  return candidates.filter(entry => above.some(place => place !== entry && within(entry, place.code)));
}
