/** Axes of time whose marks read alike in both languages: years, months or days in ISO 8601; and rows over them. */

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** A span from which on years tell enough, and one below which months do not. */
const YEARS = 4 * YEAR_MS;
const DAYS = 100 * DAY_MS;
/** Marks beyond these are left out by twos and fives. */
const MOST_YEARS = 12;
/** So many days or months stand side by side without touching. */
const FEW = 6;

interface TimeAxis {
  type: 'utc';
  label: null;
  grid: true;
  domain: [Date, Date];
  /** An interval, or about how many. */
  ticks?: string | number;
  tickFormat: (date: Date) => string;
}

/** @param days ISO 8601 days, in any order; at least one */
function timeAxis(days: readonly string[]): TimeAxis {
  const times = days.map(day => Date.parse(day));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const span = to - from;
  // A single day stands in the middle of some room.
  const room = Math.max(span * 0.02, 15 * DAY_MS);
  const shown = span >= YEARS ? 4 : span >= DAYS ? 7 : 10;
  return {
    type: 'utc',
    label: null,
    grid: true,
    domain: [new Date(from - room), new Date(to + room)],
    ...(span < YEARS ? { ticks: FEW } : span < MOST_YEARS * YEAR_MS && { ticks: 'year' }),
    tickFormat: date => date.toISOString().slice(0, shown),
  };
}

const AXIS = 34;
/** CSS pixels of a Chinese letter of a label, and of the room beside it. */
const LETTER = 12;
const ASIDE = 16;

/**
 * What pictures of rows over time have in common.
 * @param row height of one, in CSS pixels
 * @param letters of the longest label
 * @param days ISO 8601, as for `timeAxis`
 */
export function timeRows(
  { width, rows, row, letters }: { width: number; rows: number; row: number; letters: number },
  days: readonly string[],
) {
  return {
    ...{ width, height: rows * row + AXIS, marginLeft: letters * LETTER + ASIDE },
    ...{ marginTop: 4, marginBottom: AXIS - 4, style: { fontSize: '12px' } },
    x: timeAxis(days),
  };
}
