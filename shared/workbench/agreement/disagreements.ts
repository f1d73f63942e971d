/** What two annotators of a page do not agree on, one by one, in the order of the text. */
import type { Attributes } from '../../model/annotation.ts';
import { differingFields } from '../../model/said-attributes.ts';
import type { Judgement } from './layers.ts';

/**
 * `missed`: one of them made nothing of it; `refused`: one of them says that it is no mention; `span`: other words for the same;
 * `kind`: another kind of mention; `attributes`: something else is said of it.
 */
export const DISAGREEMENTS = ['missed', 'refused', 'span', 'kind', 'attributes'] as const;
export type DisagreementSort = (typeof DISAGREEMENTS)[number];

export interface Disagreement {
  page: string;
  sort: DisagreementSort;
  /** What each made of it; one of them is absent where it was missed. */
  a?: Judgement;
  b?: Judgement;
  /** Attributes that differ, where both took it for a mention of one kind. */
  fields: (keyof Attributes)[];
  /** What was decided of it for the curated version; absent while nothing was. */
  decided?: true;
}

const isMention = ({ status }: Judgement) => status === 'accepted';
const overlap = (a: Judgement, b: Judgement) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** How well two judgements speak of one thing, the more the better; undefined where they do not. */
function likeness(a: Judgement, b: Judgement): number | undefined {
  const shared = overlap(a, b);
  // Who says that something is no mention speaks of these very words.
  const isRefused = !isMention(a) || !isMention(b);
  const isSame = a.start === b.start && a.end === b.end;
  if (shared <= 0 || (isRefused && !isSame)) return undefined;
  const length = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return shared / length + (a.kind === b.kind ? 1 : 0) + (a.id === b.id ? 2 : 0);
}

/** Judgements of the same words, each in one pair at most: the most alike are paired first. */
function paired(a: readonly Judgement[], b: readonly Judgement[]): [Judgement, Judgement][] {
  const found: { one: Judgement; other: Judgement; like: number }[] = [];
  // Sorted by their beginnings; how far back one that reaches into `one` can begin, the longest of them tells.
  const longest = Math.max(0, ...b.map(({ start, end }) => end - start));
  let from = 0;
  for (const one of a) {
    while (from < b.length && (b[from] as Judgement).start + longest <= one.start) from++;
    for (let i = from; i < b.length && (b[i] as Judgement).start < one.end; i++) {
      const other = b[i] as Judgement;
      const like = likeness(one, other);
      if (like !== undefined) found.push({ one, other, like });
    }
  }
  found.sort((x, y) => y.like - x.like || x.one.start - y.one.start);
  const used = new Set<Judgement>();
  return found.flatMap(({ one, other }): [Judgement, Judgement][] => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [[one, other]];
  });
}

function sortOf(a: Judgement, b: Judgement, fields: readonly string[]): DisagreementSort | undefined {
  if (!isMention(a) && !isMention(b)) return undefined;
  if (!isMention(a) || !isMention(b)) return 'refused';
  if (a.kind !== b.kind) return 'kind';
  if (a.start !== b.start || a.end !== b.end) return 'span';
  return fields.length > 0 ? 'attributes' : undefined;
}

/** Both layers are sorted by their beginnings (layers.ts). */
export function disagreementsOf(
  page: string,
  a: readonly Judgement[],
  b: readonly Judgement[],
): Disagreement[] {
  const pairs = paired(a, b);
  const met = new Set(pairs.flat());
  const told = (of: Omit<Disagreement, 'page' | 'decided'>): Disagreement => {
    const isDecided = [of.a, of.b].some(one => one?.row.curated !== undefined);
    return { page, ...of, ...(isDecided && { decided: true }) };
  };
  const different = pairs.flatMap(([one, other]): Disagreement[] => {
    const isBoth = isMention(one) && isMention(other) && one.kind === other.kind;
    const fields = isBoth ? differingFields(one.attributes, other.attributes) : [];
    const sort = sortOf(one, other, fields);
    return sort ? [told({ sort, a: one, b: other, fields })] : [];
  });
  // Who rejects what nobody takes for a mention disagrees with no one.
  const alone = (all: readonly Judgement[]) => all.filter(one => !met.has(one) && isMention(one));
  const all = [
    ...different,
    ...alone(a).map(one => told({ sort: 'missed', a: one, fields: [] })),
    ...alone(b).map(one => told({ sort: 'missed', b: one, fields: [] })),
  ];
  const startOf = ({ a: x, b: y }: Disagreement) =>
    Math.min(x?.start ?? Number.POSITIVE_INFINITY, y?.start ?? Number.POSITIVE_INFINITY);
  return all.sort((x, y) => startOf(x) - startOf(y));
}
