/**
 * The words of a workspace, by which recognition knows what its members decided. They follow from the decisions themselves,
 * so that nobody has to keep a list; an entry of a word that somebody wrote wins over what follows.
 */
import { fold } from '../recognition/fold.ts';
import { wordForm } from '../recognition/lexicon.ts';
import type { Lexicon, MentionKind } from '../recognition/mention.ts';
import { current, type Entry, isDeleted } from '../sync/merge.ts';
import type { FieldValue } from '../sync/ops.ts';
import { targetOf } from './moved-target.ts';

/** A figure is known by its place, not by its words. */
export const WORD_KINDS = ['person', 'initiative', 'document'] as const satisfies readonly MentionKind[];
export type WordKind = (typeof WORD_KINDS)[number];

/** Longer quotes are no words: nothing else would ever read the same. */
export const MAX_WORD_LENGTH = 60;
/** One rejection holds for its place only: the same letters may be a name in the next sentence. Two agree on the letters. */
const REJECTIONS = 2;
/** Two letters stand in many words (高峰 is a name and a peak): a name so short is known when it was accepted twice and never rejected. */
const SHORT = 2;
const SHORT_ACCEPTANCES = 2;

/** What was decided on a form, summed up. */
export interface Decided {
  kind: WordKind;
  /** As it was read, folded (recognition/fold.ts). */
  form: string;
  accepted: number;
  rejected: number;
  /** The name that most acceptances gave, where it differs from the form. */
  canonical?: string;
}

/** What somebody wrote of a word. */
export interface WordFacts {
  kind: WordKind;
  form: string;
  canonical?: string;
  definition?: string;
  /** Not to be suggested. Absent: it is. */
  rejected?: true;
  /** Taken off the list of what was written: decisions count again. */
  removed?: true;
}

/** A word as the list shows it. */
export interface Word extends Omit<WordFacts, 'rejected' | 'removed'> {
  /** `unused`: not enough was decided on it, or not in one sense. */
  state: 'wanted' | 'unwanted' | 'unused';
  accepted: number;
  rejected: number;
  /** Somebody wrote it; else it follows from decisions. */
  written: boolean;
}

const keyOf = ({ kind, form }: Pick<Word, 'kind' | 'form'>) => `${kind} ${wordForm(kind, form)}`;

/**
 * The decision that an entry of an annotation holds: `kind sign form canonical`, parted by tabs, or undefined where there is
 * none. It is an index of the store, so that the words of a workspace are read without its annotations.
 */
export function decisionOf(entry: Entry): string | undefined {
  if (entry.of !== 'annotation' || !entry.birth || isDeleted(entry)) return undefined;
  const kind = WORD_KINDS.find(known => known === current(entry, 'kind'));
  if (!kind) return undefined;
  const form = wordForm(kind, targetOf({ ...entry, birth: entry.birth }).quote.exact);
  if (form.length < 2 || form.length > MAX_WORD_LENGTH || /\s/.test(form)) return undefined;
  if (current(entry, 'status') === 'rejected') return `${kind}\t-\t${form}\t`;
  const named = current(entry, kind === 'person' ? 'attribute.name' : 'attribute.full');
  const canonical = typeof named === 'string' && !/\s/.test(named) && fold(named) !== form ? named : '';
  return `${kind}\t+\t${form}\t${canonical}`;
}

/** What was decided on each form, from the decisions in any order. */
export function sumDecisions(decisions: Iterable<string>): Decided[] {
  const sums = new Map<string, Decided & { names: Map<string, number> }>();
  for (const decision of decisions) {
    const [kind, sign, form, canonical] = decision.split('\t') as [WordKind, string, string, string];
    const key = `${kind} ${form}`;
    const sum = sums.get(key) ?? { kind, form, accepted: 0, rejected: 0, names: new Map() };
    if (sign === '-') sum.rejected++;
    else {
      sum.accepted++;
      sum.names.set(canonical, (sum.names.get(canonical) ?? 0) + 1);
    }
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ names, ...sum }) => {
    // Of names that were given equally often the first in order: every device has to choose the same.
    const [most] = [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return { ...sum, ...(most?.[0] && { canonical: most[0] }) };
  });
}

function stateOf({ form, accepted, rejected }: Decided): Word['state'] {
  if (accepted === 0) return rejected >= REJECTIONS ? 'unwanted' : 'unused';
  if ([...form].length <= SHORT) return accepted >= SHORT_ACCEPTANCES && rejected === 0 ? 'wanted' : 'unused';
  return accepted > rejected ? 'wanted' : 'unused';
}

/** All words of a workspace: what was written of them, and what follows from decisions; by kind and form. */
export function wordsOf(decided: readonly Decided[], written: readonly WordFacts[]): Word[] {
  const words = new Map<string, Word>();
  for (const sum of decided) words.set(keyOf(sum), { ...sum, state: stateOf(sum), written: false });
  for (const { rejected, removed, ...facts } of written) {
    if (removed) continue;
    const { accepted = 0, rejected: against = 0 } = words.get(keyOf(facts)) ?? {};
    const state = rejected ? 'unwanted' : 'wanted';
    words.set(keyOf(facts), { ...facts, accepted, rejected: against, state, written: true });
  }
  return [...words.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What recognition is given of them. */
export function lexiconOf(words: readonly Word[]): Lexicon {
  return words
    .filter(({ state }) => state !== 'unused')
    .map(({ kind, form, canonical, definition, state }) => ({
      kind,
      form,
      ...(canonical !== undefined && { canonical }),
      ...(definition !== undefined && { definition }),
      ...(state === 'unwanted' && { rejected: true }),
    }));
}

/** The fields of a word in the log; what is absent is taken away. */
export function wordFields(facts: WordFacts): Record<string, FieldValue> {
  const { kind, form, canonical = '', definition = '', rejected = false, removed = false } = facts;
  return { kind, form: wordForm(kind, form), canonical, definition, rejected, removed };
}

/** What somebody wrote of a word, or undefined while its form or kind has not arrived. */
export function viewWord(entry: Entry): WordFacts | undefined {
  const text = (field: string) => {
    const value = current(entry, field);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const kind = WORD_KINDS.find(known => known === text('kind'));
  const form = text('form');
  if (!kind || form === undefined || form.length > MAX_WORD_LENGTH) return undefined;
  const [canonical, definition] = [text('canonical'), text('definition')];
  return {
    kind,
    form,
    ...(canonical !== undefined && { canonical }),
    ...(definition !== undefined && { definition }),
    ...(current(entry, 'rejected') === true && { rejected: true }),
    ...(current(entry, 'removed') === true && { removed: true }),
  };
}
