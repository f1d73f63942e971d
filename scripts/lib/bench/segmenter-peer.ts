import type { FoundSpan, Peer } from './peer.ts';

const NUMBER = /^(?:[\d０-９][\d０-９.,，%％]*|[〇零一二两三四五六七八九十百千万亿]+)$/;

interface Segment {
  segment: string;
  index: number;
  isWordLike?: boolean;
}

/** Numbers in a row with the next word, if one touches them, are a figure. */
export function spansOfSegments(segments: Iterable<Segment>): FoundSpan[] {
  const spans: FoundSpan[] = [];
  /** The figure that the next segment may belong to. */
  let open: FoundSpan | undefined;
  for (const { segment, index, isWordLike } of segments) {
    const end = index + segment.length;
    if (NUMBER.test(segment)) {
      if (open) open.end = end;
      else {
        open = { kind: 'statistic', start: index, end };
        spans.push(open);
      }
    } else {
      if (open && (isWordLike || segment === '%')) open.end = end;
      open = undefined;
    }
  }
  return spans;
}

/** What the platform brings: words by ICU's dictionary, and one rule of ours for figures. */
export const segmenterPeer: Peer = {
  name: 'Intl.Segmenter',
  kinds: ['statistic'],
  load() {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    return text => spansOfSegments(segmenter.segment(text));
  },
};
