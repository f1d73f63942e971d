/** What a person may see and change of how figures are put together. Rules stand beside the annotations, which stay as they are. */

/** What a subject counts under. */
export interface SubjectRule {
  subject: string;
  /** The subject that it stands under; itself for one that stands alone. */
  group: string;
  /** It is another word for the group: both have one row. */
  same?: true;
  /** The act that the subject names, for figures that tell none: 立案提案 is 提案 with the act 立案. */
  act?: string;
}

/** An act that says what another one says: 审查立案 is 立案. */
export interface ActRule {
  act: string;
  as: string;
}

/** So many of one unit are so many of another: 15 亩 are 1 公顷. In `万*` and `*` the star is any unit. */
export interface UnitRule {
  from: string;
  count: number;
  is: number;
  to: string;
  on: boolean;
}

/** What the members of a workspace said; what they left unsaid is derived (`derive-groups.ts`) or built in (`unit-rules.ts`). */
export interface FigureRules {
  subjects: readonly SubjectRule[];
  acts: readonly ActRule[];
  units: readonly UnitRule[];
}

export const NO_RULES: FigureRules = { subjects: [], acts: [], units: [] };
