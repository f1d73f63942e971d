/** How colours look to people who see colours otherwise, and how far apart they then are. */
type Vector = readonly [number, number, number];

/** Machado, Oliveira & Fernandes 2009, severity 1.0, on linear sRGB. */
const VISION: Record<string, readonly Vector[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: readonly Vector[], [x, y, z]: Vector) =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Vector;
const within = (vector: Vector) => vector.map(n => Math.min(1, Math.max(0, n))) as unknown as Vector;

/** Linear sRGB of OKLCH (Ottosson 2020), lightness 0…1, hue in degrees. */
export function linearOf(lightness: number, chroma: number, hue: number): Vector {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const cubed = [
    lightness + 0.3963377774 * a + 0.2158037573 * b,
    lightness - 0.1055613458 * a - 0.0638541728 * b,
    lightness - 0.0894841775 * a - 1.291485548 * b,
  ].map(n => n ** 3) as unknown as Vector;
  return within(
    times(
      [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.707614701],
      ],
      cubed,
    ),
  );
}

function oklab(linear: Vector): Vector {
  const roots = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear,
  ).map(Math.cbrt) as unknown as Vector;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    roots,
  );
}

/** The least distance in OKLab of any two of some colours, to whomever sees them nearest. Some 0.02 is just seen. */
export function leastDistance(colours: readonly Vector[]): number {
  const distances = Object.values(VISION).flatMap(matrix => {
    const seen = colours.map(colour => oklab(within(times(matrix, colour))));
    return seen.flatMap((one, i) =>
      seen.slice(i + 1).map(other => Math.hypot(...one.map((n, k) => n - (other[k] as number)))),
    );
  });
  return Math.min(...distances);
}

/** WCAG 2.2 contrast with a grey of linear luminance `ground`, 0…1. */
export function contrastWith(ground: number, [red, green, blue]: Vector): number {
  const own = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
}
