import type { EraseReply } from '../../shared/protocol/erasures.ts';
import type { Kv } from '../store/kv.ts';
import { budgeted } from './budget.ts';
import type { Task } from './parts.ts';
import { decodePlace, encodePlace, type Part, sweep } from './sweep.ts';

/** What was pushed before a moment shows up everywhere so long after it: a round that begins then finds all. */
export const SETTLE_MS = 90_000;

/** One erasure. */
export interface Job {
  /** What was on its way when it was asked for has arrived so long after that, ms. */
  settleMs: number;
  /** Before the first round, `since` ms since 1970 UTC. */
  begin(kv: Kv, since: number): Promise<void>;
  /** What each round goes through. */
  parts(task: Task, since: number): Part[];
  /** After the last round. */
  end?(kv: Kv): Promise<void>;
}

/**
 * As much of an erasure as one request's budget allows. It is done when a round through all keys that began well after it
 * was asked for has ended, so that nothing on its way was missed. `now`: ms since 1970 UTC.
 */
export async function erase(
  store: Kv,
  job: Job,
  cursor: string | undefined,
  now: number,
): Promise<EraseReply> {
  const { kv, budget } = budgeted(store);
  const place = cursor === undefined ? { since: now, round: now, part: 0 } : decodePlace(cursor);
  if (cursor === undefined) await job.begin(kv, now);
  const round = place.round === 0 ? now : place.round;
  const task: Task = { kv, budget, changed: 0 };
  const stopped = await sweep(kv, budget, job.parts(task, place.since), { ...place, round });
  const { changed } = task;
  if (stopped) return { done: false, changed, cursor: encodePlace(stopped), now };
  const settled = place.since + job.settleMs;
  if (round >= settled) {
    await job.end?.(kv);
    return { done: true, changed, now };
  }
  const next = encodePlace({ since: place.since, round: 0, part: 0 });
  return { done: false, changed, cursor: next, wait: Math.max(0, Math.ceil((settled - now) / 1000)), now };
}
