/** Where an annotation of a file stands: in the text that the file carries with it, or as far as the file tells. */
import { codePoints } from '../../shared/anchoring/code-points.ts';
import type { Incoming } from '../../shared/import/items.ts';
import { NO_TEXT } from '../../shared/model/made.ts';
import type { Target } from '../../shared/sync/ops.ts';
import { type Described, describedText, draftTarget } from '../content/drafts.ts';
import type { CarriedText } from './preview-import.ts';

/** A text with what is needed of it once. */
export interface DescribedCarried extends Pick<CarriedText, 'sha256'> {
  described: Described;
  toUtf16: (codePoint: number) => number;
}

export function describedCarried({ text, sha256 }: CarriedText): DescribedCarried {
  return { sha256, described: describedText(text), toUtf16: codePoints(text).toUtf16 };
}

/** In a text that is here, twins of the quote are remembered as if it had been selected there. */
function inText(
  { page, place }: Pick<Incoming, 'page' | 'place'>,
  { sha256, described, toUtf16 }: DescribedCarried,
): Target | undefined {
  const { exact, prefix, suffix } = place.quote;
  const [start, end] = [toUtf16(place.position.start), toUtf16(place.position.end)];
  const isThere = start < end && described.text.slice(start, end) === exact;
  if (!isThere || (place.textSha256 !== undefined && place.textSha256 !== sha256)) return undefined;
  const made = draftTarget(described, start, end);
  // What the file keeps around the quote stays, unless it keeps nothing.
  const quote = prefix + suffix === '' ? made.quote : place.quote;
  return { ...made, quote, page, textSha256: sha256 };
}

/** A position of which no text is here is a hint: it counts UTF-16 units as well as it can. */
export function importTarget(
  incoming: Pick<Incoming, 'page' | 'place'>,
  carried: DescribedCarried | undefined,
): Target {
  const known = carried && inText(incoming, carried);
  if (known) return known;
  const { quote, position, textSha256 = NO_TEXT } = incoming.place;
  const start = Math.min(position.start, position.end);
  return {
    page: incoming.page,
    quote,
    position: { start, end: Math.max(position.start, position.end) },
    utf16: { start, end: start + quote.exact.length },
    textSha256,
  };
}
