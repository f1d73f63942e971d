import type { Erasable } from '../background/team-api.ts';
import type { FailureCode } from '../result.ts';
import type { MeipiDb } from './db.ts';

/** An erasure that a server is asked for step by step; it takes two minutes or more, and goes on after a restart. */
export interface ErasingJob {
  ws: string;
  what: Erasable;
  /** The last step's. */
  cursor?: string;
  /** Places done so far. */
  changed: number;
  /** When the next step is due, ms. */
  due: number;
  /** What kept the last step from happening; it is tried again. */
  failure?: FailureCode;
}

const PREFIX = 'erasing ';

export function erasingKey({ ws, what }: Pick<ErasingJob, 'ws' | 'what'>): string {
  return `${PREFIX}${ws} ${what.of} ${what.of === 'workspace' ? '' : what.id}`;
}

/** The erasures that are not done yet, of one workspace or all. */
export async function erasingJobs(db: MeipiDb, ws = ''): Promise<ErasingJob[]> {
  const rows = await db.settings.where('key').startsWith(`${PREFIX}${ws}`).toArray();
  return rows.map(({ value }) => value as ErasingJob);
}

export async function keepErasing(db: MeipiDb, job: ErasingJob): Promise<void> {
  await db.settings.put({ key: erasingKey(job), value: job });
}

export async function endErasing(db: MeipiDb, job: Pick<ErasingJob, 'ws' | 'what'>): Promise<void> {
  await db.settings.delete(erasingKey(job));
}
