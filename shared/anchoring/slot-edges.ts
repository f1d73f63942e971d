import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { maxGrowth, NEAR_LEAST, PASSAGE } from './judge-slot.ts';
import type { Region } from './regions.ts';
import { standsAt } from './same-units.ts';

/**
 * Whether a region can hold an edited short quote at all: what stood right before it and right after it, unedited, a little apart.
 * Spares most deleted sentences the weighing. Passages may have lost an edge: they are always weighed.
 */
export function hasSlot(page: AnchorPage, record: AnchorRecord, region: Region): boolean {
  const { quote, prefix, suffix } = record;
  if (quote.length >= PASSAGE) return true;
  const { units, length } = page.folded;
  const before = prefix.subarray(Math.max(0, prefix.length - edgeLength(record.start - record.frameStart)));
  const after = suffix.subarray(0, edgeLength(record.frameEnd - record.end));
  let opened = Number.NEGATIVE_INFINITY;
  const reach = maxGrowth(quote) + ROOM;
  for (let at = Math.max(0, region.starts.start); at <= Math.min(length, region.starts.end + reach); at++) {
    if (at - opened <= reach && standsAt(units, length, at, after)) return true;
    if (standsAt(units, length, at - before.length, before)) opened = at;
  }
  return false;
}

/** Something put in beside the sentence may stand between the two edges. */
const ROOM = 256;

/** As much as must agree next to a slot: a few characters, or the sentence's few. */
const edgeLength = (frame: number) => (frame === 0 ? NEAR_LEAST : Math.min(frame, NEAR_LEAST));
