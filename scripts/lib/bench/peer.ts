import type { MentionKind } from '../../../shared/recognition/mention.ts';

/** What a peer found: offsets in UTF-16 code units, end exclusive. */
export interface FoundSpan {
  kind: MentionKind;
  start: number;
  end: number;
}
export type Find = (text: string) => FoundSpan[];

/** Another way to find mentions in a text, measured beside ours. */
export interface Peer {
  name: string;
  /** The kinds that it can find. */
  kinds: readonly MentionKind[];
  /** Loads it, dictionaries included where it has no lazier way. */
  load(): Find | Promise<Find>;
}

/** A piece of text, as segmenters give them. */
export interface Token {
  start: number;
  end: number;
}

/** Of spans that overlap the longest, the first of equals; sorted. */
export function longestSpans(spans: readonly FoundSpan[]): FoundSpan[] {
  const kept: FoundSpan[] = [];
  const byLength = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of byLength)
    if (!kept.some(other => span.start < other.end && other.start < span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}
