/**
 * The curated version of what several annotated: what was decided of an annotation, in a field of its own, so that clients which do not
 * know it carry it along, an undo takes it back, and what each of them made stays as it is — their agreement can still be asked for.
 */
import { current, type Entry } from '../sync/merge.ts';

export const CURATED_FIELD = 'curated';

const AS = 'as.';
const PLAIN = ['in', 'out', 'only'] as const;

/**
 * In the curated version; out of it; made for it alone, so that it is in nobody's layer; or in it as one of several made it who did not
 * know of one another (hands.ts), by user id.
 */
export type Curated = (typeof PLAIN)[number] | `${typeof AS}${string}`;

export function curatedAs(user: string): Curated {
  return `${AS}${user}`;
}

/** Whose hand is taken. */
export function curatedHand(curated: Curated | undefined): string | undefined {
  return curated?.startsWith(AS) ? curated.slice(AS.length) : undefined;
}

/** Undefined while nothing was decided. */
export function viewCurated(entry: Entry): Curated | undefined {
  const value = current(entry, CURATED_FIELD);
  if (typeof value !== 'string') return undefined;
  if (value.startsWith(AS) && value.length > AS.length) return value as Curated;
  return PLAIN.find(known => known === value);
}

/** What tells whether two say the same: `contents` all that they say but their words' place. */
export interface Curatable {
  curated?: Curated | undefined;
  status: string;
  start: number;
  end: number;
  contents: string;
}

/**
 * What of a page's annotations is in the curated version: what was accepted and not decided against, whatever was decided for, and of
 * several that say the same of the same words the first.
 */
export function curatedOf<T>(all: readonly T[], tell: (one: T) => Curatable): T[] {
  const seen = new Set<string>();
  return all.filter(one => {
    const { curated, status, start, end, contents } = tell(one);
    if (curated === 'out' || (curated === undefined && status !== 'accepted')) return false;
    const key = `${start} ${end} ${contents}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
