import { folded } from '../../shared/export/select.ts';
import {
  type ComparedFigure,
  compareFigures,
  type FigureChanges,
  type ToldFigure,
} from '../../shared/workbench/compare/figures.ts';
import {
  compareNames,
  NAMED_KINDS,
  type Named,
  type NamedKind,
  namedIn,
} from '../../shared/workbench/compare/names.ts';
import { type Side, type SideRows, sidesOf, yearsOf } from '../../shared/workbench/compare/sides.ts';
import { type Figure, figuresOf } from '../../shared/workbench/figures/figure.ts';
import { grainOf } from '../../shared/workbench/figures/period-span.ts';
import { FIGURE_RULES_ID, readRules } from '../../shared/workbench/figures/stored-rules.ts';
import { valueText } from '../../shared/workbench/figures/value-text.ts';
import type { PageRow } from '../../shared/workbench/row.ts';
import type { Bench } from './bench.ts';

/** An annotation to look at, with its page. */
export interface Quoted {
  id: string;
  page: string;
  exact: string;
}

export interface FigureCell extends Quoted {
  text: string;
  count: number;
  period?: string;
  place?: string;
}

export interface FigureLine {
  subject: string;
  act: string;
  unit: string;
  left: FigureCell[];
  right: FigureCell[];
  difference?: number;
  percent?: number;
}

export interface NameLine extends Quoted {
  name: string;
  count: number;
  titles: string[];
}

export interface NamesView {
  kind: NamedKind;
  added: NameLine[];
  dropped: NameLine[];
  titled: { left: NameLine; right: NameLine }[];
  same: number;
}

export interface CompareView {
  pages: [number, number];
  moved: FigureLine[];
  several: FigureLine[];
  added: FigureLine[];
  dropped: FigureLine[];
  /** Figures that both sides tell alike. */
  same: number;
  names: NamesView[];
  /** What each list has more of than is shown. */
  more: number;
}

/** Lines of a list: what is longer is no comparison that anybody reads. */
const MOST = 500;

const quoted = ({ id, page, exact }: Quoted): Quoted => ({ id, page, exact });

function cell({ figure: { annotation, amount, period, place }, count }: ToldFigure<Figure>): FigureCell {
  return {
    ...quoted(annotation),
    ...{ text: valueText(amount), count },
    ...(period && { period: period.key }),
    ...(place && { place: place.name }),
  };
}

function line(left: ToldFigure<Figure>[], right: ToldFigure<Figure>[]): FigureLine {
  const { subject, act, unit } = (left[0] ?? right[0])!.figure;
  return { subject, act, unit, left: left.map(cell), right: right.map(cell) };
}

/** The greatest changes by their share first, then those that have none. */
const bySize = (a: FigureLine, b: FigureLine) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0);
const bySubject = (a: FigureLine, b: FigureLine) => (a.subject + a.act < b.subject + b.act ? -1 : 1);

function figureLines(changes: FigureChanges<Figure>) {
  return {
    moved: changes.moved
      .map(({ left, right, difference, percent }) => ({
        ...line([left], [right]),
        difference,
        ...(percent !== undefined && { percent }),
      }))
      .sort(bySize),
    several: changes.several.map(({ left, right }) => line(left, right)).sort(bySubject),
    added: changes.added.map(one => line([], [one])).sort(bySubject),
    dropped: changes.dropped.map(one => line([one], [])).sort(bySubject),
  };
}

function nameLine({ name, count, titles, first }: Named): NameLine {
  return { ...quoted(first), name, count, titles };
}

function namesOf(kind: NamedKind, left: SideRows, right: SideRows): NamesView {
  const changes = compareNames(namedIn(left.annotations, kind), namedIn(right.annotations, kind));
  return {
    ...{ kind, same: changes.same },
    added: changes.added.map(nameLine),
    dropped: changes.dropped.map(nameLine),
    titled: changes.titled.map(pair => ({ left: nameLine(pair.left), right: nameLine(pair.right) })),
  };
}

/** What one side has that the other one has not, and what moved between them. */
export async function compareView(bench: Bench, left: Side, right: Side): Promise<CompareView> {
  const rules = readRules((await bench.db.entries.get([bench.ws, 'workspace', FIGURE_RULES_ID]))?.entry);
  const [from, to] = sidesOf(bench.index, [left, right]);
  const figures = (side: SideRows): (Figure & ComparedFigure)[] =>
    figuresOf({ pages: bench.index.pages, annotations: side.annotations }, rules).figures;
  const byPlace = !('page' in left && 'page' in right);
  const changes = compareFigures(figures(from), figures(to), grainOf, byPlace);
  const lines = figureLines(changes);
  const names = NAMED_KINDS.map(kind => namesOf(kind, from, to));
  let more = 0;
  const cut = <T>(list: T[]): T[] => {
    more += Math.max(0, list.length - MOST);
    return list.slice(0, MOST);
  };
  return {
    pages: [from.pages.size, to.pages.size],
    ...{ moved: cut(lines.moved), several: cut(lines.several) },
    ...{ added: cut(lines.added), dropped: cut(lines.dropped), same: changes.same.length },
    names: names.map(one => ({
      ...one,
      added: cut(one.added),
      dropped: cut(one.dropped),
      titled: cut(one.titled),
    })),
    more,
  };
}

export interface PageChoice {
  id: string;
  title: string;
  site?: string;
  published?: string;
}

export interface CompareChoices {
  years: string[];
  places: { code: string; name: string }[];
}

/** Pages that are offered for what was typed. */
const OFFERED = 12;

function choice({ id, title, site, published }: PageRow): PageChoice {
  return { id, title, ...(site !== undefined && { site }), ...(published !== undefined && { published }) };
}

/** The years and places that can be compared. */
export function compareChoices({ index }: Bench): CompareChoices {
  const places = new Map<string, string>();
  for (const { place } of index.pages.values()) if (place) places.set(place.code, place.name);
  return {
    years: yearsOf(index.pages.values()),
    places: [...places].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** Pages that have all of the words in title or site, the newest first; those of the ids in any case. */
export function comparePages({ index }: Bench, typed: string, ids: readonly string[]): PageChoice[] {
  const words = folded(typed).split(/\s+/u);
  const found: PageChoice[] = [];
  for (const { page } of index.ordered) {
    if (found.length >= OFFERED) break;
    const text = folded([page.title, page.site, page.published].filter(Boolean).join('\n'));
    if (words.every(word => text.includes(word))) found.push(choice(page));
  }
  const chosen = ids
    .flatMap(id => index.pages.get(id) ?? [])
    .filter(page => !found.some(({ id }) => id === page.id));
  return [...found, ...chosen.map(choice)];
}
