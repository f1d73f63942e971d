import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverlayHost } from '../../../extension/content/overlay/host.ts';
import type { OverlayState } from '../../../extension/content/overlay/state.ts';
import { watchPointer } from '../../../extension/content/pointer.ts';
import type { Session } from '../../../extension/content/session.ts';

function watched() {
  let state: OverlayState = { card: { items: [], at: { left: 0, top: 0, bottom: 0 } } };
  const overlay = () =>
    ({
      get state() {
        return state;
      },
      update: (change: Partial<OverlayState>) => {
        state = { ...state, ...change };
      },
    }) as unknown as OverlayHost;
  const onHide = vi.fn();
  const { hover, show } = watchPointer({
    ...{ session: {} as Session, overlay, onHide, onGone: () => undefined },
    signal: new AbortController().signal,
  });
  return { hover, show, onHide, overlay };
}

describe('the card under the pointer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('C6 closes a while after the pointer has left it', () => {
    const { hover, onHide, overlay } = watched();
    hover(false);
    vi.advanceTimersByTime(1000);
    expect(overlay().state.card).toBeUndefined();
    expect(onHide).toHaveBeenCalledOnce();
  });

  it('C6 leaves the one that a command opens meanwhile', () => {
    const { hover, onHide, overlay } = watched();
    hover(false);
    overlay().update({ card: { items: [], at: { left: 0, top: 0, bottom: 0 }, held: true } });
    vi.advanceTimersByTime(1000);
    expect(overlay().state.card?.held).toBe(true);
    expect(onHide).not.toHaveBeenCalled();
  });

  it('C6 leaves the one that the caret opens meanwhile', () => {
    const { hover, show, onHide, overlay } = watched();
    hover(false);
    overlay().update({ card: undefined });
    show({ items: [], at: new DOMRect() }, true);
    vi.advanceTimersByTime(1000);
    expect(overlay().state.card?.heard).toBe(true);
    expect(onHide).not.toHaveBeenCalled();
  });
});
