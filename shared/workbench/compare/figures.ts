/**
 * Which figures moved from one side to the other. Two figures are about one thing where subject, act, unit and place are the same and
 * their periods are of one length: a year is compared with a year, five years with five years. Where a side has several of them that
 * name their periods, the latest is compared with the latest, the one before with the one before; without periods, what is the same on
 * both sides is put aside first, and one that is left is compared with one that is left.
 */
import type { AnnotationRow } from '../row.ts';

/** A figure as it is compared. */
export interface ComparedFigure {
  annotation: AnnotationRow;
  subject: string;
  /** Empty for none, as the unit. */
  act: string;
  unit: string;
  amount: Amount;
  /** Days, both included. */
  period?: { from: number; to: number; key: string };
  place?: { code: string; name: string };
}

interface Amount {
  value?: number;
  min?: number;
  max?: number;
  approx: 'exact' | 'about' | 'over' | 'under';
  /** What it agrees with. */
  low: number;
  high: number;
}

/** The same amount of the same period, wherever a side tells it. */
export interface ToldFigure<F> {
  figure: F;
  count: number;
}

export interface FigurePair<F> {
  left: ToldFigure<F>[];
  right: ToldFigure<F>[];
}

export interface MovedFigure<F> {
  left: ToldFigure<F>;
  right: ToldFigure<F>;
  difference: number;
  /** Of the left one; absent for shares, whose difference is one of points, and where the left one is nought. */
  percent?: number;
}

export interface FigureChanges<F> {
  moved: MovedFigure<F>[];
  /** Both sides have other amounts, and nothing tells which became which. */
  several: FigurePair<F>[];
  same: MovedFigure<F>[];
  added: ToldFigure<F>[];
  dropped: ToldFigure<F>[];
}

const SHARES: ReadonlySet<string> = new Set(['%', '‰', '个百分点', '百分点']);

const agrees = (a: Amount, b: Amount) => a.low <= b.high && b.low <= a.high;

type Told<F> = ToldFigure<F>;
type Figure = ComparedFigure;

function told<F extends Figure>(figures: readonly F[]): Told<F>[] {
  const all: Told<F>[] = [];
  for (const figure of figures) {
    const known = all.find(
      one => one.figure.period?.key === figure.period?.key && agrees(one.figure.amount, figure.amount),
    );
    if (known) known.count++;
    else all.push({ figure, count: 1 });
  }
  return all;
}

function change<F extends Figure>(left: Told<F>, right: Told<F>): MovedFigure<F> | undefined {
  const [from, to] = [left.figure.amount.value, right.figure.amount.value];
  if (from === undefined || to === undefined) return undefined;
  // Sums of decimals have digits that nobody wrote.
  const difference = Number((to - from).toPrecision(12));
  const isShare = SHARES.has(left.figure.unit);
  return { left, right, difference, ...(!isShare && from !== 0 && { percent: (100 * difference) / from }) };
}

function compareOne<F extends Figure>(left: Told<F>[], right: Told<F>[], into: FigureChanges<F>): void {
  const pair = (a: Told<F>, b: Told<F>) => {
    const moved = change(a, b);
    if (agrees(a.figure.amount, b.figure.amount))
      into.same.push({ ...moved, left: a, right: b, difference: moved?.difference ?? 0 });
    else if (moved) into.moved.push(moved);
    else into.several.push({ left: [a], right: [b] });
  };
  const isTimed = [...left, ...right].every(({ figure }) => figure.period !== undefined);
  if (isTimed) {
    const latest = (all: Told<F>[]) =>
      [...all].sort((a, b) => (b.figure.period?.to ?? 0) - (a.figure.period?.to ?? 0));
    const [from, to] = [latest(left), latest(right)];
    const common = Math.min(from.length, to.length);
    for (let i = 0; i < common; i++) pair(from[i] as Told<F>, to[i] as Told<F>);
    // What the other side tells of the very same time is not new there.
    const isTold = (one: Told<F>, by: Told<F>[]) =>
      by.some(
        other =>
          other.figure.period?.key === one.figure.period?.key &&
          agrees(other.figure.amount, one.figure.amount),
      );
    into.dropped.push(...from.slice(common).filter(one => !isTold(one, to)));
    into.added.push(...to.slice(common).filter(one => !isTold(one, from)));
    return;
  }
  const rest = [...right];
  const gone = left.filter(one => {
    const i = rest.findIndex(other => agrees(one.figure.amount, other.figure.amount));
    if (i < 0) return true;
    pair(one, rest.splice(i, 1)[0] as Told<F>);
    return false;
  });
  if (gone.length === 1 && rest.length === 1) pair(gone[0] as Told<F>, rest[0] as Told<F>);
  else if (gone.length > 0 && rest.length > 0) into.several.push({ left: gone, right: rest });
  else {
    into.dropped.push(...gone);
    into.added.push(...rest);
  }
}

/**
 * @param lengthOf tells how long a period is, in classes that are compared with one another
 * @param byPlace false where both sides are one page each: whatever their places are, they are what is compared
 */
export function compareFigures<F extends Figure>(
  left: readonly F[],
  right: readonly F[],
  lengthOf: (period: NonNullable<Figure['period']>) => string,
  byPlace: boolean,
): FigureChanges<F> {
  const keyOf = ({ subject, act, unit, place, period }: F) =>
    JSON.stringify([subject, act, unit, byPlace ? place?.code : '', period ? lengthOf(period) : '']);
  const [from, to] = [Map.groupBy(left, keyOf), Map.groupBy(right, keyOf)];
  const changes: FigureChanges<F> = { moved: [], several: [], same: [], added: [], dropped: [] };
  for (const [key, figures] of from) compareOne(told(figures), told(to.get(key) ?? []), changes);
  for (const [key, figures] of to) if (!from.has(key)) changes.added.push(...told(figures));
  return changes;
}
