/** A stretch of two texts that both have, or only the old or the new one. */
export interface DiffPiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Comparing costs the product of the lengths; longer texts are shown as replaced between what they share at both ends. */
const MOST_CELLS = 250_000;

/** The longest common subsequence of characters, as lengths from each pair of places to the ends. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, next] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array];
    for (let j = b.length - 1; j >= 0; j--)
      row[j] =
        a[i] === b[j] ? (next[j + 1] as number) + 1 : Math.max(next[j] as number, row[j + 1] as number);
  }
  return rows;
}

function add(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

function between(a: readonly string[], b: readonly string[], pieces: DiffPiece[]): void {
  if (a.length * b.length > MOST_CELLS) {
    add(pieces, 'gone', a.join(''));
    add(pieces, 'new', b.join(''));
    return;
  }
  const lengths = commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add(pieces, 'same', x);
      i++;
      j++;
    } else if (x !== undefined && (y === undefined || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      add(pieces, 'gone', x);
      i++;
    } else {
      add(pieces, 'new', y as string);
      j++;
    }
  }
}

/** How the old words became the new ones, character by character. */
export function diffWords(before: string, after: string): DiffPiece[] {
  const [a, b] = [[...before], [...after]];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const pieces: DiffPiece[] = [];
  add(pieces, 'same', a.slice(0, head).join(''));
  between(a.slice(head, a.length - tail), b.slice(head, b.length - tail), pieces);
  add(pieces, 'same', a.slice(a.length - tail).join(''));
  return pieces;
}
