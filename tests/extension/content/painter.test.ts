import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPainter } from '../../../extension/content/painter.ts';
import type { Item } from '../../../extension/messages.ts';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;

  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}
/** As Firefox gives it to scripts of extensions: without iterators. */
class FakeRegistry extends Map<string, FakeHighlight> {
  override keys(): MapIterator<string> {
    throw new Error('Xray wrapping of iterators not supported.');
  }
}
class FakeStaticRange {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}

const item = (start: number, end: number, change: Partial<Item> = {}): Item => ({
  ...{ key: `${start}`, state: 'accepted', anchor: 'found', kind: 'highlight', text: '', start, end },
  ...{ attributes: {}, tags: [], origin: 'manual' },
  ...change,
});
const rangeOf = ({ start, end }: Item) =>
  ({
    startContainer: document,
    startOffset: start,
    endContainer: document,
    endOffset: end,
  }) as unknown as Range;

describe('the painter', () => {
  const registry = new FakeRegistry();
  let registries = [registry];
  const painter = createPainter(() => registries as unknown as HighlightRegistry[]);
  const painted = () =>
    Object.fromEntries(
      [...registry].map(([name, ranges]) => [name, [...ranges].map(range => range.startOffset)]),
    );

  beforeEach(() => {
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal('StaticRange', FakeStaticRange);
  });
  afterEach(() => {
    painter.clear();
    registries = [registry];
    vi.unstubAllGlobals();
  });

  it('E26 gives what overlaps another mark of its kind a name of its own, and puts smaller kinds above', async () => {
    const person = item(3, 6, { kind: 'person' });
    painter.paint([item(0, 10), person, item(5, 14), item(20, 25), item(22, 24), item(30, 31)], rangeOf);
    await vi.waitFor(() =>
      expect(painted()).toEqual({
        'meipi-highlight-accepted': [0, 20, 30],
        'meipi-highlight-accepted-over': [5, 22],
        'meipi-person-accepted': [3],
      }),
    );
    const [low, high] = ['meipi-highlight-accepted', 'meipi-person-accepted'].map(
      name => registry.get(name)?.priority ?? 0,
    );
    expect(high).toBeGreaterThan(low as number);
  });

  it('E1 gathers thousands in slices, and drops what it gathers when it is to paint something else', async () => {
    const slow = (one: Item) => {
      const until = performance.now() + 2;
      while (performance.now() < until);
      return rangeOf(one);
    };
    painter.paint(
      Array.from({ length: 100 }, (_, i) => item(i * 10, i * 10 + 5)),
      slow,
    );
    expect(painted()).toEqual({});
    painter.paint([item(7, 9)], rangeOf);
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(painted()).toEqual({ 'meipi-highlight-accepted': [7] });
  });

  it('E1 paints again what was cleared, and forgets what it cleared itself', async () => {
    painter.paint([item(1, 2)], rangeOf);
    await vi.waitFor(() => expect(registry.size).toBe(1));
    registry.clear();
    painter.restore();
    expect(registry.size).toBe(1);
    painter.clear();
    painter.restore();
    expect(registry.size).toBe(0);
  });

  it('E29 paints in the registry of each document, and clears what one of them holds from an earlier time', async () => {
    const frame = new Map([
      ['meipi-person-accepted', new FakeHighlight()],
      ['own', new FakeHighlight()],
    ]);
    registries = [registry, frame];
    painter.select(rangeOf(item(1, 2)));
    painter.paint([item(1, 2)], rangeOf);
    await vi.waitFor(() => expect(registry.size).toBe(2));
    expect([...frame.keys()].sort()).toEqual(['meipi-highlight-accepted', 'meipi-selected', 'own']);
    frame.delete('meipi-highlight-accepted');
    painter.restore();
    expect(frame.get('meipi-highlight-accepted')).toBe(registry.get('meipi-highlight-accepted'));
    painter.select(undefined);
    expect([registry, frame].map(one => one.has('meipi-selected'))).toEqual([false, false]);
  });

  it('N3 fills by the first tag that has a colour, keeps the line of the kind, and tells what has none', async () => {
    const look = { by: 'tag', colors: { 民生: 'teal', 经济: 'blue' } } as const;
    painter.paint(
      [
        item(0, 4, { tags: ['口径', '民生', '经济'] }),
        item(2, 6, { kind: 'person', tags: ['经济'] }),
        item(3, 8, { tags: ['民生'] }),
        item(10, 12),
        item(14, 15, { state: 'suggested' }),
        item(16, 17, { anchor: 'changed', tags: ['经济'] }),
      ],
      rangeOf,
      look,
    );
    await vi.waitFor(() =>
      expect(painted()).toEqual({
        'meipi-highlight-accepted-bare': [0, 10],
        'meipi-highlight-accepted-bare-over': [3],
        'meipi-tag-teal': [0, 3],
        'meipi-person-accepted-bare': [2],
        'meipi-tag-blue': [2],
        'meipi-tag-none': [10],
        'meipi-highlight-suggested-bare': [14],
        'meipi-highlight-changed': [16],
      }),
    );
  });

  it('N2 has other colours for light letters', async () => {
    const night = document.createElement('p');
    night.style.color = 'rgb(223, 227, 232)';
    night.append('江川区');
    document.body.append(night);
    painter.paint(
      [item(0, 2), item(2, 3)],
      one =>
        ({
          ...rangeOf(one),
          startContainer: one.start === 0 ? (night.firstChild as Text) : document,
        }) as unknown as Range,
    );
    await vi.waitFor(() =>
      expect(painted()).toEqual({ 'meipi-highlight-accepted-night': [0], 'meipi-highlight-accepted': [2] }),
    );
    night.remove();
  });
});
