/** How often a way of finding mentions was right on gold that it had not been fitted to, and the score that it gives. */
export interface Evidence {
  score: number;
  right: number;
  count: number;
}

/**
 * The scores of the rules, set near the share observed (`scripts/calibrate-recognition.ts` prints it) and below it where few
 * were seen, so that of the mentions with 0.9 and more at least nine in ten are right.
 */
export const EVIDENCE = {
  titled: { score: 0.95, right: 159, count: 167 },
  guessed: { score: 0.6, right: 2, count: 5 },
  listed: { score: 0.94, right: 178, count: 179 },
  listedFirst: { score: 0.9, right: 3, count: 3 },
  behind: { score: 0.88, right: 13, count: 14 },
  speaking: { score: 0.91, right: 20, count: 20 },
  untitled: { score: 0.6, right: 0, count: 0 },
  known: { score: 0.97, right: 38, count: 38 },
  recurring: { score: 0.94, right: 69, count: 69 },
  captioned: { score: 0.85, right: 0, count: 0 },
  byline: { score: 0.94, right: 39, count: 41 },
  roster: { score: 0.9, right: 6, count: 6 },
  dotted: { score: 0.85, right: 1, count: 2 },
  dottedAlone: { score: 0.65, right: 0, count: 0 },
  surname: { score: 0.6, right: 0, count: 0 },
  proper: { score: 0.92, right: 9, count: 10 },
  campaign: { score: 0.7, right: 0, count: 0 },
  quotedElsewhere: { score: 0.6, right: 8, count: 14 },
  national: { score: 0.5, right: 0, count: 0 },
  document: { score: 0.98, right: 93, count: 93 },
  counted: { score: 0.97, right: 524, count: 526 },
  measured: { score: 0.97, right: 113, count: 114 },
  share: { score: 0.97, right: 5, count: 5 },
  range: { score: 0.93, right: 0, count: 0 },
  open: { score: 0.8, right: 2, count: 3 },
  bare: { score: 0.85, right: 1, count: 1 },
  han: { score: 0.92, right: 25, count: 25 },
  ratio: { score: 0.75, right: 0, count: 0 },
  doubling: { score: 0.9, right: 0, count: 0 },
} as const satisfies Record<string, Evidence>;

/** The likelihood by which a quote is taken as a name, and the score that the doubtful and the sure end are shown with. */
const TAKEN_FROM = 0.5;
const DOUBTFUL = 0.75;
const SURE = 0.98;

/** The score of a quoted name by its likelihood (0.5…1): 261 of 265 were right, the doubtful ones fewer than that show. */
export function quotedScore(likelihood: number): number {
  return DOUBTFUL + ((SURE - DOUBTFUL) * (likelihood - TAKEN_FROM)) / (1 - TAKEN_FROM);
}
