/** How far two annotators agree on the pages that both worked through: by kind, and over all kinds. */
import { ANNOTATION_KINDS, type AnnotationKind } from '../../model/annotation.ts';
import { alphaIntervals, type Interval } from './interval.ts';
import type { Judgement } from './layers.ts';
import { seeded } from './random.ts';
import { overKinds, tally, unitizingAlpha } from './unitizing.ts';

export interface SharedPage {
  page: string;
  a: readonly Judgement[];
  b: readonly Judgement[];
}

export interface KindAgreement {
  /** αU (unitizing.ts); absent where nothing could disagree. */
  alpha?: number;
  interval?: Interval;
  /** Mentions of each, and how many stand on the same words. */
  a: number;
  b: number;
  same: number;
  /** 2 · same / (a + b): the harmonic mean of precision and recall, whoever is taken for the judge. Absent where there is none. */
  f1?: number;
}

export interface Agreement {
  pages: number;
  /** Characters of these pages. */
  length: number;
  /** Pages of which no text is here: they are taken to end where their last annotation does. */
  guessed: number;
  kinds: { kind: AnnotationKind; agreement: KindAgreement }[];
  all: KindAgreement;
}

/** So many draws of pages, and fewer of more pages, of which each draw is more alike. */
const DRAWN_PAGES = 200_000;
const DRAWS = { least: 100, most: 400 };
const SEED = 20_161_128;

const accepted = (layer: readonly Judgement[], kind: AnnotationKind) =>
  layer.filter(one => one.kind === kind && one.status === 'accepted');

function counted(a: readonly Judgement[], b: readonly Judgement[]) {
  const spans = new Set(a.map(({ start, end }) => `${start} ${end}`));
  const other = new Set(b.map(({ start, end }) => `${start} ${end}`));
  return { a: spans.size, b: other.size, same: [...other].filter(span => spans.has(span)).length };
}

type Counts = ReturnType<typeof counted>;
const NONE: Counts = { a: 0, b: 0, same: 0 };
const plus = (x: Counts, y: Counts): Counts => ({ a: x.a + y.a, b: x.b + y.b, same: x.same + y.same });
const f1Of = ({ a, b, same }: Counts) => (a + b === 0 ? {} : { f1: (2 * same) / (a + b) });

/** @param lengths of the texts, in UTF-16 code units, as far as they are known */
export function agreementOf(
  pages: readonly SharedPage[],
  lengths: ReadonlyMap<string, number>,
  draws = Math.min(DRAWS.most, Math.max(DRAWS.least, Math.round(DRAWN_PAGES / (pages.length || 1)))),
): Agreement {
  const lengthOf = ({ page, a, b }: SharedPage) =>
    Math.max(lengths.get(page) ?? 0, ...[...a, ...b].map(({ end }) => end));
  const sized = pages.map(page => ({ ...page, length: lengthOf(page) }));
  const byKind = ANNOTATION_KINDS.map(kind => {
    const layers = sized.map(({ a, b, length }) => ({
      ...{ a: accepted(a, kind), b: accepted(b, kind), length },
    }));
    return {
      kind,
      tallies: layers.map(({ a, b, length }) => tally([a, b], length)),
      counts: layers.map(({ a, b }) => counted(a, b)).reduce(plus, NONE),
    };
  }).filter(({ counts }) => counts.a + counts.b > 0);
  const intervals = alphaIntervals(
    new Map(byKind.map(({ kind, tallies }) => [kind, tallies])),
    draws,
    seeded(SEED),
  );
  const measured = byKind.map(({ kind, tallies, counts }) => ({
    ...{ kind, counts, alpha: unitizingAlpha(tallies), interval: intervals.by.get(kind) },
  }));
  const of = (
    { alpha }: { alpha?: number },
    counts: Counts,
    interval: Interval | undefined,
  ): KindAgreement => ({
    ...(alpha !== undefined && { alpha, ...(interval && { interval }) }),
    ...counts,
    ...f1Of(counts),
  });
  return {
    pages: pages.length,
    length: sized.reduce((sum, { length }) => sum + length, 0),
    guessed: pages.filter(({ page }) => !lengths.has(page)).length,
    kinds: measured.map(({ kind, alpha, counts, interval }) => ({
      ...{ kind, agreement: of(alpha, counts, interval) },
    })),
    all: of(
      overKinds(measured.map(({ alpha }) => alpha)),
      measured.map(({ counts }) => counts).reduce(plus, NONE),
      intervals.all,
    ),
  };
}
