import type { AnnotationKind } from '../../shared/model/annotation.ts';
import type { Item } from '../messages.ts';

export interface Mark {
  key: string;
  kind: AnnotationKind;
  state: Item['state'];
  /** How far down the page, 0…1. */
  at: number;
}

/** Marks nearer to each other than this share of the strip would cover each other: the first of a kind stands for them. */
const NEAREST = 0.006;
/** More places of one lane than this are not measured one by one: the strip has no room for as many marks. */
const MAX_MEASURED = 250;

/** Marks of one kind and state, which thin each other out. */
function laneOf({ kind, state }: Pick<Item, 'kind' | 'state'>): string {
  return `${kind} ${state}`;
}

/** The items to measure, in page order: all of a lane, or some hundreds spread over it. Rejected ones have no mark. */
export function measured(items: readonly Item[]): Item[] {
  const shown = items.filter(item => item.state !== 'rejected' && item.start >= 0);
  const sizes = new Map<string, number>();
  for (const item of shown) sizes.set(laneOf(item), (sizes.get(laneOf(item)) ?? 0) + 1);
  const met = new Map<string, number>();
  return shown.filter(item => {
    const lane = laneOf(item);
    const nth = met.get(lane) ?? 0;
    met.set(lane, nth + 1);
    return nth % Math.ceil((sizes.get(lane) as number) / MAX_MEASURED) === 0;
  });
}

/**
 * The marks of a strip: what is on the page, thinned out where it crowds. `topOf` gives CSS pixels from the page's top.
 * Yields after each item: measuring thousands of places takes longer than one task may.
 */
export function* stripMarks(
  items: readonly Item[],
  topOf: (item: Item) => number | undefined,
  height: number,
): Generator<void, Mark[]> {
  const last = new Map<string, number>();
  const marks: Mark[] = [];
  for (const item of measured(items)) {
    const top = topOf(item);
    yield;
    if (top === undefined || height <= 0) continue;
    const at = Math.min(1, Math.max(0, top / height));
    const lane = laneOf(item);
    if (Math.abs(at - (last.get(lane) ?? -1)) < NEAREST) continue;
    last.set(lane, at);
    marks.push({ key: item.key, kind: item.kind, state: item.state, at });
  }
  return marks;
}
