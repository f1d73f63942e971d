import { describe, expect, it } from 'vitest';
import { describeRivals, MAX_RIVALS, RIVAL_TAIL } from '../../shared/anchoring/rivals.ts';
import { describeQuote, reanchor } from './anchor-for-test.ts';

/** Filler that keeps places out of each other's stored context. */
const apart = (n: number) => `第${'甲乙丙丁戊己'[n]}部分谈的是${'另外一些事情'.repeat(20)}。`;
const line = (place: string, count: string) => `${place}政协组织委员视察18次,提交报告${count}篇。`;

describe('places with the same words', () => {
  const text = [line('青石县', '31'), apart(0), line('望江县', '44'), apart(1), '另有18次。'].join('\n');

  it('A33 are told by where their surroundings part from those of the quote, the likest first', () => {
    const { rivals } = describeQuote(text, '18次');
    expect(rivals).toEqual([
      {
        left: { same: '县政协组织委员视察'.length, beyond: expect.stringMatching(/情。\n望江$/) },
        right: { same: ',提交报告'.length, beyond: expect.stringMatching(/^44篇。\n第乙/) },
      },
    ]);
    for (const { left, right } of rivals ?? [])
      for (const { beyond } of [left, right]) expect(beyond.length).toBeLessThanOrEqual(RIVAL_TAIL);
  });

  it('A33 are a few, whole characters, and none that stands in the stored context', () => {
    const many = Array.from({ length: 9 }, (_, i) => `${line(`𬭎${i}`, '𬭬')}\n${apart(i % 6)}`).join('\n');
    const { rivals = [] } = describeQuote(many, '18次', 5);
    expect(rivals).toHaveLength(MAX_RIVALS);
    for (const { left, right } of rivals)
      expect(left.beyond.isWellFormed() && right.beyond.isWellFormed()).toBe(true);
    expect(describeRivals('甲18次乙,甲18次乙', 1, 4, 0, 11)).toEqual([]);
  });

  it('A33 take no place of which the sentence moved next to where the quote stood', () => {
    const before = [line('青石县', '31'), apart(0), line('望江县', '44'), apart(1)].join('\n');
    const after = [line('望江县', '44'), apart(0), apart(1)].join('\n');
    expect(reanchor(before, '18次', after)).toEqual({ status: 'orphan' });
  });

  it('A33 leave a quote its place beside a twin, though a slip came into its sentence', () => {
    const before = [apart(0), line('青石县', '31'), line('望江县', '31'), apart(1)].join('\n');
    const after = before.replace('青石县政协组织', '青石县政协纽织');
    expect(reanchor(before, '18次', after)).toMatchObject({ status: 'found', at: after.indexOf('18次') });
    const left = [apart(0), line('望江县', '31'), apart(1)].join('\n');
    expect(reanchor(before, '18次', left)).toEqual({ status: 'orphan' });
  });
});

describe('a sentence with something of its neighbours', () => {
  it('A33 is known wherever it was moved, short as it is', () => {
    const own = '占比8条。县政协副主席周玉在会上宣读了有关通知和表彰决定。';
    const before = [apart(0), own, apart(1), '占比8名。'].join('\n');
    expect(reanchor(before, '8条', [apart(0), apart(1), '占比8名。', own].join('\n'))).toMatchObject({
      status: 'found',
    });
    expect(reanchor(before, '8条', [apart(0), apart(1), '占比8名。', '占比8条。'].join('\n'))).toEqual({
      status: 'orphan',
    });
  });

  it('A2 is found where the line before it was joined to it', () => {
    const rows = ['南河区\t25%\t47个', '西坪县\t56%\t17个', '石桥镇\t7%\t9个'];
    const after = [apart(0), rows[0]! + rows[1]!, rows[2], apart(2)].join('\n');
    expect(reanchor([apart(0), ...rows, apart(1)].join('\n'), '17个', after)).toMatchObject({
      status: 'found',
    });
  });
});

describe('figures that changed places', () => {
  it('A4 are not followed to where they now count something else', () => {
    const before = `${apart(0)}\n全市反映信息7164条,采用1879次,编发专报27期。\n${apart(1)}`;
    const after = before.replace('7164条,采用1879次', '1879次,采用7164条');
    expect(reanchor(before, '7164条', after).at ?? -1).not.toBe(after.indexOf('7164条'));
  });
});

describe('a passage', () => {
  it('A10 that stands elsewhere as it was is not said to be edited where something like it stands', () => {
    const passage = '委员们认为,山茶产业关系长远,应当久久为功,一茬接着一茬干。';
    const before = [apart(0), passage, apart(1), apart(2)].join('\n');
    const after = [apart(0), passage.replace('山茶产业', '管网改造'), apart(1), `此外,${passage}`, apart(2)];
    expect(reanchor(before, passage, after.join('\n')).status).not.toBe('changed');
  });
});
