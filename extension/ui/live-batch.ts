/** Answers wait so long for others, in ms: a frame of 60 a second. */
const FRAME_MS = 16;

const waiting = new Map<(value: never) => void, () => void>();

function handAll(): void {
  const all = [...waiting.values()];
  waiting.clear();
  for (const hand of all) hand();
}

/**
 * Hands an answer on within a frame, together with all that came meanwhile: what is set in one go is drawn once. Of two
 * answers to one taker only the newer is handed on.
 */
export function handSoon<T>(take: (value: T) => void, value: T): void {
  if (waiting.size === 0) setTimeout(handAll, FRAME_MS);
  waiting.set(take as (value: never) => void, () => take(value));
}

/** Nothing more is handed to this taker. */
export function handNoMore<T>(take: (value: T) => void): void {
  waiting.delete(take as (value: never) => void);
}
