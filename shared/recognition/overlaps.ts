import type { Mention } from './mention.ts';

/** Which kind gives way: digits inside a name are no figure, names inside a title no persons. */
const RANK = { document: 0, person: 1, initiative: 2, statistic: 3 } as const;

function compare(a: Mention, b: Mention): number {
  const lexicon = Number(b.rule === 'lexicon') - Number(a.rule === 'lexicon');
  const kind = RANK[a.kind] - RANK[b.kind];
  return lexicon || kind || b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start;
}

/** Keeps the strongest of overlapping mentions and sorts what is left by place. Linear but for the sorting. */
export function resolveOverlaps(mentions: readonly Mention[]): Mention[] {
  const byPlace = [...mentions].sort((a, b) => a.start - b.start || compare(a, b));
  const out: Mention[] = [];
  for (const m of byPlace) {
    if (m.end <= m.start) continue;
    let stands = true;
    while (out.length && out.at(-1)!.end > m.start) {
      if (compare(out.at(-1)!, m) <= 0) {
        stands = false;
        break;
      }
      out.pop();
    }
    if (stands) out.push(m);
  }
  return out;
}
