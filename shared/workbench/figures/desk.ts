/** What the view of figures asks, answered from a workspace's rows; what several questions need is worked out once. */
import type { PlaceIndex } from '../../page/place-index.ts';
import type { PlainTable } from '../plain-table.ts';
import type { AnnotationRow, PageRow, Rows } from '../row.ts';
import { type ChartPoint, chartOf, type Measure, type MeasureCount, measuresOf } from './chart.ts';
import { type Contradiction, contradictionsOf } from './contradictions.ts';
import { type Figures, figuresOf } from './figure.ts';
import { type Outlier, outliersOf } from './outliers.ts';
import { placeLifter, type ShownPlace } from './place-level.ts';
import type { ActRule, FigureRules, SubjectRule } from './rules.ts';
import { type ShareCheck, shareChecksOf } from './shares.ts';
import { figureSheet } from './sheets.ts';
import { type FigureTable, shownFigures, type TableChoices, tableOf } from './table.ts';

/** A word with how many figures have it. */
export interface Counted {
  word: string;
  count: number;
}

/** What can be chosen, of all figures; those with most figures first. */
export interface FigureFacets {
  groups: Counted[];
  acts: Counted[];
  places: (ShownPlace & { count: number })[];
  measures: MeasureCount[];
}

/** What the rules are about: what was derived, and the words as they are written. */
export interface RuleGround {
  subjects: SubjectRule[];
  acts: ActRule[];
  words: { subjects: Counted[]; acts: Counted[]; units: Counted[] };
}

export interface FigureView {
  table: FigureTable;
  facets: FigureFacets;
  /** All accepted figures, and those of them that tell no amount. */
  all: number;
  without: number;
}

export interface FigureFlags {
  contradictions: Contradiction[];
  outliers: Outlier[];
  shares: ShareCheck[];
}

/** A quote behind a cell, with its page. */
export interface FigureQuote {
  annotation: AnnotationRow;
  page?: PageRow;
}

export interface FigureQuery {
  rules: FigureRules;
  choices: TableChoices;
}

function counted(counts: Iterable<[word: string, count: number]>): Counted[] {
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

export class FigureDesk {
  readonly #rows: Rows & { readonly revision: number };
  readonly #index: Pick<PlaceIndex, 'byCode'>;
  #held:
    | { key: string; figures: Figures; byId?: Map<string, AnnotationRow>; flags?: FigureFlags }
    | undefined;

  /** `revision` of the rows grows with whatever changes in them. */
  constructor(rows: Rows & { readonly revision: number }, index: Pick<PlaceIndex, 'byCode'>) {
    this.#rows = rows;
    this.#index = index;
  }

  #read(rules: FigureRules) {
    const key = `${this.#rows.revision} ${JSON.stringify(rules)}`;
    if (this.#held?.key === key) return this.#held;
    const figures = figuresOf(this.#rows, rules);
    this.#held = { key, figures };
    return this.#held;
  }

  view({ rules, choices }: FigureQuery): FigureView {
    const { figures, without } = this.#read(rules).figures;
    const shown = shownFigures(figures, choices, this.#index);
    return {
      table: tableOf(shown, choices),
      facets: { ...this.#facets(rules, choices), measures: measuresOf(shown, choices) },
      all: figures.length + without.length,
      without: without.length,
    };
  }

  #facets(rules: FigureRules, choices: TableChoices): Omit<FigureFacets, 'measures'> {
    const { figures } = this.#read(rules).figures;
    const lift = placeLifter(choices.places, this.#index);
    const groups = new Map<string, number>();
    const acts = new Map<string, number>();
    const places = new Map<string, ShownPlace & { count: number }>();
    for (const figure of figures) {
      if (figure.group !== '') groups.set(figure.group, (groups.get(figure.group) ?? 0) + 1);
      if (figure.act !== '') acts.set(figure.act, (acts.get(figure.act) ?? 0) + 1);
      const place = lift(figure.place);
      const held = places.get(place.code);
      if (held) held.count++;
      else if (place.code !== '') places.set(place.code, { ...place, count: 1 });
    }
    return {
      groups: counted(groups),
      acts: counted(acts),
      places: [...places.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    };
  }

  ground(rules: FigureRules): RuleGround {
    const { derived, counts } = this.#read(rules).figures;
    const { subjects, acts, units } = counts;
    const words = { subjects: counted(subjects), acts: counted(acts), units: counted(units) };
    return { ...derived, words };
  }

  flags(rules: FigureRules): FigureFlags {
    const held = this.#read(rules);
    const { figures } = held.figures;
    held.flags ??= {
      contradictions: contradictionsOf(figures),
      outliers: outliersOf(figures),
      shares: shareChecksOf(figures),
    };
    return held.flags;
  }

  chart({ rules, choices }: FigureQuery, measure: Measure): ChartPoint[] {
    const shown = shownFigures(this.#read(rules).figures.figures, choices, this.#index);
    return chartOf(shown, measure, choices);
  }

  /** The figures that the table shows, one a row. */
  sheet({ rules, choices }: FigureQuery): PlainTable {
    const shown = shownFigures(this.#read(rules).figures.figures, choices, this.#index);
    return figureSheet(
      shown.map(({ figure }) => figure),
      this.#rows.pages,
    );
  }

  /** Annotations by their ids, in that order; those that are no figures any more are passed over. */
  quotes(rules: FigureRules, ids: readonly string[]): FigureQuote[] {
    const held = this.#read(rules);
    held.byId ??= new Map(held.figures.figures.map(({ annotation }) => [annotation.id, annotation]));
    const { byId } = held;
    return ids.flatMap(id => {
      const annotation = byId.get(id);
      if (!annotation) return [];
      const page = this.#rows.pages.get(annotation.page);
      return [{ annotation, ...(page && { page }) }];
    });
  }
}
