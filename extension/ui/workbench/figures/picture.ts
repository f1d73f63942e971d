/** A chart as a picture that stands by itself: with a title, a legend and the source below it. */
import type { Series } from './chart-series.ts';
import { seriesColor, WIDTH } from './plot.ts';

const SVG_NS = 'http://www.w3.org/2000/svg';
const HEAD = 30;
const LINE = 20;
/** Room of a character in a legend, and of its swatch. */
const CHARACTER = 13;
const SWATCH = 22;
/** What a source line holds before it is broken. */
const SOURCE_CHARACTERS = 96;
const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export interface PictureTexts {
  title: string;
  source: string;
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(SVG_NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Each name with its swatch, in as many lines as they need; the group's height comes with it. */
function legendOf(series: readonly Series[]): { group: SVGElement; height: number } {
  const group = element('g', { 'font-size': 12 });
  let [x, y] = [12, 0];
  for (const { name, nth } of series) {
    const wide = SWATCH + name.length * CHARACTER + 16;
    if (x + wide > WIDTH && x > 12) [x, y] = [12, y + LINE];
    group.append(
      element('rect', { x, y: y + 4, width: 12, height: 12, fill: seriesColor(nth) }),
      element('text', { x: x + SWATCH - 4, y: y + 14, fill: 'currentColor' }, name),
    );
    x += wide;
  }
  return { group, height: series.length > 0 ? y + LINE + 6 : 0 };
}

function linesOf(text: string): string[] {
  const characters = [...text];
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += SOURCE_CHARACTERS)
    lines.push(characters.slice(at, at + SOURCE_CHARACTERS).join(''));
  return lines;
}

/** Sets a drawn plot into a picture; names that stand beside the plot's own axis need no legend. */
export function pictureOf(
  plot: SVGSVGElement,
  series: readonly Series[],
  { title, source }: PictureTexts,
): SVGSVGElement {
  const height = Number(plot.getAttribute('height'));
  const { group, height: legend } = legendOf(series);
  const lines = linesOf(source);
  const total = HEAD + legend + height + lines.length * LINE + 8;
  const picture = element('svg', {
    xmlns: SVG_NS,
    viewBox: `0 0 ${WIDTH} ${total}`,
    width: WIDTH,
    height: total,
    'font-family': FONT,
    role: 'img',
    'aria-label': `${title} ${source}`,
  }) as SVGSVGElement;
  plot.setAttribute('y', String(HEAD + legend));
  plot.setAttribute('aria-hidden', 'true');
  group.setAttribute('transform', `translate(0 ${HEAD})`);
  picture.append(
    element('text', { x: 12, y: 20, 'font-size': 15, 'font-weight': 600, fill: 'currentColor' }, title),
    group,
    plot,
    ...lines.map((line, i) =>
      element(
        'text',
        {
          x: 12,
          y: HEAD + legend + height + 14 + i * LINE,
          'font-size': 11,
          fill: 'currentColor',
          'fill-opacity': 0.8,
        },
        line,
      ),
    ),
  );
  return picture;
}

/** The colours of figures.css and theme.css by day: a saved picture stands on white, and not all that draws it knows oklch. */
const SERIES = ['#2f5fd0', '#b8500f', '#0f7b6c', '#8b2fa8', '#a3231a', '#5a6b00', '#00718f', '#6a6257'];
const LIGHT: Record<string, string> = {
  ...Object.fromEntries(SERIES.map((color, nth) => [`series-${nth}`, color])),
  ...{ person: '#842c00', initiative: '#237961', paper: '#ffffff' },
};
const INK = '#26221d';

/** A picture as a file of its own: colours filled in, on white. */
export function svgText(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('color', INK);
  copy.prepend(element('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
  const text = new XMLSerializer().serializeToString(copy);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => LIGHT[name] ?? INK)}`;
}

/** Dots a CSS pixel: sharp in print. */
const SCALE = 2;

/** @throws what the browser says if it cannot draw the picture */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image(width, height);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
    canvas.getContext('2d')?.drawImage(image, 0, 0, width * SCALE, height * SCALE);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
