import { placeIndex } from '../../shared/page/place-index.ts';
import type { ChartPoint, Measure } from '../../shared/workbench/figures/chart.ts';
import {
  FigureDesk,
  type FigureFlags,
  type FigureQuery,
  type FigureQuote,
  type FigureView,
  type RuleGround,
} from '../../shared/workbench/figures/desk.ts';
import type { FigureRules } from '../../shared/workbench/figures/rules.ts';
import type { PlainTable } from '../../shared/workbench/plain-table.ts';
import type { Bench } from './bench.ts';

/** What was worked out for the last question is held until something changes. */
const desks = new WeakMap<Bench, FigureDesk>();

function deskOf(bench: Bench): FigureDesk {
  const desk = desks.get(bench) ?? new FigureDesk(bench.index, placeIndex());
  desks.set(bench, desk);
  return desk;
}

/** The table of the figures that were chosen, and what can be chosen. */
export function figureTable(bench: Bench, query: FigureQuery): FigureView {
  return deskOf(bench).view(query);
}

/** What contradicts, stands out, or does not add up, of all figures. */
export function figureFlags(bench: Bench, rules: FigureRules): FigureFlags {
  return deskOf(bench).flags(rules);
}

export function figureGround(bench: Bench, rules: FigureRules): RuleGround {
  return deskOf(bench).ground(rules);
}

export function figureChart(bench: Bench, query: FigureQuery, measure: Measure): ChartPoint[] {
  return deskOf(bench).chart(query, measure);
}

/** The figures that were chosen, one a row, for a file. */
export function figureSheet(bench: Bench, query: FigureQuery): PlainTable {
  return deskOf(bench).sheet(query);
}

export function figureQuotes(bench: Bench, rules: FigureRules, ids: readonly string[]): FigureQuote[] {
  return deskOf(bench).quotes(rules, ids);
}
