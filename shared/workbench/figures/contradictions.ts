/** Figures that cannot all be right: the same subject, act, unit, place and period, and amounts that exclude each other. */
import type { Figure } from './figure.ts';

export interface Contradiction {
  subject: string;
  group: string;
  act: string;
  unit: string;
  place: { code: string; name: string };
  /** ISO 8601 */
  period: string;
  /** What is said, from the least to the greatest; each with all annotations that say it. */
  claims: Claim[];
  /** The claims stand on several pages. Several on one page are more often different things that the text calls by one word. */
  across: boolean;
}

export interface Claim {
  amount: Figure['amount'];
  annotations: string[];
}

/** What must be told, and be the same, for two figures to speak of one thing; undefined where something is not told. */
function keyOf({ subject, what, place, period }: Figure): string | undefined {
  if (subject === '' || !place || !period) return undefined;
  return `${what}\n${place.code}\n${period.key}`;
}

function claimsOf(figures: readonly Figure[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { amount, annotation } of figures) {
    const said = `${amount.low} ${amount.high} ${amount.approx}`;
    const held = claims.get(said);
    if (held) held.annotations.push(annotation.id);
    else claims.set(said, { amount, annotations: [annotation.id] });
  }
  return [...claims.values()].sort((a, b) => a.amount.low - b.amount.low || a.amount.high - b.amount.high);
}

/** Two of the claims exclude each other if and only if one begins after another has ended. */
function excludeEachOther(claims: readonly Claim[]): boolean {
  let [greatestLow, leastHigh] = [-Infinity, Infinity];
  for (const { amount } of claims) {
    greatestLow = Math.max(greatestLow, amount.low);
    leastHigh = Math.min(leastHigh, amount.high);
  }
  return greatestLow > leastHigh;
}

/** Those with an act and on several pages first: they are the likeliest to be of one thing. */
const rank = ({ act, across }: Contradiction) => (act !== '' ? 0 : 2) + (across ? 0 : 1);

/** All contradictions; figures without a subject, a place or a period are compared with none. */
export function contradictionsOf(figures: readonly Figure[]): Contradiction[] {
  const alike = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    if (key === undefined) continue;
    const held = alike.get(key);
    if (held) held.push(figure);
    else alike.set(key, [figure]);
  }
  const found: Contradiction[] = [];
  for (const group of alike.values()) {
    const claims = group.length > 1 ? claimsOf(group) : [];
    if (claims.length < 2 || !excludeEachOther(claims)) continue;
    const { subject, group: under, act, unit, place, period } = group[0]!;
    if (!place || !period) continue;
    const across = new Set(group.map(({ annotation }) => annotation.page)).size > 1;
    found.push({ subject, group: under, act, unit, place, period: period.key, claims, across });
  }
  return found.sort((a, b) => rank(a) - rank(b) || (a.period < b.period ? 1 : -1));
}
