import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { type SideEvidence, sideEvidence } from './side-evidence.ts';

/** Page text beside a place that is compared with the stored context: as much, and room for one inserted sentence. */
const ROOM = 48;

export interface PlaceEvidence {
  left: SideEvidence;
  right: SideEvidence;
}

/** What the surroundings of `[start, end)` on the folded page say about its being the record's place. */
export function placeEvidence(
  page: AnchorPage,
  record: AnchorRecord,
  start: number,
  end: number,
): PlaceEvidence {
  const { units, length } = page.folded;
  const before = units.slice(Math.max(0, start - record.prefix.length - ROOM), start).reverse();
  const after = units.subarray(end, Math.min(length, end + record.suffix.length + ROOM));
  return {
    left: sideEvidence(record.prefix.slice().reverse(), before, record.start - record.frameStart),
    right: sideEvidence(record.suffix, after, record.frameEnd - record.end),
  };
}
