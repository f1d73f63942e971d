import type { Item } from '../../../extension/messages.ts';

/** A range of the page's highlight registry, in document order. */
export interface PaintedRange {
  kind: string;
  text: string;
  /** Whether anything of it is drawn: a range in a hidden element has no boxes. */
  drawn: boolean;
}

export type Mentioned = Pick<Item, 'kind' | 'text'>;

/** The page's line breaks and blanks are not those of its text. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function sequence(mentions: readonly { kind: string; text: string }[], kind: string): string[] {
  return mentions.filter(mention => mention.kind === kind).map(({ text }) => bare(text));
}

/** The first place where two lists differ, as a person can look it up. */
function firstDifference(expected: string[], got: string[]): string | undefined {
  for (let i = 0; i < Math.max(expected.length, got.length); i++) {
    if (expected[i] !== got[i]) return `#${i + 1} “${expected[i] ?? '–'}” is painted as “${got[i] ?? '–'}”`;
  }
  return undefined;
}

/**
 * What is not painted as it was mentioned: in document order, the painted words of each kind have to be the mentioned
 * words, each at its turn, and each has to be drawn.
 * @param mentions in page order
 */
export function paintingFaults(mentions: readonly Mentioned[], painted: readonly PaintedRange[]): string[] {
  const kinds = new Set([...mentions, ...painted].map(({ kind }) => kind));
  const differences = [...kinds].flatMap(kind => {
    const difference = firstDifference(sequence(mentions, kind), sequence(painted, kind));
    return difference ? [`${kind}: ${difference}`] : [];
  });
  const undrawn = painted.filter(({ drawn }) => !drawn);
  return [...differences, ...undrawn.map(({ kind, text }) => `${kind}: “${text}” is painted on nothing`)];
}

/** How many mentions of one list have no match in the other, each occurrence counted: both lists of one page. */
export function unmatched(mentions: readonly Mentioned[], others: readonly Mentioned[]): Mentioned[] {
  const left = new Map<string, number>();
  const key = ({ kind, text }: Mentioned) => `${kind} ${bare(text)}`;
  for (const other of others) left.set(key(other), (left.get(key(other)) ?? 0) + 1);
  return mentions.filter(mention => {
    const count = left.get(key(mention)) ?? 0;
    left.set(key(mention), count - 1);
    return count <= 0;
  });
}
