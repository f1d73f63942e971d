/** A stretch that two texts have in common, in UTF-16 offsets. */
export interface Stretch {
  before: number;
  after: number;
  length: number;
}

/**
 * What of a text is as it was: what stands before the first change and behind the last, and between them each line that both
 * texts have once, as far as their order is the same (patience diff). In order; the gaps between stretches are what changed.
 */
export function sameStretches(before: string, after: string): Stretch[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shortest - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const stretches: Stretch[] = [];
  const add = (stretch: Stretch) => {
    const last = stretches.at(-1);
    const touches =
      last && last.before + last.length === stretch.before && last.after + last.length === stretch.after;
    if (touches) last.length += stretch.length;
    else if (stretch.length > 0) stretches.push(stretch);
  };
  add({ before: 0, after: 0, length: head });
  for (const { before: from, after: to, length } of sameLines(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  ))
    add({ before: head + from, after: head + to, length });
  add({ before: before.length - tail, after: after.length - tail, length: tail });
  return stretches;
}

/** Lines with their line breaks that stand once in both texts, in an order that both have. */
function sameLines(before: string, after: string): Stretch[] {
  const old = uniqueLines(before);
  const pairs: Stretch[] = [];
  for (const [line, at] of uniqueLines(after)) {
    const from = old.get(line);
    if (from !== undefined && from >= 0 && at >= 0)
      pairs.push({ before: from, after: at, length: line.length });
  }
  return longestAscending(pairs);
}

/** Where each line starts; -1 for those that stand more than once. */
function uniqueLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (let from = 0; from < text.length; ) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at + 1;
    const line = text.slice(from, to);
    lines.set(line, lines.has(line) ? -1 : from);
    from = to;
  }
  return lines;
}

/** The longest run of pairs, given in order of `after`, whose `before` ascends too. */
function longestAscending(pairs: readonly Stretch[]): Stretch[] {
  /** The pair that ends the run of each length, with the least `before`. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [i, pair] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.before < pair.before) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = i;
  }
  const run: Stretch[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) run.unshift(pairs[i]!);
  return run;
}
