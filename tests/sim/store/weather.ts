/** How bad the store and the network are; probabilities for one operation, times in ms. */
export interface Weather {
  /** Until a write is seen in another colo: the mean, and the share that takes up to `tailMs`. */
  visibleMs: number;
  tail: number;
  tailMs: number;
  /** Share of writes that even their own colo does not see at once. */
  ownLate: number;
  /** Share of writes after which their own colo still answers from its cache. */
  ownCached: number;
  /** Share of expired cache entries that are answered once more. */
  staleOnce: number;
  /** A put within a second of the last one to the same key is refused. */
  tooFast: number;
  /** An operation fails and did nothing. */
  fails: number;
  /** A put fails for whom asked, and is stored all the same, now or up to `lateMs` later. */
  ambiguous: number;
  lateMs: number;
  /** A request, or its reply, is lost on the way. */
  lostRequest: number;
  lostReply: number;
  /** A request arrives long after its sender gave up. */
  lateRequest: number;
  /** Operations of one day, UTC. */
  quota: { reads: number; writes: number; lists: number; deletes: number };
  /** A list may be so old. */
  listStaleMs: number;
  /** Names on one page of a list. */
  listPage: number;
}

const FREE_PLAN = { reads: 100_000, writes: 1_000, lists: 1_000, deletes: 1_000 };
export const PAID_PLAN = { reads: Infinity, writes: Infinity, lists: Infinity, deletes: Infinity };

export const CALM: Weather = {
  visibleMs: 0,
  tail: 0,
  tailMs: 0,
  ownLate: 0,
  ownCached: 0,
  staleOnce: 0,
  tooFast: 0,
  fails: 0,
  ambiguous: 0,
  lateMs: 0,
  lostRequest: 0,
  lostReply: 0,
  lateRequest: 0,
  quota: FREE_PLAN,
  listStaleMs: 0,
  listPage: 1_000,
};

/** Cloudflare names 60 s or more for other places and no upper bound: some writes take twenty minutes here. */
export const STORMY: Weather = {
  visibleMs: 8_000,
  tail: 0.05,
  tailMs: 20 * 60_000,
  ownLate: 0.05,
  ownCached: 0.1,
  staleOnce: 0.1,
  tooFast: 0.7,
  fails: 0.02,
  ambiguous: 0.05,
  lateMs: 20_000,
  lostRequest: 0.03,
  lostReply: 0.05,
  lateRequest: 0.02,
  quota: FREE_PLAN,
  listStaleMs: 60_000,
  listPage: 3,
};
