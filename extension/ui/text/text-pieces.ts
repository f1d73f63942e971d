/** A span that is marked, UTF-16 offsets. */
export interface MarkedSpan {
  start: number;
  end: number;
  key: string;
}

export interface TextPiece {
  text: string;
  /** The spans that it is in. */
  keys: string[];
}

/** A text in lines, each in pieces that are in the same spans from end to end; spans may overlap and cross lines. */
export function textPieces(text: string, spans: readonly MarkedSpan[]): TextPiece[][] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const lines: TextPiece[][] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    const cuts = [from, ...edges.filter(edge => edge > from && edge < to), to];
    const pieces = cuts.slice(1).flatMap((end, i) => {
      const start = cuts[i] as number;
      const keys = spans.filter(span => span.start < end && start < span.end).map(({ key }) => key);
      return end > start ? [{ text: text.slice(start, end), keys }] : [];
    });
    lines.push(pieces);
    from = to + 1;
  }
  return lines;
}
