/**
 * Krippendorff's alpha for unitizing, of one kind of unit over one or several continua: αU of Krippendorff 1995 (“On the reliability of
 * unitizing contiguous data”, Sociological Methodology 25, 47–76) in the form of 2004 (“Content Analysis”, 2nd edition, Sage, 251–256),
 * where the 1995 text's sign in the expected disagreement is put right. Length is counted in characters (UTF-16 code units).
 *
 * It is not one of the later family (|uα, cuα, (k)uα: Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality & Quantity 50,
 * 2347–2364), which compares lengths of intersections only and so cannot tell one long unit from two adjacent ones.
 *
 * With m observers, L the length of all continua together, b the length of a unit, N the number of all observers' units, l the length of
 * a gap:
 *
 *   Do = Σ over ordered pairs of observers, over their sections at one place, δ² / (m (m − 1) L²)
 *   De = 2/L · Σ units [ (N − 1)/3 · (2b³ − 3b² + b) + b² · Σ gaps with l ≥ b (l − b + 1) ] / (mL (mL − 1) − Σ units b (b − 1))
 *   α  = 1 − Do / De
 *
 * δ² of two units that overlap is the square of what their beginnings differ by and that of their ends; of a unit that lies in the
 * other's gap, its length's square; else 0.
 *
 * Several pages are one continuum without neighbours: no unit and no gap crosses from one to the next, so their order does not matter.
 */

/** A unit's place, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What one page adds to Do and De; all members are sums but `length`. */
export interface Tally {
  length: number;
  observers: number;
  /** Σ δ² over unordered pairs of observers. */
  observed: number;
  /** Lengths of all observers' units, and of all their gaps. */
  units: readonly number[];
  gaps: readonly number[];
}

export interface Alpha {
  /** Absent where nothing could disagree by chance: no unit at all, or everywhere one. */
  alpha?: number;
  observed: number;
  expected: number;
}

interface Section extends Span {
  isUnit: boolean;
}

/** Units of one observer do not overlap: of those that do the first, and of those that begin together the longest is taken. */
export function disjoint<S extends Span>(units: readonly S[]): S[] {
  const sorted = units.filter(({ start, end }) => end > start);
  sorted.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter(unit => {
    if (unit.start < end) return false;
    end = unit.end;
    return true;
  });
}

function sections(units: readonly Span[], length: number): Section[] {
  const all: Section[] = [];
  let at = 0;
  for (const { start, end } of disjoint(units)) {
    if (start > at) all.push({ start: at, end: start, isUnit: false });
    all.push({ start, end, isUnit: true });
    at = end;
  }
  if (at < length) all.push({ start: at, end: length, isUnit: false });
  return all;
}

/** δ² of two sections. */
export function difference(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit)
    return a.start < b.end && b.start < a.end ? (a.start - b.start) ** 2 + (a.end - b.end) ** 2 : 0;
  if (a.isUnit === b.isUnit) return 0;
  const [unit, gap] = a.isUnit ? [a, b] : [b, a];
  return unit.start >= gap.start && unit.end <= gap.end ? (unit.end - unit.start) ** 2 : 0;
}

function differences(a: readonly Section[], b: readonly Section[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Section, b[j] as Section];
    sum += difference(one, other);
    if (one.end <= other.end) i++;
    if (other.end <= one.end) j++;
  }
  return sum;
}

/**
 * @param layers the units of each observer on one page
 * @param length of the page's text
 */
export function tally(layers: readonly (readonly Span[])[], length: number): Tally {
  const all = layers.map(units => sections(units, length));
  const lengths = (isUnit: boolean) =>
    all.flatMap(some => some.filter(one => one.isUnit === isUnit).map(({ start, end }) => end - start));
  let observed = 0;
  for (const [i, one] of all.entries())
    for (const other of all.slice(i + 1)) observed += differences(one, other);
  return { length, observers: layers.length, observed, units: lengths(true), gaps: lengths(false) };
}

/** For each length, how many places units of that length have in gaps: Σ (l − b + 1). */
export function placesIn(gaps: readonly number[], lengths: readonly number[]): number[] {
  const sorted = [...gaps].sort((a, b) => b - a);
  const order = [...lengths.keys()].sort((a, b) => (lengths[b] as number) - (lengths[a] as number));
  const places = new Array<number>(lengths.length).fill(0);
  let [at, sum] = [0, 0];
  for (const i of order) {
    const b = lengths[i] as number;
    for (; at < sorted.length && (sorted[at] as number) >= b; at++) sum += sorted[at] as number;
    places[i] = sum - at * (b - 1);
  }
  return places;
}

/** Pages of the same number of observers, in sums: what `alphaOf` needs of them. */
export interface Sums {
  observers: number;
  length: number;
  observed: number;
  /** The lengths that units have; for each, how many have it, and how many places they have in gaps. */
  lengths: readonly number[];
  counts: readonly number[];
  places: readonly number[];
}

export function alphaOf({ observers: m, length, observed, lengths, counts, places }: Sums): Alpha {
  const n = counts.reduce((sum, count) => sum + count, 0);
  let [overlaps, inner] = [0, 0];
  for (const [i, b] of lengths.entries()) {
    const count = counts[i] as number;
    const among = ((n - 1) / 3) * (2 * b ** 3 - 3 * b ** 2 + b);
    overlaps += count * (among + b ** 2 * (places[i] as number));
    inner += count * b * (b - 1);
  }
  const pairs = m * length * (m * length - 1) - inner;
  const expected = pairs > 0 ? ((2 / length) * overlaps) / pairs : 0;
  const seen = length > 0 ? (2 * observed) / (m * (m - 1) * length ** 2) : 0;
  return { observed: seen, expected, ...(expected > 0 && { alpha: 1 - seen / expected }) };
}

/** Of pages of the same number of observers. */
export function sumsOf(tallies: readonly Tally[]): Sums {
  const counted = new Map<number, number>();
  for (const { units } of tallies) for (const b of units) counted.set(b, (counted.get(b) ?? 0) + 1);
  const lengths = [...counted.keys()];
  const gaps = tallies.flatMap(one => one.gaps as number[]);
  return {
    observers: tallies[0]?.observers ?? 2,
    length: tallies.reduce((sum, one) => sum + one.length, 0),
    observed: tallies.reduce((sum, one) => sum + one.observed, 0),
    lengths,
    counts: lengths.map(b => counted.get(b) as number),
    places: placesIn(gaps, lengths),
  };
}

/** αU of one kind, over pages that the same number of observers worked through. */
export const unitizingAlpha = (tallies: readonly Tally[]): Alpha => alphaOf(sumsOf(tallies));

/** αU over several kinds (2004, 254 f.): their disagreements are added before they are compared. */
export function overKinds(alphas: readonly Alpha[]): Alpha {
  const sum = (of: 'observed' | 'expected') => alphas.reduce((total, one) => total + one[of], 0);
  const [observed, expected] = [sum('observed'), sum('expected')];
  return { observed, expected, ...(expected > 0 && { alpha: 1 - observed / expected }) };
}
