import type { Relabelled } from '../../../../shared/workbench/people/labels.ts';
import { ask } from '../../../platform.ts';
import type { Result } from '../../../result.ts';

/** Writes who mentions speak of, in one act that can be taken back. */
export function relabel(ws: string, labels: readonly Relabelled[]): Promise<Result<null>> {
  return ask('bench.annotations', {
    ws,
    patches: labels.map(({ id, entity }) => ({ id, attributes: { entity } })),
  });
}
