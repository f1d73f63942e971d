/** Letters and digits that would make a longer number or word of what they touch. */
const JOINS = /[\p{Nd}\p{Script=Latin}.%％]/u;

function continues(text: string, at: number, inner: number): boolean {
  const outside = text[at];
  const edge = text[inner];
  return outside !== undefined && edge !== undefined && JOINS.test(outside) && JOINS.test(edge);
}

/** Where `words` stand in `text`, from 0; not as part of a longer number or Latin word: 12件 is not in 112件. */
export function occurrencesOf(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (words === '') return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    if (continues(text, start - 1, start) || continues(text, end, end - 1)) continue;
    found.push({ start, end });
  }
  return found;
}
