/** What a person may mean who types a few characters into the workbench's search. */
import { folded } from '../export/select.ts';
import { lettersOf, type Readings, spelledAt } from '../pinyin.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** What can be chosen by name; `words` are quotes, which are searched for as words. */
export const TERM_KINDS = ['tags', 'persons', 'places', 'sites', 'words'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export interface Term {
  kind: TermKind;
  /** What a filter takes: of a place its code. */
  value: string;
  label: string;
  /** Annotations that have it. */
  count: number;
}

/** Names of initiatives and documents are short; a quote that is longer is a passage. */
const LONGEST = 24;
/** More is a list to read, and another character is quicker. */
const MOST = 10;

const EXACT = 0;
const PREFIX = 1;
const INSIDE = 2;
const SPELLED = 3;
const SPELLED_INSIDE = 4;

/** All terms of a workspace, each once. */
function termsOf({ ordered }: WorkspaceIndex): Term[] {
  const terms = new Map<string, Term>();
  const add = (kind: TermKind, value: string | undefined, label = value, count = 1) => {
    if (value === undefined || label === undefined) return;
    const key = `${kind} ${value}`;
    const term = terms.get(key);
    if (term) term.count += count;
    else terms.set(key, { kind, value, label, count });
  };
  for (const { page, rows } of ordered) {
    add('places', page.place?.code, page.place?.name, rows.length);
    add('sites', page.site, page.site, rows.length);
    for (const { kind, exact, attributes, tags } of rows) {
      for (const tag of tags) add('tags', tag);
      if (kind === 'person') add('persons', attributes.name);
      else if (kind !== 'statistic' && exact.length <= LONGEST) add('words', exact);
      add('words', attributes.subject);
    }
  }
  return [...terms.values()];
}

interface Known {
  revision: number;
  terms: readonly Term[];
}
const known = new WeakMap<WorkspaceIndex, Known>();

function heldTerms(index: WorkspaceIndex): readonly Term[] {
  const held = known.get(index);
  if (held?.revision === index.revision) return held.terms;
  const terms = termsOf(index);
  known.set(index, { revision: index.revision, terms });
  return terms;
}

function rankOf(label: string, wanted: string, letters: string | undefined, readings: Readings) {
  const name = folded(label);
  if (name === wanted) return EXACT;
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? PREFIX : INSIDE;
  const spelled = letters === undefined ? undefined : spelledAt(label, letters, readings);
  if (spelled === undefined) return undefined;
  return spelled === 0 ? SPELLED : SPELLED_INSIDE;
}

/** The terms that were meant, best first; of equals those that most annotations have. */
export function suggest(index: WorkspaceIndex, typed: string, readings: Readings): Term[] {
  const wanted = folded(typed.trim());
  if (wanted === '') return [];
  const letters = lettersOf(wanted);
  return heldTerms(index)
    .flatMap(term => {
      const rank = rankOf(term.label, wanted, letters, readings);
      return rank === undefined ? [] : [{ term, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.term.count - a.term.count || (a.term.label < b.term.label ? -1 : 1))
    .slice(0, MOST)
    .map(({ term }) => term);
}
