/**
 * The scale of the context alignment: integers, 20 to one agreeing character, so that long gaps can cost a fraction each.
 * Chosen by what edits look like: typos are single and scattered, deletions and insertions are long and few.
 */
export const MATCH = 20;
/** A wrong character undoes one right one. */
export const MISMATCH = -20;
/** Numbers that differ tell twins apart: worse than a typo, so that the alignment rather breaks than pairs them. */
export const NUMBER_MISMATCH = -40;
/** Starting a gap costs one and a half characters… */
export const GAP_OPEN = 30;
/** …and lengthening it next to nothing: a deleted sentence is one edit, not forty. */
export const GAP_EXTEND = 1;
/** Two explanations of a page closer than three characters are a tie, and ties are orphans. */
export const MARGIN = 3 * MATCH;
