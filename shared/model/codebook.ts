/**
 * The one place where tags become codes. An annotation bears keys; what a person sees is the code that a key leads to now: renamed,
 * merged, moved. Whatever came together from whom, in whatever order, every tag leads somewhere, nothing runs in a circle, and
 * replicas with the same entries see the same.
 */
import { current, type Entry } from '../sync/merge.ts';
import { type Code, type CodeColor, viewCode } from './code.ts';

/** The id of the entry that holds what a workspace has agreed on, and its field for tags. */
export const SETTINGS_ID = 'settings';
export const TAGS_FIELD = 'tags';
/** The value of `tags` with which only the codebook's tags may be added. */
export const CONTROLLED = 'controlled';

export interface Codebook {
  /** Only tags of the codebook may be added. */
  controlled: boolean;
  /** All that there are, merged and removed ones too, by key. */
  codes: ReadonlyMap<string, Code>;
  /** Those that a person sees, by key: neither merged nor removed. */
  live: ReadonlyMap<string, Code>;
  /** Key of the code that bears a label, a live one before one that was removed; of several the least. */
  byLabel: ReadonlyMap<string, string>;
  /** Key of the live code above each live code that stands under one. */
  parents: ReadonlyMap<string, string>;
}

/** What a tag leads to. `code` is absent for a free tag, which is not in the codebook. */
export interface Resolved {
  key: string;
  label: string;
  code?: Code;
}

/** Where `next` leads from `key` in the end; in a circle, its least member. */
function endOf(key: string, next: (key: string) => string | undefined): string {
  const seen = new Set<string>();
  for (let at = key; ; ) {
    seen.add(at);
    const to = next(at);
    if (to === undefined) return at;
    if (seen.has(to)) return leastInCircle(to, next);
    at = to;
  }
}

function leastInCircle(key: string, next: (key: string) => string | undefined): string {
  let least = key;
  for (let at = next(key) ?? key; at !== key; at = next(at) ?? key) if (at < least) least = at;
  return least;
}

/** The live code above `code`, past codes that were removed; undefined at the top. */
function above(
  code: Code,
  codes: ReadonlyMap<string, Code>,
  merged: (key: string) => string,
  live: Codebook['live'],
) {
  const seen = new Set<string>([code.key]);
  for (let key = code.parent; key !== undefined; ) {
    key = merged(key);
    if (seen.has(key)) return undefined;
    if (live.has(key)) return key;
    seen.add(key);
    key = codes.get(key)?.parent;
  }
  return undefined;
}

function parentsOf(above: ReadonlyMap<string, string>): Map<string, string> {
  // Two who put each other's codes under their own make a circle: its least member stands at the top.
  const tops = new Set([...above.keys()].map(key => endOf(key, at => above.get(at))));
  return new Map([...above].filter(([key]) => !tops.has(key)));
}

export function codebookOf(all: readonly Code[], controlled = false): Codebook {
  const codes = new Map<string, Code>();
  for (const code of all) codes.set(code.key, code);
  const merged = (key: string) => mergedKey({ codes }, key);
  const live = new Map([...codes].filter(([key, { removed }]) => !removed && merged(key) === key));
  const inOrder = [...codes.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const ends = inOrder.filter(({ key }) => merged(key) === key);
  const byLabel = new Map<string, string>();
  for (const { key, label } of [...ends.filter(code => live.has(code.key)), ...ends])
    if (!byLabel.has(label)) byLabel.set(label, key);
  const up = new Map<string, string>();
  for (const code of live.values()) {
    const parent = above(code, codes, merged, live);
    if (parent !== undefined) up.set(code.key, parent);
  }
  return { controlled, codes, live, byLabel, parents: parentsOf(up) };
}

/** The key that a code's merges lead to; its own where it was not merged. */
export function mergedKey({ codes }: Pick<Codebook, 'codes'>, key: string): string {
  return endOf(key, at => codes.get(at)?.mergedInto);
}

/** The codebook in a workspace's entries; those of other kinds are passed over. */
export function readCodebook(entries: readonly Entry[]): Codebook {
  const settings = entries.find(({ of, id }) => of === 'workspace' && id === SETTINGS_ID);
  const controlled = settings !== undefined && current(settings, TAGS_FIELD) === CONTROLLED;
  // Keys make ids, so that only a forger has two entries of one key; still all see the same one.
  const ofCodes = entries.filter(({ of }) => of === 'code').sort((a, b) => (a.id < b.id ? 1 : -1));
  return codebookOf(
    ofCodes.flatMap(entry => viewCode(entry) ?? []),
    controlled,
  );
}

/**
 * What a tag leads to. One that is no key is the code that bears it as its label: it was typed before the code was made, or by
 * somebody who had not heard of it.
 */
export function resolve(book: Codebook, tag: string): Resolved {
  const { codes, live, byLabel } = book;
  const end = mergedKey(book, codes.has(tag) ? tag : (byLabel.get(tag) ?? tag));
  const label = codes.get(end)?.label ?? end;
  const key = live.has(end) ? end : (byLabel.get(label) ?? end);
  const code = live.get(key);
  return { key, label: code?.label ?? label, ...(code && { code }) };
}

/** Tags as a person sees them: labels in order, none twice. */
export function labelsOf(book: Codebook, tags: readonly string[]): string[] {
  const labels = new Set(tags.map(tag => resolve(book, tag).label));
  return [...labels].sort((a, b) => (a < b ? -1 : 1));
}

/** The key that stands for a label that a person chose or typed. */
export function keyOf({ byLabel }: Codebook, label: string): string {
  return byLabel.get(label) ?? label;
}

/** The tags to set and to take off, so that what shows gains `add` and loses `remove`, both labels. */
export function tagChanges(
  book: Codebook,
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): { on: string[]; off: string[] } {
  const shown = new Set(labelsOf(book, tags));
  const gone = new Set(remove);
  return {
    on: [
      ...new Set(
        add.filter(label => !shown.has(resolve(book, label).label)).map(label => keyOf(book, label)),
      ),
    ],
    off: tags.filter(tag => gone.has(resolve(book, tag).label)),
  };
}

/** The live codes under a code, or at the top; in no order. */
export function childrenOf({ live, parents }: Codebook, key: string | undefined): Code[] {
  return [...live.values()].filter(code => parents.get(code.key) === key);
}

/** The code and those above it, topmost first. */
export function pathOf({ live, parents }: Codebook, key: string): Code[] {
  const path: Code[] = [];
  for (let at: string | undefined = key; at !== undefined; at = parents.get(at)) {
    const code = live.get(at);
    if (code) path.unshift(code);
  }
  return path;
}

/** The labels of the code and those above it: `工作 / 协商`. */
export function pathLabel(book: Codebook, key: string): string {
  return pathOf(book, key)
    .map(({ label }) => label)
    .join(' / ');
}

/** The colour of a code: its own, or that of the nearest code above it that has one. */
export function colorOf(book: Codebook, key: string): CodeColor | undefined {
  return pathOf(book, key).findLast(code => code.color)?.color;
}

/** The code and all below it, keys. */
export function branchOf(book: Codebook, key: string): Set<string> {
  const branch = new Set([key]);
  for (const { key: other } of book.live.values())
    if (pathOf(book, other).some(code => code.key === key)) branch.add(other);
  return branch;
}

/** Labels by key (`Chord`): what to tag with when a key is pressed while mentions are reviewed. Of two codes with one key the least has it. */
export function shortcutsOf({ live }: Codebook): Map<string, string> {
  const shortcuts = new Map<string, string>();
  for (const { shortcut, label } of [...live.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
    if (shortcut !== undefined && !shortcuts.has(shortcut)) shortcuts.set(shortcut, label);
  return shortcuts;
}
