/** The table of figures: what is counted, and what happened to it, by place down and by period across. */
import type { PlaceIndex } from '../../page/place-index.ts';
import type { Amount } from './amount.ts';
import { KNOWN_ACTS } from './derive-groups.ts';
import type { Figure } from './figure.ts';
import { byTime, inYears, type PeriodSpan } from './period-span.ts';
import { type PlaceLevel, placeLifter, type ShownPlace } from './place-level.ts';

export interface TableChoices {
  places: PlaceLevel;
  /** `years` puts what a part of a year brought beside what the year did; nothing is added up. */
  periods: 'each' | 'years';
  /** `groups` has one row for all subjects of a group. */
  subjects: 'each' | 'groups';
  /** Only these, as shown; absent for all. */
  groups?: readonly string[];
  acts?: readonly string[];
  /** Codes as shown at `places`. */
  codes?: readonly string[];
  /** First and last day, in days since 1970, that a period must touch. */
  from?: number;
  to?: number;
  /** Also what the text does not say the subject of. */
  unnamed?: boolean;
}

/** An amount in a cell, and who says it. */
export interface CellValue extends Pick<Amount, 'value' | 'min' | 'max' | 'approx'> {
  /** The figure's own period (ISO 8601), place and subject where the cell shows a wider one. */
  period?: string;
  place?: string;
  subject?: string;
  annotations: string[];
}

export interface TableRow {
  group: string;
  /** Empty in a row for a whole group. */
  subject: string;
  act: string;
  unit: string;
  place: ShownPlace;
  /** One for each column; undefined for nothing. */
  cells: (CellValue[] | undefined)[];
  /** Figures in it. */
  count: number;
}

export interface FigureTable {
  /** ISO 8601 spans in order of time; the last is empty where there are figures without a period. */
  periods: string[];
  rows: TableRow[];
  /** Figures that are shown, and on how many pages they stand. */
  count: number;
  pages: number;
}

const actRank = new Map(KNOWN_ACTS.map((act, at) => [act, at]));
const rankOf = (act: string) => (act === '' ? -1 : (actRank.get(act) ?? KNOWN_ACTS.length));
const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** A figure with where it is shown. */
export interface Shown {
  figure: Figure;
  place: ShownPlace;
  period: PeriodSpan | undefined;
}

/** The figures that were asked for, each where it is shown. */
export function shownFigures(
  figures: readonly Figure[],
  choices: TableChoices,
  index: Pick<PlaceIndex, 'byCode'>,
): Shown[] {
  const { groups, acts, codes, from = -Infinity, to = Infinity, unnamed = false } = choices;
  const [ofGroups, ofActs, ofCodes] = [groups, acts, codes].map(only => only && new Set(only));
  const lift = placeLifter(choices.places, index);
  const bounded = from !== -Infinity || to !== Infinity;
  const shown: Shown[] = [];
  for (const figure of figures) {
    if (figure.subject === '' && !unnamed) continue;
    if ((ofGroups && !ofGroups.has(figure.group)) || (ofActs && !ofActs.has(figure.act))) continue;
    const { period } = figure;
    if (bounded && (!period || period.to < from || period.from > to)) continue;
    const place = lift(figure.place);
    if (ofCodes && !ofCodes.has(place.code)) continue;
    shown.push({ figure, place, period: period && choices.periods === 'years' ? inYears(period) : period });
  }
  return shown;
}

type Said = Omit<CellValue, 'annotations'>;

/** What a cell says of a figure: its amount, and what the cell's own row and column do not tell. */
function cellValueOf({ figure, period, place }: Shown, by: TableChoices['subjects']): Said {
  const { value, min, max, approx } = figure.amount;
  const isOwnSubject = by === 'each' || figure.subject === figure.group;
  return {
    ...(value !== undefined && { value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    approx,
    ...(figure.period && figure.period.key !== period?.key && { period: figure.period.key }),
    ...(figure.place && figure.place.code !== place.code && { place: figure.place.name }),
    ...(!isOwnSubject && { subject: figure.subject }),
  };
}

const saidKey = ({ value, min, max, approx, period, place, subject }: Said) =>
  `${value} ${min} ${max} ${approx} ${period} ${place} ${subject}`;

const isSame = (a: Said, b: Said) =>
  a.value === b.value &&
  a.approx === b.approx &&
  a.min === b.min &&
  a.max === b.max &&
  a.period === b.period &&
  a.place === b.place &&
  a.subject === b.subject;

/** Cells up to so many values are looked through; those of all places have thousands, found by a key. */
const FEW = 12;

/** A row while it is filled. */
interface Filling {
  row: TableRow;
  byKey: Map<string, CellValue>[];
}

/** The value of a cell that says the same, if there is one already. */
function heldIn({ row, byKey }: Filling, column: number, said: Said): CellValue | undefined {
  const cell = row.cells[column];
  if (!cell || cell.length <= FEW) return cell?.find(value => isSame(value, said));
  byKey[column] ??= new Map(cell.map(value => [saidKey(value), value]));
  return byKey[column].get(saidKey(said));
}

function addTo(filling: Filling, column: number, said: Said, annotation: string): void {
  const held = heldIn(filling, column, said);
  if (held) {
    held.annotations.push(annotation);
    return;
  }
  const value = { ...said, annotations: [annotation] };
  filling.byKey[column]?.set(saidKey(said), value);
  const cell = filling.row.cells[column];
  if (cell) cell.push(value);
  else filling.row.cells[column] = [value];
}

/** Groups with the most figures first, in them the group's own subject before those under it, then acts in the order of the work. */
function inOrder(rows: TableRow[]): TableRow[] {
  const sizes = new Map<string, number>();
  for (const { group, count } of rows) sizes.set(group, (sizes.get(group) ?? 0) + count);
  const own = ({ group, subject }: TableRow) => (subject === group || subject === '' ? 0 : 1);
  return rows.sort(
    (a, b) =>
      (sizes.get(b.group) ?? 0) - (sizes.get(a.group) ?? 0) ||
      compare(a.group, b.group) ||
      own(a) - own(b) ||
      compare(a.subject, b.subject) ||
      rankOf(a.act) - rankOf(b.act) ||
      compare(a.act, b.act) ||
      compare(a.unit, b.unit) ||
      compare(a.place.code, b.place.code),
  );
}

/** The least first; what a part of the time or the place has stands behind what the whole has. */
function byAmount(a: CellValue, b: CellValue): number {
  const isPart = ({ period, place, subject }: CellValue) =>
    Number(period !== undefined || place !== undefined || subject !== undefined);
  const amount = ({ value, min = 0 }: CellValue) => value ?? min;
  return isPart(a) - isPart(b) || amount(a) - amount(b);
}

/** Lays figures out by what was chosen. Every amount stays by itself and keeps its annotations; none are added up. */
export function tableOf(shown: readonly Shown[], { subjects }: Pick<TableChoices, 'subjects'>): FigureTable {
  const spans = new Map<string, PeriodSpan>();
  for (const { period } of shown) if (period) spans.set(period.key, period);
  const periods = [...spans.values()].sort(byTime).map(({ key }) => key);
  if (shown.some(({ period }) => !period)) periods.push('');
  const columns = new Map(periods.map((key, at) => [key, at]));
  const byWhat = new Map<string, Map<string, Filling>>();
  const rows: TableRow[] = [];
  for (const each of shown) {
    const { group, act, unit, what } = each.figure;
    const subject = subjects === 'groups' ? '' : each.figure.subject;
    const key = subjects === 'groups' ? `${group}\n${act}\n${unit}` : what;
    const byPlace = byWhat.get(key) ?? new Map<string, Filling>();
    byWhat.set(key, byPlace);
    let filling = byPlace.get(each.place.code);
    if (!filling) {
      filling = { row: { group, subject, act, unit, place: each.place, cells: [], count: 0 }, byKey: [] };
      byPlace.set(each.place.code, filling);
      rows.push(filling.row);
    }
    filling.row.count++;
    const column = columns.get(each.period?.key ?? '')!;
    addTo(filling, column, cellValueOf(each, subjects), each.figure.annotation.id);
  }
  for (const row of rows) {
    row.cells.length = periods.length;
    for (const cell of row.cells) if (cell && cell.length > 1) cell.sort(byAmount);
  }
  const pages = new Set(shown.map(({ figure }) => figure.annotation.page));
  return { periods, rows: inOrder(rows), count: shown.length, pages: pages.size };
}
