import type { Page } from 'playwright-core';
import sharp from 'sharp';

export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
  count: number;
}

/** Where a picture has pixels of one colour, within `tolerance` a channel; undefined if nowhere. */
export async function boxOfColour(
  png: Buffer,
  [red, green, blue]: readonly [number, number, number],
  tolerance = 12,
): Promise<PixelBox | undefined> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const box = { left: width, top: height, right: 0, bottom: 0, count: 0 };
  for (let i = 0, x = 0, y = 0; i < data.length; i += channels) {
    const near =
      Math.abs((data[i] as number) - red) <= tolerance &&
      Math.abs((data[i + 1] as number) - green) <= tolerance &&
      Math.abs((data[i + 2] as number) - blue) <= tolerance;
    if (near) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
      box.count++;
    }
    if (++x === width) [x, y] = [0, y + 1];
  }
  return box.count > 0 ? box : undefined;
}

/** The colours of some points of a picture, as [red, green, blue]. */
export function coloursAt(
  decoder: Page,
  png: Buffer,
  points: readonly { x: number; y: number }[],
): Promise<[number, number, number][]> {
  return decoder.evaluate(
    async ({ data, points }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return points.map(
        ({ x, y }) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3) as [number, number, number],
      );
    },
    { data: png.toString('base64'), points },
  );
}
