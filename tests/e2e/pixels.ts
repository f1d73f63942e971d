import type { Page } from 'playwright-core';

export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
  count: number;
}

/** Where a picture has pixels of one colour, within `tolerance` a channel; undefined if nowhere. Decoded by a page of the browser. */
export function boxOfColour(
  decoder: Page,
  png: Buffer,
  [red, green, blue]: readonly [number, number, number],
  tolerance = 12,
): Promise<PixelBox | undefined> {
  return decoder.evaluate(
    async ({ data, red, green, blue, tolerance }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { width, height } = image;
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, width, height).data;
      const box = { left: width, top: height, right: 0, bottom: 0, count: 0 };
      for (let i = 0; i < pixels.length; i += 4) {
        const near =
          Math.abs((pixels[i] as number) - red) <= tolerance &&
          Math.abs((pixels[i + 1] as number) - green) <= tolerance &&
          Math.abs((pixels[i + 2] as number) - blue) <= tolerance;
        if (!near) continue;
        const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x + 1);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y + 1);
        box.count++;
      }
      return box.count > 0 ? box : undefined;
    },
    { data: png.toString('base64'), red, green, blue, tolerance },
  );
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
