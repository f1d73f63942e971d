import { toFailure } from '../result.ts';
import type { MeipiDb } from '../storage/db.ts';
import { type ErasingJob, endErasing, erasingJobs, keepErasing } from '../storage/erasing.ts';
import { type Lock, webLock } from './sync/sync-lock.ts';
import { takeOff } from './take-off.ts';
import type { TeamApi } from './team-api.ts';

/** A step that failed is tried again so much later, ms. */
const RETRY_MS = 60_000;

export interface StepDeps {
  db: MeipiDb;
  team: (ws: string) => Promise<Pick<TeamApi, 'erase'>>;
  now?: () => number;
  lock?: Lock;
}

async function finish(db: MeipiDb, job: ErasingJob, lock: Lock): Promise<void> {
  await endErasing(db, job);
  if (job.what.of === 'workspace') await takeOff(db, job.ws, lock);
}

/**
 * Goes on with every erasure whose next step is due, as far as the server does not ask to wait.
 * @returns whether some are not done yet
 */
export async function stepErasures({ db, team, now = Date.now, lock = webLock }: StepDeps): Promise<boolean> {
  for (let job of await erasingJobs(db)) {
    while (job.due <= now()) {
      try {
        const { done, changed, cursor, wait = 0 } = await (await team(job.ws)).erase(job.what, job.cursor);
        const { failure: _f, cursor: _c, ...rest } = job;
        job = {
          ...rest,
          changed: job.changed + changed,
          due: now() + wait * 1000,
          ...(cursor !== undefined && { cursor }),
        };
        if (done) {
          await finish(db, job, lock);
          break;
        }
      } catch (error) {
        job = { ...job, due: now() + RETRY_MS, failure: toFailure(error).code };
      }
      await keepErasing(db, job);
    }
  }
  return (await erasingJobs(db)).length > 0;
}
