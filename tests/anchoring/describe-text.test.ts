import { describe, expect, it } from 'vitest';
import { codePoints } from '../../shared/anchoring/code-points.ts';
import { BEYOND_SENTENCE, describeText } from '../../shared/anchoring/describe-text.ts';
import { describeQuote } from './anchor-for-test.ts';
import { REPORT } from './report-fixture.ts';

describe('describing a place', () => {
  it('A16 keeps the words, where they stood and which occurrence they were', () => {
    const target = describeQuote(REPORT, '43条', 2);
    expect(target).toMatchObject({ exact: '43条', occurrence: 2 });
    expect(REPORT.slice(target.start, target.end)).toBe('43条');
    expect(REPORT).toContain(target.prefix + target.exact + target.suffix);
  });

  it('A16 keeps 64 characters or more where the text has them, and all there is where not', () => {
    const target = describeQuote(REPORT, '129场次');
    expect(target.prefix.length).toBeGreaterThanOrEqual(64);
    expect(target.suffix.length).toBeGreaterThanOrEqual(64);
    expect(describeText('提案442件。', 2, 6)).toMatchObject({ prefix: '提案', suffix: '。' });
  });

  it('A16 keeps a long sentence whole and some of what lies beyond', () => {
    const sentence = `${'甲乙丙丁戊己庚辛壬癸'.repeat(10)}442件`;
    const text = `${'子丑寅卯'.repeat(20)}。${sentence}。`;
    expect(describeQuote(text, '442件').prefix.length).toBe(100 + BEYOND_SENTENCE);
  });

  it('A16 grows the context until no other place has it, and counts the places with the same sentence', () => {
    const paragraph = '市政协召开座谈会,走访企业12家,收集意见43条。';
    const text = `开头一段。${paragraph.repeat(5)}另一开头。${paragraph.repeat(5)}`;
    const target = describeQuote(text, '43条', 4);
    const whole = target.prefix + target.exact + target.suffix;
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
    expect(target.alike).toBe(9);
    expect(target.copy).toBeUndefined();
  });

  it('A12 keeps the rank where no context is unique', () => {
    expect(describeQuote('收到提案442件。\n'.repeat(300), '442件', 150)).toMatchObject({
      copy: { rank: expect.any(Number), of: expect.any(Number) },
    });
  });

  it('A16 cuts no character in two', () => {
    for (const shift of ['', '一']) {
      const text = `${'𬭎'.repeat(200)}${shift}442件${shift}${'𬭎'.repeat(200)}`;
      const { prefix, suffix } = describeQuote(text, '442件');
      expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
    }
  });

  it('A17 counts code points on the wire, both ways', () => {
    const text = '甲𬭎乙𬭬丙';
    const points = codePoints(text);
    expect([0, 1, 3, 4, 6, 7].map(points.fromUtf16)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([0, 1, 2, 3, 4, 5, 9].map(points.toUtf16)).toEqual([0, 1, 3, 4, 6, 7, 7]);
  });
});
