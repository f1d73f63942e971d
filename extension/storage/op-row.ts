import { subjectOf } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import type { OpRow } from './db.ts';

export function opRow(ws: string, op: Op): OpRow {
  return { ws, at: op.at, ...subjectOf(op), op };
}
