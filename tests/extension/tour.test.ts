import { describe, expect, it } from 'vitest';
import { tourHandlers } from '../../extension/background/tour-handlers.ts';
import type { BackgroundApi, Handlers, Item } from '../../extension/messages.ts';
import { tourStateOf } from '../../extension/tour-state.ts';
import { isAchieved } from '../../extension/ui/tour/achieved.ts';

const item = (change: Partial<Item>): Item => ({
  ...{ key: 'k', state: 'suggested', anchor: 'found', kind: 'statistic', text: '186件', start: 0, end: 4 },
  ...{ attributes: {}, tags: [], origin: 'recognised' },
  ...change,
});

describe('the tour', () => {
  it('G17 goes on where it was left, and from its start where what is stored is no step', () => {
    expect(tourStateOf({ step: 3, done: false })).toEqual({ step: 3, done: false });
    for (const stored of [undefined, null, { step: 9 }, { step: 1.5 }, { step: '2' }, 7])
      expect(tourStateOf(stored)).toEqual({ step: 0, done: false });
  });

  it('G17 notices what was tried', () => {
    expect(isAchieved('see', [])).toBe(false);
    expect(isAchieved('see', [item({})])).toBe(true);
    expect(isAchieved('decide', [item({})])).toBe(false);
    expect(isAchieved('decide', [item({ state: 'rejected' })])).toBe(true);
    expect(isAchieved('add', [item({ state: 'accepted' })])).toBe(false);
    expect(isAchieved('add', [item({ tags: ['提案'] })])).toBe(true);
    expect(isAchieved('list', Array(4).fill(item({ state: 'accepted' })))).toBe(false);
    expect(isAchieved('list', Array(5).fill(item({ state: 'accepted' })))).toBe(true);
  });

  it('G16 is answered from the sample’s own store, and by nothing that leads out of it', () => {
    const named = (name: string) =>
      ({
        undo: () => name,
        'device.erase': () => name,
        'workspace.join': () => name,
        'site.state': () => name,
      }) as unknown as Handlers<BackgroundApi>;
    const handlers = tourHandlers(
      named('all'),
      named('sample'),
      ({ top }) => top === 'tour',
    ) as unknown as Record<string, (input: object, sender: { top?: string }) => unknown>;
    expect(handlers.undo?.({}, {})).toBe('all');
    expect(handlers.undo?.({}, { top: 'tour' })).toBe('sample');
    expect(handlers['site.state']?.({}, { top: 'tour' })).toBe('sample');
    expect(handlers['device.erase']?.({}, {})).toBe('all');
    for (const method of ['device.erase', 'workspace.join'])
      expect(() => handlers[method]?.({}, { top: 'tour' })).toThrow(
        expect.objectContaining({ code: 'in_tour' }),
      );
  });
});
