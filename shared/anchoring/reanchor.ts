import { anchorRecordOn } from './anchor-one.ts';
import { type AnchorPage, indexedPage } from './anchor-page.ts';
import { type AnchorRecord, anchorRecord } from './anchor-record.ts';
import { exactPlaces } from './exact-places.ts';
import { type FoldedText, foldedOffset, foldSteps } from './fold.ts';
import { type Placed, placedKeeper } from './keep-placed.ts';
import { quoteStandsAt } from './quote-places.ts';
import { runSliced, type SliceOptions } from './slice.ts';
import type { AnchorResult, TextTarget } from './target.ts';

/** A stored target under a name that stays the same from one state of the page to the next. */
export interface KeyedTarget {
  key: string;
  target: TextTarget;
}

/** A text with what came of its targets: what the next state of the page starts from. Never changed once made. */
export interface AnchoredText {
  readonly text: string;
  readonly folded: FoldedText;
  /** Made when a target had to be looked for. */
  readonly page: AnchorPage | undefined;
  readonly placed: ReadonlyMap<string, Placed>;
}

/** The answer for a target that was given. */
export function resultOf({ placed }: AnchoredText, key: string): AnchorResult {
  const known = placed.get(key);
  if (!known) throw new RangeError(`no target was given under ${key}`);
  return known.result;
}

/**
 * Anchors targets on a text that came out of another one. Targets are moved along where nothing that changed concerns them;
 * those that it touches, that stood nowhere whole, or that are new, are looked for anew. The answers are those of `anchorTexts`.
 */
export function* reanchorSteps(
  last: AnchoredText | undefined,
  text: string,
  targets: readonly KeyedTarget[],
): Generator<void, AnchoredText> {
  const isSame = last?.text === text;
  const folded = isSame ? last.folded : yield* foldSteps(text);
  const keep =
    last && !isSame ? yield* placedKeeper(last, { text, folded }) : (placed: Placed): Placed => placed;
  const placed = new Map<string, Placed>();
  const open: KeyedTarget[] = [];
  for (const one of targets) {
    const known = knownOf(last, one);
    const kept = known && keep(known);
    if (kept) placed.set(one.key, kept);
    else open.push(one);
    yield;
  }
  let page = isSame ? last.page : undefined;
  if (open.length > 0) page ??= yield* indexedPage(text, folded);
  for (const one of open) {
    const record = knownOf(last, one)?.record ?? anchorRecord(one.target);
    placed.set(one.key, place(page as AnchorPage, record));
    yield;
  }
  return { text, folded, page, placed };
}

/** The same in slices. Rejects when `options.signal` aborts; `last` then stands as it was. */
export function reanchor(
  last: AnchoredText | undefined,
  text: string,
  targets: readonly KeyedTarget[],
  options?: SliceOptions,
): Promise<AnchoredText> {
  return runSliced(reanchorSteps(last, text, targets), options);
}

/** What is known of a target, unless its key has come to stand for another one. */
function knownOf(last: AnchoredText | undefined, { key, target }: KeyedTarget): Placed | undefined {
  const known = last?.placed.get(key);
  return known && isSameTarget(known.record.target, target) ? known : undefined;
}

function isSameTarget(a: TextTarget, b: TextTarget): boolean {
  return (
    a.exact === b.exact &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.start === b.start &&
    a.repeats === b.repeats &&
    a.alike === b.alike &&
    JSON.stringify(a.rivals) === JSON.stringify(b.rivals) &&
    a.copy?.rank === b.copy?.rank &&
    a.copy?.of === b.copy?.of
  );
}

function place(page: AnchorPage, record: AnchorRecord): Placed {
  const { target } = record;
  const result = anchorRecordOn(page, record);
  const whole = target.copy ? undefined : exactPlaces(page, record.units, 2);
  if (whole?.length === 0) return { record, result, whole: 'nowhere' };
  const at = result.status === 'found' ? foldedOffset(page.folded, result.start) - record.start : -1;
  const isWhole =
    whole?.length === 1 && whole[0] === at && quoteStandsAt(page.folded, record, at + record.start);
  return { record, result, whole: isWhole ? at : 'unclear' };
}
