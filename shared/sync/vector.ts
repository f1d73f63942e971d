/** A version vector: for each actor the highest seq up to which nothing is missing. */
export type Vector = Record<string, number>;

/** The seq that comes next for `actor`; seqs start at 1. */
export function nextSeq(vector: Vector, actor: string): number {
  return (vector[actor] ?? 0) + 1;
}

/** The vector after batch `seq` of `actor`; a batch beyond a hole does not move it: never step over a hole. */
export function advance(vector: Vector, actor: string, seq: number): Vector {
  return seq === nextSeq(vector, actor) ? { ...vector, [actor]: seq } : vector;
}
