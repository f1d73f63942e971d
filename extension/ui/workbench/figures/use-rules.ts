import type { FigureRules } from '../../../../shared/workbench/figures/rules.ts';
import { FIGURE_RULES_ID, readRules } from '../../../../shared/workbench/figures/stored-rules.ts';
import { useLive } from '../../use-live.ts';
import type { BenchProps } from '../BenchView.ts';

/** What the members said of how figures are put together; undefined until it is read. */
export function useRules({ db, row, fail }: BenchProps): FigureRules | undefined {
  return useLive(
    async () => readRules((await db.entries.get([row.id, 'workspace', FIGURE_RULES_ID]))?.entry),
    fail,
    [row.id],
  );
}
