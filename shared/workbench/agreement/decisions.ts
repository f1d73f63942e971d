/** What is decided of a disagreement, and how it stands in the annotations (shared/model/curated.ts). */
import { type Curated, curatedAs, curatedHand } from '../../model/curated.ts';
import type { Judgement } from './layers.ts';

/** Who is right: one of them, both (two mentions), neither; `edited`: neither, but something like it. */
export const CHOICES = ['a', 'b', 'both', 'neither'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Decision {
  /** Of the annotation. */
  id: string;
  /** Null takes back what was decided. */
  curated: Curated | null;
}

type Told = Pick<Judgement, 'id' | 'by' | 'status'>;
/** The two sides of a disagreement. */
export interface Sides<T = Told> {
  a?: T;
  b?: T;
}

const isMention = (one: Told | undefined) => one?.status === 'accepted';
const isOne = ({ a, b }: Sides) => a !== undefined && a.id === b?.id;

/**
 * What can be said of it: where one of them took it for no mention, who is right says all; one annotation cannot be two, and neither can
 * the same words be two mentions of one kind.
 */
export function choicesFor(sides: Sides<Judgement>): Choice[] {
  const { a, b } = sides;
  if (!a || !b || !isMention(a) || !isMention(b)) return ['a', 'b'];
  const isSame = a.start === b.start && a.end === b.end && a.kind === b.kind;
  return isSame || isOne(sides) ? ['a', 'b', 'neither'] : [...CHOICES];
}

export function decisionsFor(sides: Sides, choice: Choice | 'edited'): Decision[] {
  const { a, b } = sides;
  if (a && isOne(sides)) {
    const right = choice === 'a' ? a : choice === 'b' ? b : undefined;
    return [{ id: a.id, curated: right && isMention(right) ? curatedAs(right.by) : 'out' }];
  }
  const of = (one: Told | undefined, isIn: boolean): Decision[] =>
    one ? [{ id: one.id, curated: isIn && isMention(one) ? 'in' : 'out' }] : [];
  return [...of(a, choice === 'a' || choice === 'both'), ...of(b, choice === 'b' || choice === 'both')];
}

/** Takes all back. */
export function undecided(sides: Sides): Decision[] {
  return decisionsFor(sides, 'neither').map(({ id }) => ({ id, curated: null }));
}

/** @param isEdited whether something was made for the curated version where they disagree */
export function choiceOf(sides: Sides<Judgement>, isEdited: boolean): Choice | 'edited' | undefined {
  const { a, b } = sides;
  const told = [a, b].map(one => one?.row.curated);
  if (told.every(curated => curated === undefined)) return undefined;
  if (isEdited && told.every(curated => curated === undefined || curated === 'out')) return 'edited';
  const hand = a && isOne(sides) ? curatedHand(a.row.curated) : undefined;
  if (hand !== undefined) return hand === a?.by ? 'a' : hand === b?.by ? 'b' : undefined;
  const [isA, isB] = told.map(curated => curated === 'in');
  if (isA && isB) return isOne(sides) ? 'a' : 'both';
  if (isA) return 'a';
  if (isB) return 'b';
  // Nothing is in: right is who said so, if anybody did.
  return !isMention(a) ? 'a' : !isMention(b) ? 'b' : 'neither';
}
