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

/** The marks of a strip: what is on the page, thinned out where it crowds. `topOf` gives CSS pixels from the page's top. */
export function stripMarks(
  items: readonly Item[],
  topOf: (item: Item) => number | undefined,
  height: number,
): Mark[] {
  const last = new Map<string, number>();
  const marks: Mark[] = [];
  for (const item of items) {
    const top = item.state === 'rejected' ? undefined : topOf(item);
    if (top === undefined || height <= 0) continue;
    const at = Math.min(1, Math.max(0, top / height));
    const lane = `${item.kind} ${item.state}`;
    if (Math.abs(at - (last.get(lane) ?? -1)) < NEAREST) continue;
    last.set(lane, at);
    marks.push({ key: item.key, kind: item.kind, state: item.state, at });
  }
  return marks;
}
