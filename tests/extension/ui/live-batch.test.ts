import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handNoMore, handSoon } from '../../../extension/ui/live-batch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('hands on in one go what comes within a frame, to each the newest, and nothing to whom nothing more is to be handed', () => {
  const handed: string[] = [];
  const [first, second, gone] = ['first', 'second', 'gone'].map(
    name => (value: number) => void handed.push(`${name} ${value}`),
  ) as [(value: number) => void, (value: number) => void, (value: number) => void];
  handSoon(first, 1);
  vi.advanceTimersByTime(10);
  handSoon(second, 2);
  handSoon(first, 3);
  handSoon(gone, 4);
  handNoMore(gone);
  expect(handed).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(handed).toEqual(['first 3', 'second 2']);

  handSoon(second, 5);
  vi.advanceTimersByTime(20);
  expect(handed).toEqual(['first 3', 'second 2', 'second 5']);
});
