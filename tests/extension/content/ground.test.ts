import { describe, expect, it } from 'vitest';
import { lightnessOf } from '../../../extension/content/ground.ts';

describe('the lightness of letters', () => {
  it('N2 is read from every form that browsers give a computed colour', () => {
    const light = [
      'rgb(223, 227, 232)',
      'rgba(255, 255, 255, 0.9)',
      'oklch(0.9 0.02 200)',
      'lab(92 0 0)',
      'color(srgb 0.9 0.9 0.9)',
    ];
    const dark = [
      'rgb(34, 34, 34)',
      'rgb(118, 118, 118)',
      'oklab(0.3 0 0)',
      'lch(20 5 100)',
      'color(display-p3 0.1 0.1 0.1)',
      '',
    ];
    expect(light.filter(colour => lightnessOf(colour) <= 0.52)).toEqual([]);
    expect(dark.filter(colour => lightnessOf(colour) > 0.52)).toEqual([]);
  });
});
