import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../extension/content/overlay/place.ts';

const WINDOW = { width: 800, height: 600 };
const words = (top: number, left = 100) => ({ left, top, bottom: top + 20 });

describe('a box beside words', () => {
  it('E18 stands below them where it fits, else above', () => {
    expect(placeBeside(words(100), { width: 300, height: 200 }, WINDOW).top).toBe(126);
    expect(placeBeside(words(500), { width: 300, height: 200 }, WINDOW).top).toBe(294);
  });

  it('E18 never leaves the window, however far away the words are', () => {
    for (const top of [-3000, -10, 590, 9000]) {
      const place = placeBeside(words(top, 790), { width: 300, height: 200 }, WINDOW);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.top + 200).toBeLessThanOrEqual(600);
      expect(place.left + 300).toBeLessThanOrEqual(800);
    }
  });
});
