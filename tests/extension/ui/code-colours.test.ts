import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CODE_COLORS } from '../../../shared/model/code.ts';

const css = (path: string) => readFileSync(`extension/ui/${path}`, 'utf8');
const pairOf = (text: string, name: string) =>
  new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(text)?.slice(1) as [string, string];

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

it.each(CODE_COLORS)('B5 %s is told from every ground at 3:1, in light and dark', name => {
  const colour = pairOf(css('codes/palette.css'), `code-${name}`);
  for (const ground of ['paper', 'raised', 'wash']) {
    const grounds = pairOf(css('theme.css'), ground);
    for (const theme of [0, 1] as const)
      expect(contrast(colour[theme], grounds[theme])).toBeGreaterThanOrEqual(3);
  }
});
