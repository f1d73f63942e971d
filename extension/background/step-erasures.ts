import { toFailure } from '../result.ts';
import type { MeipiDb } from '../storage/db.ts';
import { type ErasingJob, endErasing, erasingJobs, keepErasing } from '../storage/erasing.ts';
import { forgetWorkspace } from '../storage/forget-workspace.ts';
import type { TeamApi } from './team-api.ts';
import { dropToken } from './tokens.ts';

/** A step that failed is tried again so much later, ms. */
const RETRY_MS = 60_000;

export interface StepDeps {
  db: MeipiDb;
  team: (ws: string) => Promise<Pick<TeamApi, 'erase'>>;
  now?: () => number;
}

async function finish(db: MeipiDb, job: ErasingJob): Promise<void> {
  await endErasing(db, job);
  if (job.what.of !== 'workspace') return;
  await forgetWorkspace(db, job.ws);
  await dropToken(job.ws);
}

/**
 * Goes on with every erasure whose next step is due, as far as the server does not ask to wait.
 * @returns whether some are not done yet
 */
export async function stepErasures({ db, team, now = Date.now }: StepDeps): Promise<boolean> {
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
          await finish(db, job);
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
