/** What may be wrong in the end; the first four are what the simulator is for. */
export const KINDS = [
  'lost',
  'missed',
  'diverged',
  'wrongly visible',
  'unsent',
  'over budget',
  'broken',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Fault {
  kind: Kind;
  what: string;
}

/** What was asked of the worker and of its store. */
export interface Figures {
  acts: number;
  pushes: number;
  pulls: number;
  writes: number;
  reads: number;
  lists: number;
}

/** One run of the simulator. */
export interface Outcome {
  seed: number;
  faults: Fault[];
  /** What happened, a line each, with day and virtual time. */
  trace: string[];
  figures: Figures;
}
