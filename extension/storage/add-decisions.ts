import type { Transaction } from 'dexie';
import { decisionOf } from '../../shared/model/word.ts';
import type { EntryRow } from './db.ts';

/** Version 5: what was decided before decisions were an index is found by it too. */
export async function addDecisions(transaction: Transaction): Promise<void> {
  await transaction
    .table<EntryRow>('entries')
    .toCollection()
    .modify(row => {
      const decision = decisionOf(row.entry);
      if (decision !== undefined) row.decision = decision;
    });
}
