/** What a person does to the codebook, as the fields of codes that it changes. Nothing here touches an annotation. */
import { MAX_TAG_LENGTH } from '../sync/limits.ts';
import type { Code, CodeFacts, CodeValues } from './code.ts';
import { branchOf, type Codebook, mergedKey, resolve } from './codebook.ts';

/** New values for a code; one that is not there yet is made. */
export interface CodeChange {
  key: string;
  set: CodeValues;
}

/** A key for a new code: its label, unless that is the name that another code was born with. */
function freshKey(book: Codebook, label: string): string {
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `#${n}`;
    const key = label.slice(0, MAX_TAG_LENGTH - tail.length) + tail;
    const held = book.codes.get(key);
    // One that was removed under this very name comes back.
    if (!held || (held.removed && held.label === label && mergedKey(book, key) === key)) return key;
  }
}

/** Whether a live code bears the label, other than `but`. */
export function isTaken({ live }: Codebook, label: string, but?: string): boolean {
  return [...live.values()].some(code => code.label === label && code.key !== but);
}

/** What leads to a code by its former name alone goes on leading to it: free tags of that name, and codes that were removed. */
function keepName(book: Codebook, name: string, into: string): CodeChange[] {
  const { codes, live } = book;
  const removed = [...codes.values()].filter(
    ({ key, label }) => label === name && mergedKey(book, key) === key && !live.has(key) && key !== into,
  );
  return [
    ...(codes.has(name) ? [] : [{ key: name, set: { label: name, mergedInto: into } }]),
    ...removed.map(({ key }) => ({ key, set: { mergedInto: into } })),
  ];
}

/** A new code, or what was a free tag. The label must not be taken. */
export function addCode(
  book: Codebook,
  { label, ...facts }: Partial<CodeFacts> & { label: string },
): CodeChange {
  return { key: freshKey(book, label), set: { label, removed: false, ...facts } };
}

/** Another name for a code; the new one must not be taken. */
export function renameCode(book: Codebook, { key, label: old }: Code, label: string): CodeChange[] {
  return [{ key, set: { label } }, ...keepName(book, old, key)];
}

/** Whether a code may be put under another: not under itself, nor under what stands below it. */
export function mayMove(book: Codebook, key: string, parent: string): boolean {
  return !branchOf(book, key).has(parent);
}

/**
 * Puts `into` in the place of `from`, both tags of any kind: whatever bears `from` shows `into` from then on, and what stands
 * below `from` stands below `into`.
 */
export function mergeCodes(book: Codebook, from: string, into: string): CodeChange[] {
  const [source, target] = [resolve(book, from), resolve(book, into)];
  if (source.key === target.key) return [];
  const changes: CodeChange[] = [];
  if (!target.code) changes.push(addCode(book, { label: target.label }));
  const to = changes[0]?.key ?? target.key;
  // The one that stays is not to hang below the one that goes.
  if (target.code && branchOf(book, source.key).has(to))
    changes.push({ key: to, set: { parent: book.parents.get(source.key) ?? '' } });
  changes.push({ key: source.key, set: { ...(!source.code && { label: source.label }), mergedInto: to } });
  const known = new Set(changes.map(({ key }) => key));
  return [...changes, ...keepName(book, source.label, to).filter(({ key }) => !known.has(key))];
}

/** Takes a code out of the codebook. What stands below it moves up; annotations keep the tag. */
export function removeCode(key: string): CodeChange {
  return { key, set: { removed: true } };
}
