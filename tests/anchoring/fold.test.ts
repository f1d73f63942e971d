import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedOffset, foldedString, foldSteps, sourceSpan } from '../../shared/anchoring/fold.ts';

const read = (text: string) => foldedString(fold(text));

describe('folding', () => {
  it.each([
    ['full width', '６５００余万元（含税）', '6500余万元(含税)'],
    ['quote marks', '“甲”「乙」『丙』‘丁’', '"甲""乙""丙""丁"'],
    ['invisible characters', '65\u00ad00\u200b余\ufeff万元', '6500余万元'],
    ['white space in Chinese', '杨\u3000柳\n依 依\u00a0', '杨柳依依'],
    ['a space between words', 'New\n York 12 34', 'New York 12 34'],
    ['dashes and dots', '磨憨—磨丁 拉玛・兴高 3～5', '磨憨-磨丁拉玛·兴高3~5'],
    ['compatibility forms', '㎡与℃与…', 'm2与°C与...'],
    ['an accent of its own', 'e\u0301cole', 'école'],
  ])('A3 makes %s alike', (_, text, folded) => {
    expect(read(text)).toBe(folded);
  });

  it('A18 keeps superscript and circled numbers apart from digits', () => {
    expect(read('10²')).not.toBe(read('102'));
    expect(read('①')).not.toBe(read('1'));
  });

  it('A18 maps every folded unit back to the source characters it came from', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '中',
            '６',
            '6',
            ' ',
            '\n',
            '\u200b',
            '…',
            '“',
            'e',
            '\u0301',
            '𬭎',
            '㎡',
            '\u3000',
          ),
        }),
        text => {
          const folded = fold(text);
          let last = 0;
          for (let i = 0; i < folded.length; i++) {
            const { start, end } = sourceSpan(folded, i, i + 1);
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(foldedOffset(folded, start)).toBeLessThanOrEqual(i);
            last = start;
          }
          expect(foldedOffset(folded, text.length)).toBe(folded.length);
        },
      ),
    );
  });

  it('A18 remembers where lines broke', () => {
    expect(fold('甲乙\n丙 丁\n\n戊').breaks).toEqual([2, 4]);
  });

  it('A31 folds a long text in slices, to the same as at once', () => {
    const text = 'e\u0301 12 34\n提案㎡…\u200b 丁'.repeat(4_000);
    const steps = foldSteps(text);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(2);
    expect(step.value).toEqual(fold(text));
  });
});
