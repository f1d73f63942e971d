/** Shares beside the counts that they were worked out from: 9 of 28 is 32.1 %. */
import type { Figure } from './figure.ts';

export interface ShareCheck {
  /** Annotations: the share, the part and the whole. */
  share: string;
  part: string;
  whole: string;
  /** What the share says and what the counts give, in per cent. */
  said: number;
  counted: number;
  /** It fits within what rounding, and the counts' own openness (400余), allow. */
  fits: boolean;
  /** Page id. */
  page: string;
}

/** Characters between a share and a count that still may be its own: a sentence of these reports has about sixty. */
const NEAR = 60;
/** Per cent: a greater difference says that the counts are others than those of which the share speaks. */
const NEAR_MISS = 10;
/** A share that lies just between two digits (12.5 % as 12 % or 13 %) fits both. */
const TIE = 1e-5;
/** 增长32.1% is no share of anything that stands beside it. */
const GROWTH = /增|升|提高|提升|下降|降|减|涨|跌|翻/;

const PERCENT = '%';

type Counted = Figure & { amount: { value: number } };

function isCount(figure: Figure): figure is Counted {
  const { amount, unit } = figure;
  return amount.value !== undefined && amount.value > 0 && unit !== PERCENT && unit !== '个百分点';
}

/** Characters between two figures of a page. */
function gap({ annotation: a }: Figure, { annotation: b }: Figure): number {
  return Math.max(0, a.start < b.start ? b.start - a.end : a.start - b.end);
}

/** A rate speaks of the act that it is named for: 立案率 of what was 立案, not of any two counts. */
function mayBeOf(share: Figure, part: Figure): boolean {
  const { subject } = share;
  return !subject.endsWith('率') || (part.act !== '' && subject.includes(part.act));
}

/** Lists of one number and unit each are paired if the same thing, or nothing, is said to be counted. */
function arePair(part: Figure, whole: Figure): boolean {
  if (part === whole || part.unit !== whole.unit) return false;
  return part.group === whole.group || part.subject === '' || whole.subject === '';
}

function check(share: Figure & { amount: { value: number } }, part: Counted, whole: Counted): ShareCheck {
  const least = (100 * part.amount.low) / whole.amount.high;
  const most = (100 * part.amount.high) / Math.max(whole.amount.low, Number.MIN_VALUE);
  return {
    share: share.annotation.id,
    part: part.annotation.id,
    whole: whole.annotation.id,
    said: share.amount.value,
    counted: (100 * part.amount.value) / whole.amount.value,
    fits: least <= share.amount.high + TIE && share.amount.low - TIE <= most,
    page: share.annotation.page,
  };
}

/**
 * The check of one share: against the nearest two counts that fit it, else against the nearest two that it can only have been meant
 * of (the same unit, and not far off); undefined where there are no such two.
 */
function checkOf(share: Figure, counts: readonly Counted[]): ShareCheck | undefined {
  const { value } = share.amount;
  if (value === undefined) return undefined;
  const told = { ...share, amount: { ...share.amount, value } };
  const near = counts.filter(count => gap(share, count) <= NEAR);
  const checks: { far: number; check: ShareCheck }[] = [];
  for (const whole of near)
    for (const part of near) {
      if (part.amount.value > whole.amount.value || !arePair(part, whole) || !mayBeOf(share, part)) continue;
      checks.push({ far: gap(share, part) + gap(share, whole), check: check(told, part, whole) });
    }
  checks.sort((a, b) => a.far - b.far);
  const fitting = checks.find(each => each.check.fits)?.check;
  if (fitting) return fitting;
  const nearest = checks[0]?.check;
  const isNear = nearest && Math.abs(nearest.said - nearest.counted) <= NEAR_MISS;
  return isNear ? nearest : undefined;
}

const isShare = ({ unit, act, subject, amount }: Figure) =>
  unit === PERCENT && (amount.value ?? 0) > 0 && (amount.value ?? 0) <= 100 && !GROWTH.test(act + subject);

/** Every share of a page that stands near two counts, those that do not fit first, the least off before the others. */
export function shareChecksOf(figures: readonly Figure[]): ShareCheck[] {
  const pages = new Map<string, { shares: Figure[]; counts: Counted[] }>();
  for (const figure of figures) {
    // Offsets count in one text of a page.
    const page = `${figure.annotation.page} ${figure.annotation.text ?? ''}`;
    const held = pages.get(page) ?? { shares: [], counts: [] };
    pages.set(page, held);
    if (isShare(figure)) held.shares.push(figure);
    else if (isCount(figure)) held.counts.push(figure);
  }
  const checks: ShareCheck[] = [];
  for (const { shares, counts } of pages.values())
    for (const share of shares) {
      const found = checkOf(share, counts);
      if (found) checks.push(found);
    }
  const off = ({ said, counted }: ShareCheck) => Math.abs(said - counted);
  return checks.sort((a, b) => Number(a.fits) - Number(b.fits) || off(a) - off(b));
}
