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
export async function coloursAt(
  png: Buffer,
  points: readonly { x: number; y: number }[],
): Promise<[number, number, number][]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return points.map(({ x, y }) => {
    const at = (Math.floor(y) * info.width + Math.floor(x)) * info.channels;
    const [red, green, blue] = data.subarray(at, at + 3);
    if (red === undefined || green === undefined || blue === undefined || x >= info.width)
      throw new Error(`no pixel of the picture: ${x}, ${y}`);
    return [red, green, blue];
  });
}
