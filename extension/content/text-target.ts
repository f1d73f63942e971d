import type { TextTarget } from '../../shared/anchoring/target.ts';
import type { Target } from '../../shared/sync/ops.ts';

/** What anchoring needs of a stored target. */
export function textTargetOf({ quote, utf16, occurrence, repeats, alike, rivals, copy }: Target): TextTarget {
  return {
    ...quote,
    ...utf16,
    ...(occurrence !== undefined && { occurrence }),
    ...(repeats !== undefined && { repeats }),
    ...(alike !== undefined && { alike }),
    ...(rivals && { rivals }),
    ...(copy && { copy }),
  };
}
