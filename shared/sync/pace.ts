/**
 * How often a client pushes and pulls, so that the day of Cloudflare's free plan (100,000 reads, 1,000 writes, from
 * midnight UTC) lasts for all devices of a workspace: each takes its share of four fifths of it.
 */
import { elapsed } from './elapsed.ts';

const DAY_MS = 86_400_000;
export const DAY_READS = 80_000;
export const DAY_WRITES = 800;

/** While a share lasts, no pull comes sooner after the last one; a panel that is seen asks every 30 s. */
export const PULL_GAP_MS = 25_000;
/** Nor later, however little is left. */
const LAST_PULL_GAP_MS = 15 * 60_000;
/** When the day's share of writes is used up. What is left for others is used sparingly. */
const SLOW_PUSH_GAP_MS = 30 * 60_000;

/** Operations that a client caused on one day. */
export interface Spent {
  /** Days since 1970 UTC. */
  day: number;
  reads: number;
  writes: number;
}

export interface Pace {
  spent: Spent | undefined;
  /** Devices that share the day, this one included. */
  devices: number;
  /** The server's plan has no such day. */
  paid: boolean;
}

const dayOf = (now: number) => Math.floor(now / DAY_MS);

function spentToday(spent: Spent | undefined, now: number): Spent {
  return spent?.day === dayOf(now) ? spent : { day: dayOf(now), reads: 0, writes: 0 };
}

/** `spent` after so many operations more at `now`, ms since 1970 UTC. */
export function spend(spent: Spent | undefined, now: number, more: Omit<Spent, 'day'>): Spent {
  const { day, reads, writes } = spentToday(spent, now);
  return { day, reads: reads + more.reads, writes: writes + more.writes };
}

/** The time between two pushes that this pace asks for now, ms. */
export function pushGap({ spent, devices, paid }: Pace, now: number): number {
  return paid || spentToday(spent, now).writes < DAY_WRITES / devices ? 0 : SLOW_PUSH_GAP_MS;
}

/**
 * The time between two pulls of `reads` each, ms. Half of the share may be used as it comes, the rest is spread over what
 * is left of the day.
 */
export function pullGap({ spent, devices, paid }: Pace, reads: number, now: number): number {
  const left = DAY_READS / devices - spentToday(spent, now).reads;
  if (paid || left > DAY_READS / devices / 2) return PULL_GAP_MS;
  const rest = DAY_MS - (now % DAY_MS);
  const spread = (reads * rest) / Math.max(left, 1);
  return Math.min(LAST_PULL_GAP_MS, Math.max(PULL_GAP_MS, spread));
}

/** When the next one after `last` may be, ms since 1970 UTC; `now` where it is due. */
export function dueAt(last: number, gap: number, now: number): number {
  return elapsed(last, gap, now) ? now : last + gap;
}
