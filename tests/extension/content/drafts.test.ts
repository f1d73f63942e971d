import { describe, expect, it } from 'vitest';
import { annotationId } from '../../../extension/background/annotation-id.ts';
import {
  describedText,
  patched,
  selectionDraft,
  suggestionDraft,
} from '../../../extension/content/drafts.ts';
import type { Item } from '../../../extension/messages.ts';

const TEXT = '𠮷林县政协主席𬭎远，全年收到提案312件，又收到提案312件。';

function suggestion(text: string, from = 0): Item {
  const start = TEXT.indexOf(text, from);
  return {
    ...{
      key: 'k',
      state: 'suggested',
      anchor: 'found',
      kind: 'statistic',
      text,
      start,
      end: start + text.length,
    },
    ...{ attributes: { value: 312, unit: '件' }, tags: [], origin: 'recognised' },
  };
}

describe('drafts', () => {
  it('E16 count code points on the wire and UTF-16 units beside them', () => {
    const described = describedText(TEXT);
    const { target } = selectionDraft(
      described,
      TEXT.indexOf('312件'),
      TEXT.indexOf('312件') + 4,
      'statistic',
    );
    expect([...TEXT].slice(target.position.start, target.position.end).join('')).toBe('312件');
    expect(TEXT.slice(target.utf16.start, target.utf16.end)).toBe('312件');
  });

  it('E16 give one suggestion the same id on every device, and its twin another', async () => {
    const described = describedText(TEXT);
    const id = (from: number, page = 'page') =>
      annotationId(suggestionDraft(described, suggestion('312件', from), 'accepted'), page);
    const second = TEXT.lastIndexOf('312件');
    expect(await id(0)).toBe(await id(0));
    expect(await id(second)).not.toBe(await id(0));
    expect(await id(0, 'another page')).not.toBe(await id(0));
    expect(await id(0)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('E16 refuse a selection that is longer than a log takes', () => {
    const long = '政'.repeat(10_001);
    const described = describedText(long);
    expect(() => selectionDraft(described, 0, long.length, 'highlight')).toThrow(
      expect.objectContaining({ code: 'too_long' }),
    );
  });

  it('V5 take a change along, so that a suggestion is accepted with it in one act', () => {
    const draft = suggestionDraft(describedText(TEXT), suggestion('312件'), 'accepted');
    expect(
      patched(draft, { kind: 'highlight', note: '核对', attributes: { unit: '条' }, addTags: ['提案'] }),
    ).toEqual({
      ...draft,
      ...{ kind: 'highlight', note: '核对', tags: ['提案'] },
      attributes: { value: 312, unit: '条' },
    });
  });
});
