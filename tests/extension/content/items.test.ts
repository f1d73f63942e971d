import { describe, expect, it } from 'vitest';
import { combine } from '../../../extension/content/items.ts';
import type { StoredAnnotation } from '../../../extension/messages.ts';
import type { AnchorResult } from '../../../shared/anchoring/target.ts';
import type { Mention } from '../../../shared/recognition/mention.ts';
import { draft } from '../fixtures.ts';

const TEXT = '全年共收到提案312件，立案290件，提案委员张望。';
const figure = (text: string): Mention => {
  const start = TEXT.indexOf(text);
  return {
    kind: 'statistic',
    start,
    end: start + text.length,
    text,
    unit: '件',
    approx: 'exact',
    rule: 'figure',
    score: 0.9,
  };
};
const anchored = (text: string, change: Partial<StoredAnnotation> = {}, result?: AnchorResult) => {
  const start = TEXT.indexOf(text);
  const { target, ...rest } = draft();
  const annotation = {
    ...rest,
    id: text,
    target: { ...target, page: 'p', textSha256: 'a'.repeat(64), quote: { ...target.quote, exact: text } },
    attributes: {},
    ...change,
  } as StoredAnnotation;
  return {
    annotation,
    result: result ?? ({ status: 'found', start, end: start + text.length, reason: 'position' } as const),
  };
};

describe('combine', () => {
  it('E17 gives suggestions and annotations in page order', () => {
    const items = combine(TEXT, [figure('290件'), figure('312件')], [anchored('张望', { kind: 'person' })]);
    expect(items.map(item => [item.text, item.state])).toEqual([
      ['312件', 'suggested'],
      ['290件', 'suggested'],
      ['张望', 'accepted'],
    ]);
  });

  it('E17 suggests nothing again where a person accepted or rejected', () => {
    const items = combine(
      TEXT,
      [figure('312件'), figure('290件')],
      [anchored('312件'), anchored('290件', { status: 'rejected' })],
    );
    expect(items.map(item => item.state)).toEqual(['accepted', 'rejected']);
  });

  it('E17 suggests nothing of the very words that a person annotated by hand as that', () => {
    const own = (kind: 'statistic' | 'highlight') => [anchored('312件', { kind, origin: 'manual' })];
    const states = (kind: 'statistic' | 'highlight') =>
      combine(TEXT, [figure('312件')], own(kind)).map(item => item.state);
    expect(states('statistic')).toEqual(['accepted']);
    expect(states('highlight')).toEqual(['accepted', 'suggested']);
  });

  it('E17 hides a suggestion that overlaps an accepted one of its kind, and no other', () => {
    const longer = { ...figure('312件'), start: figure('312件').start - 2, text: '提案312件' };
    expect(combine(TEXT, [longer, figure('290件')], [anchored('312件')]).map(item => item.text)).toEqual([
      '312件',
      '290件',
    ]);
  });

  it('E17 lets a selection of the person’s own stand beside the suggestions in it', () => {
    const items = combine(
      TEXT,
      [figure('312件')],
      [anchored('全年共收到提案312件', { kind: 'highlight', origin: 'manual' })],
    );
    expect(items.map(item => item.state)).toEqual(['accepted', 'suggested']);
  });

  it('E17 shows the new words and the old ones where the text was changed', () => {
    const start = TEXT.indexOf('290件');
    const result: AnchorResult = { status: 'changed', start, end: start + 4, reason: 'slot-edited' };
    const [item] = combine(TEXT, [], [anchored('285件', {}, result)]);
    expect(item).toMatchObject({ anchor: 'changed', text: '290件', was: '285件' });
  });

  it('E17 puts what is not on the page last, with the words it had', () => {
    const items = combine(
      TEXT,
      [figure('312件')],
      [anchored('999件', {}, { status: 'orphan', reason: 'gone' })],
    );
    expect(items.map(item => [item.text, item.anchor])).toEqual([
      ['312件', 'found'],
      ['999件', 'orphan'],
    ]);
  });
});
