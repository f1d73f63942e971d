import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { type NumbersKept, numbersKept } from './numbers-kept.ts';
import { isSentenceEdge } from './sentence-edge.ts';
import { type SideEvidence, sideEvidence } from './side-evidence.ts';

/** Page text beside a place that is compared with the stored context: as much, and room for one inserted sentence. */
const ROOM = 48;

/** So many agreeing characters beyond the sentence. */
const GOES_ON = 4;

/** Stands for the quote between its surroundings. */
const SEAM = 0x20;

export interface PlaceEvidence {
  left: SideEvidence;
  right: SideEvidence;
  /** The numbers of the quote's sentence, the quote left out, and how many of them stand around the place. */
  numbers: NumbersKept;
  /** A sentence starts and ends where the quote's sentence would: nothing was put before it or after it. */
  bounded: boolean;
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
  const frame = [
    ...record.units.subarray(record.frameStart, record.start),
    SEAM,
    ...record.units.subarray(record.end, record.frameEnd),
  ];
  const from = start - (record.start - record.frameStart);
  const to = end + (record.frameEnd - record.end);
  const left = sideEvidence(
    record.prefix.slice().reverse(),
    before,
    record.start - record.frameStart,
    record.leftWhole,
  );
  const right = sideEvidence(record.suffix, after, record.frameEnd - record.end, record.rightWhole);
  return {
    bounded:
      (!record.leftWhole || goesOn(left) || isSentenceEdge(page.folded, from)) &&
      (!record.rightWhole || goesOn(right) || isSentenceEdge(page.folded, to)),
    numbers: numbersKept(
      Uint16Array.from(frame),
      Uint16Array.from([...before.slice().reverse(), SEAM, ...after]),
    ),
    left,
    right,
  };
}

/** What stood beyond the sentence stands there still: only the line between them is gone. */
const goesOn = ({ near, frame }: SideEvidence) => near >= frame.length + GOES_ON;

/** Whether `[from, to)` of the page is cut off from its neighbours as the record's sentence was. */
export function isBounded({ folded }: AnchorPage, record: AnchorRecord, from: number, to: number): boolean {
  return (
    (!record.leftWhole || isSentenceEdge(folded, from)) && (!record.rightWhole || isSentenceEdge(folded, to))
  );
}
