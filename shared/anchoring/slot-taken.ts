import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { isDigit } from './character.ts';
import { hasWordBeside } from './judge-kept.ts';
import type { PlaceEvidence } from './place-evidence.ts';
import { standsAt } from './same-units.ts';
import { isSentenceEdge } from './sentence-edge.ts';
import type { TextSpan } from './target.ts';

/** So many characters before a figure say what it counts, or fewer where its sentence begins with them. */
const LEAD = 3;
const LEAST_LEAD = 2;

/**
 * Whether a figure was found beside its slot while the slot holds another one: in 提交报告6件,其中27件 after 提交报告27件,其中6件, 27件 is
 * no longer what was submitted. Only where no word next to the figure is as it was.
 */
export function isSlotTaken(
  { folded }: AnchorPage,
  record: AnchorRecord,
  { start, end }: TextSpan,
  evidence: PlaceEvidence,
): boolean {
  if (!isDigit(record.quote[0]!) || hasWordBeside(record, evidence)) return false;
  const lead = record.units.subarray(Math.max(record.frameStart, record.start - LEAD), record.start);
  if (lead.length < LEAST_LEAD) return false;
  const { units, length } = folded;
  // In another sentence the same words count something else.
  let from = start;
  while (from > 0 && !isSentenceEdge(folded, from)) from--;
  for (let at = from; at < length && (at < end || !isSentenceEdge(folded, at)); at++) {
    const slot = at + lead.length;
    if (slot !== start && isDigit(units[slot] ?? 0) && standsAt(units, length, at, lead)) return true;
  }
  return false;
}
