import { elapsed } from '../../../shared/sync/elapsed.ts';
import { dueAt, PULL_GAP_MS, pullGap, pushGap } from '../../../shared/sync/pace.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { AUTH_READS } from './metered-api.ts';
import { hasUnsent } from './push.ts';
import { asksSilent, devicesOf, whomToAsk } from './whom-to-ask.ts';

/** Our own next seq is asked for, too. */
const OWN_READS = 1;

/** What a sync does this time. */
export interface Turn {
  /** Something waits to be sent. */
  unsent: boolean;
  sends: boolean;
  reads: boolean;
  /** Set where something is put off, so that the server's day lasts for all: until when, ms. */
  slowed?: number;
}

/** Whether the next attempt is not due; a clock that was set back since the failure tells nothing. */
function isWaiting({ trouble }: WorkspaceRow, now: number): boolean {
  if (trouble?.retryAt === undefined) return false;
  return !elapsed(trouble.since, trouble.retryAt - trouble.since, now);
}

/** What is to be done at `now` (ms): `force` does all, though a retry is not due and the day's share is used up. */
export async function turnOf(
  db: MeipiDb,
  workspace: WorkspaceRow,
  now: number,
  force: boolean,
): Promise<Turn> {
  const unsent = workspace.role !== 'viewer' && (await hasUnsent(db, workspace.id));
  if (force) return { unsent, sends: unsent, reads: true };
  const { spent, paid = false, pushed = 0, pulled = 0 } = workspace;
  const pace = { spent, paid, devices: devicesOf(workspace, now) };
  const asked = Object.keys(whomToAsk(workspace, now, asksSilent(workspace, now))).length;
  const gap = pullGap(pace, AUTH_READS + OWN_READS + asked, now);
  const pushAt = dueAt(pushed, pushGap(pace, now), now);
  const pullAt = dueAt(pulled, gap, now);
  const waits = isWaiting(workspace, now);
  const slowed =
    unsent && pushAt > now ? pushAt : gap > PULL_GAP_MS ? Math.max(pullAt, now + gap) : undefined;
  return {
    unsent,
    sends: unsent && !waits && pushAt <= now,
    reads: pullAt <= now && (!waits || workspace.trouble?.reads === true),
    ...(slowed !== undefined && { slowed }),
  };
}
