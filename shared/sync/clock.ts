/**
 * Hybrid logical clock (Kulkarni et al. 2014): a wall clock that never runs backwards and orders what happened in
 * the same millisecond. Stamps are compared as text, so that order, storage key and tie-break are one thing.
 */

/** `hex12(ms)-hex4(counter)-actor`: sorts by time, then counter, then actor. */
export type Hlc = string;

/** The last stamp that this device gave or saw. */
export interface Clock {
  ms: number;
  counter: number;
}

/** A peer's stamp never moves our clock further than this beyond our own time: one wrong clock must not spoil all. */
export const MAX_DRIFT_MS = 300_000;
const MAX_COUNTER = 0xffff;

export const HLC_PATTERN = /^[0-9a-f]{12}-[0-9a-f]{4}-[a-z2-7]+\.[a-z2-7]+$/;

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

/** Writes a stamp; `ms` is milliseconds since 1970 UTC. */
export function formatHlc(clock: Clock, actor: string): Hlc {
  return `${hex(clock.ms, 12)}-${hex(clock.counter, 4)}-${actor}`;
}

/** Milliseconds since 1970 UTC of a stamp. */
export function hlcTime(stamp: Hlc): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

/** The clock after one event at wall time `now`. */
export function tick(clock: Clock, now: number): Clock {
  if (now > clock.ms) return { ms: now, counter: 0 };
  if (clock.counter < MAX_COUNTER) return { ms: clock.ms, counter: clock.counter + 1 };
  return { ms: clock.ms + 1, counter: 0 };
}

/** The clock after seeing `stamp` of a peer at wall time `now`. */
export function witness(clock: Clock, stamp: Hlc, now: number): Clock {
  const ms = hlcTime(stamp);
  if (ms > now + MAX_DRIFT_MS) return clock;
  const counter = Number.parseInt(stamp.slice(13, 17), 16);
  if (ms > clock.ms || (ms === clock.ms && counter > clock.counter)) return { ms, counter };
  return clock;
}
