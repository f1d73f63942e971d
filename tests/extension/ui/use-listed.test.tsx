import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Listed, useListed } from '../../../extension/ui/use-listed.ts';

interface Row {
  id: string;
}

/** A list whose answers come when the test lets them. */
function listing() {
  const answers: ((rows: Row[] | undefined) => void)[] = [];
  let listed: Listed<Row>;
  function Probe() {
    listed = useListed<Row>(() => new Promise(resolve => void answers.push(resolve)), 'ws');
    return null;
  }
  act(() => render(<Probe />, document.body.appendChild(document.createElement('div'))));
  return {
    ids: () => listed.items?.map(({ id }) => id),
    list: () => listed,
    answer: async (at: number, ...ids: string[]) => act(async () => answers[at]?.(ids.map(id => ({ id })))),
  };
}

describe('what a server lists', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it('T3 keeps what was made while the list was on its way', async () => {
    const { ids, list, answer } = listing();
    expect(ids()).toBeUndefined();
    act(() => list().add({ id: 'new' }));
    await answer(0, 'old');
    expect(ids()).toEqual(['new', 'old']);
  });

  it('T3 lists once what the server knows by then, and nothing that was taken away', async () => {
    const { ids, list, answer } = listing();
    await answer(0, 'old', 'older');
    act(() => list().add({ id: 'new' }));
    act(() => list().drop('older'));
    act(() => list().load());
    await answer(1, 'old', 'new', 'older');
    expect(ids()).toEqual(['old', 'new']);
  });

  it('T3 believes a store that still does not list it a minute later', async () => {
    const { ids, list, answer } = listing();
    await answer(0);
    act(() => list().add({ id: 'new' }));
    act(() => list().load());
    await answer(1);
    expect(ids()).toEqual(['new']);
    vi.advanceTimersByTime(61_000);
    act(() => list().load());
    await answer(2);
    expect(ids()).toEqual([]);
  });
});
