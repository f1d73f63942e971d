import { elapsed } from '../../../shared/sync/elapsed.ts';
import type { Vector } from '../../../shared/sync/vector.ts';
import type { WorkspaceRow } from '../../storage/db.ts';

/** An actor that wrote nothing for a week is asked for every quarter of an hour. */
const SILENT_AFTER_MS = 7 * 86_400_000;
const ASK_SILENT_MS = 15 * 60_000;

/** Whether those who have been silent for long are to be asked for now. */
export function asksSilent({ silentAsked = 0 }: WorkspaceRow, now: number): boolean {
  return elapsed(silentAsked, ASK_SILENT_MS, now);
}

/** Those who wrote within the last week, or from whom nothing came yet; `now` in server time. */
function lively({ vector, heard = {} }: WorkspaceRow, now: number): string[] {
  return Object.keys(vector).filter(
    actor => vector[actor] === 0 || now - (heard[actor] ?? 0) < SILENT_AFTER_MS,
  );
}

/** What to pull: the vector, without those who have been silent for long unless `silent`. */
export function whomToAsk(workspace: WorkspaceRow, now: number, silent: boolean): Vector {
  const { vector, skew } = workspace;
  if (silent) return vector;
  return Object.fromEntries(lively(workspace, now + skew).map(actor => [actor, vector[actor] as number]));
}

/** Devices that share the server's day, ours included. */
export function devicesOf(workspace: WorkspaceRow, now: number): number {
  return 1 + lively(workspace, now + workspace.skew).length;
}
