/**
 * What a browser does with a text directive, after Chromium's text_fragment_finder.cc: each part is looked for within one
 * block; words are parted by text node, whose edges count as edges of words; the first place that fits is taken.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const space = /\s/;
/** Case and width do not count: they are told apart by lower levels of the collation. */
const folded = (text: string) =>
  [...text]
    .map(one => {
      const plain = one.normalize('NFKC').toLowerCase();
      return plain.length === one.length ? plain : one;
    })
    .join('');

interface Span {
  start: number;
  end: number;
}

export interface Finder {
  find(fragment: string): Span | undefined;
}

/** @param nodeEdges offsets at which a text node ends, beside the ends of blocks */
export function finderOf(text: string, nodeEdges: readonly number[] = []): Finder {
  const plain = folded(text);
  const cuts = [0, ...nodeEdges, text.length];
  for (const { index } of text.matchAll(/[\n\t]/g)) cuts.push(index, index + 1);
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const edges = new Set(sorted);
  for (const [i, cut] of sorted.entries())
    for (const { index } of segmenter.segment(text.slice(cut, sorted[i + 1] ?? text.length)))
      edges.add(cut + index);

  const search = (part: string, from: number, startBound: boolean, endBound: boolean): Span | undefined => {
    for (let start = plain.indexOf(part, from); start >= 0; start = plain.indexOf(part, start + 1)) {
      const end = start + part.length;
      if ((!startBound || edges.has(start)) && (!endBound || edges.has(end))) return { start, end };
    }
    return undefined;
  };
  const skip = (at: number) => {
    let next = at;
    while (next < text.length && space.test(text[next] as string)) next++;
    return next;
  };
  const after = (at: number) => {
    let next = at + 1;
    while (next < text.length && !edges.has(next)) next++;
    return next;
  };

  return {
    find(fragment) {
      const parts = fragment.split(',');
      const prefix = parts[0]?.endsWith('-') ? part(parts.shift()?.slice(0, -1)) : '';
      const suffix = parts.at(-1)?.startsWith('-') ? part(parts.pop()?.slice(1)) : '';
      const [start, end] = [part(parts[0]), part(parts[1])];
      let from = 0;
      for (;;) {
        let at = from;
        if (prefix) {
          const found = search(prefix, from, true, false);
          if (!found) return undefined;
          from = after(found.start);
          at = skip(found.end);
        }
        const first = search(start, at, !prefix, end !== '' || suffix === '');
        if (!first) return undefined;
        if (prefix && first.start !== at) continue;
        if (!prefix) from = after(first.start);
        let last = first;
        for (;;) {
          if (end) {
            const found = search(end, last.end, true, suffix === '');
            if (!found) return undefined;
            last = found;
          }
          if (!suffix) return { start: first.start, end: last.end };
          const found = search(suffix, skip(last.end), false, true);
          if (!found) return undefined;
          if (found.start === skip(last.end)) return { start: first.start, end: last.end };
          if (!end) break;
        }
      }
    },
  };
}

function part(encoded: string | undefined): string {
  return folded(decodeURIComponent(encoded ?? ''));
}
