import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverlayHost } from '../../../extension/content/overlay/host.ts';
import type { OverlayState } from '../../../extension/content/overlay/state.ts';
import { watchSelection } from '../../../extension/content/selection.ts';
import type { Session } from '../../../extension/content/session.ts';
import { DEFAULT_KEYMAP } from '../../../extension/review/keymap.ts';

const WORDS = '居民交口称赞';
const AT = { left: 0, top: 0, bottom: 0 };

function watched() {
  let state: OverlayState = {};
  const overlay = () =>
    ({
      get state() {
        return state;
      },
      update: (change: Partial<OverlayState>) => {
        state = { ...state, ...change };
      },
      owns: () => false,
    }) as unknown as OverlayHost;
  const session = {
    dom: { text: WORDS, offsetsOf: () => ({ start: 0, end: WORDS.length }) },
    setTrouble: () => undefined,
  } as unknown as Session;
  const page = Object.assign(new EventTarget(), {
    activeElement: null,
    defaultView: window,
    getSelection: () => ({
      isCollapsed: false,
      rangeCount: 1,
      getRangeAt: () => ({ getClientRects: () => [new DOMRect(0, 0, 80, 20)] }),
    }),
  }) as unknown as Document;
  const selection = watchSelection({ session, overlay, signal: new AbortController().signal });
  selection.listen(page);
  return { selection, overlay, select: () => page.dispatchEvent(new Event('selectionchange')) };
}

describe('the adder beside a selection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('N5 comes once the selection rests', () => {
    const { overlay, select } = watched();
    select();
    expect(overlay().state.adder).toBeUndefined();
    vi.advanceTimersByTime(1000);
    expect(overlay().state.adder).toBeDefined();
  });

  it('N5 stays away when it was gone into and left before the selection rested', () => {
    const { selection, overlay, select } = watched();
    select();
    selection.reached();
    overlay().update({ adder: { at: AT, keymap: DEFAULT_KEYMAP } });
    overlay().update({ adder: undefined });
    vi.advanceTimersByTime(1000);
    expect(overlay().state.adder).toBeUndefined();
  });
});
