import { describe, expect, it } from 'vitest';
import { curatedOf } from '../../../shared/model/curated.ts';
import {
  type Choice,
  choiceOf,
  choicesFor,
  decisionsFor,
  undecided,
} from '../../../shared/workbench/agreement/decisions.ts';
import { type Disagreement, disagreementsOf } from '../../../shared/workbench/agreement/disagreements.ts';
import type { AnnotationRow } from '../../../shared/workbench/row.ts';
import { row, twoOf } from './judgements.ts';

const bo = { author: 'bo' };
const hand = { ...row('x'), attributes: { value: 442 } };
const HANDS: AnnotationRow[] = [
  row('x', { hands: [hand, { ...hand, author: 'bo', attributes: { value: 424 } }] }),
];
const REFUSED_HAND: AnnotationRow[] = [
  row('x', { hands: [hand, { ...hand, author: 'bo', status: 'rejected' }] }),
];
const MISSED = [row('a'), row('z', { ...bo, at: [50, 54], status: 'rejected' })];
const REFUSED = [row('a'), row('b', { ...bo, status: 'rejected' })];
const SPAN = [row('a'), row('b', { ...bo, at: [0, 6] })];

const of = (rows: AnnotationRow[]) => {
  const { a, b } = twoOf(...rows);
  return disagreementsOf('p', a, b)[0] as Disagreement;
};
const told = (rows: AnnotationRow[], choice: Choice | 'edited') =>
  decisionsFor(of(rows), choice).map(({ id, curated }) => `${id} ${curated}`);
const decidedRows = (rows: AnnotationRow[], choice: Choice | 'edited') => {
  const decided = new Map(decisionsFor(of(rows), choice).map(({ id, curated }) => [id, curated]));
  return rows.map(one => ({ ...one, ...(decided.get(one.id) && { curated: decided.get(one.id)! }) }));
};

describe('deciding a disagreement', () => {
  it('offers what can be said of it', () => {
    expect([MISSED, REFUSED, REFUSED_HAND, HANDS, SPAN].map(rows => choicesFor(of(rows)).join())).toEqual([
      ...['a,b', 'a,b', 'a,b', 'a,b,neither', 'a,b,both,neither'],
    ]);
  });

  it('puts in what is right and leaves out what is not', () => {
    expect(told(MISSED, 'a')).toEqual(['a in']);
    expect(told(MISSED, 'b')).toEqual(['a out']);
    expect(told(REFUSED, 'a')).toEqual(['a in', 'b out']);
    expect(told(REFUSED, 'b')).toEqual(['a out', 'b out']);
    expect(told(SPAN, 'both')).toEqual(['a in', 'b in']);
    expect(told(SPAN, 'edited')).toEqual(['a out', 'b out']);
    expect(told(HANDS, 'b')).toEqual(['x as.bo']);
    expect(told(HANDS, 'neither')).toEqual(['x out']);
    expect(told(REFUSED_HAND, 'a')).toEqual(['x as.ann']);
    expect(told(REFUSED_HAND, 'b')).toEqual(['x out']);
  });

  it('is known again for what was decided, and can be taken back', () => {
    for (const rows of [MISSED, REFUSED, REFUSED_HAND, HANDS, SPAN])
      for (const choice of choicesFor(of(rows))) {
        const decided = of(decidedRows(rows, choice));
        expect(decided.decided).toBe(true);
        expect([rows[0]?.id, choiceOf(decided, false)]).toEqual([rows[0]?.id, choice]);
        expect(undecided(decided).every(({ curated }) => curated === null)).toBe(true);
      }
    expect(choiceOf(of(SPAN), false)).toBeUndefined();
    expect(choiceOf(of(decidedRows(SPAN, 'edited')), true)).toBe('edited');
  });

  it('leaves what both made of it as it was', () => {
    expect(of(decidedRows(SPAN, 'a')).sort).toBe('span');
    expect(of(decidedRows(HANDS, 'b')).fields).toEqual(['value']);
  });

  it('makes the curated version', () => {
    const version = (rows: AnnotationRow[]) =>
      curatedOf(rows, one => ({ ...one, contents: one.id })).map(({ id }) => id);
    expect(version(decidedRows(SPAN, 'b'))).toEqual(['b']);
    expect(version(decidedRows(REFUSED, 'b'))).toEqual([]);
    expect(version(decidedRows(REFUSED, 'a'))).toEqual(['a']);
  });
});
