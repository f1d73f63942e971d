/** Whether words stand in light letters, and so on a dark ground. */
export type GroundOf = (range: Pick<Range, 'startContainer'>) => boolean;

/** Letters from this lightness on (0…1) are light: #808080, the lightest grey that can be read on white, is not. */
const LIGHT = 0.52;

/**
 * The lightness of a computed colour, 0…1, as near as light and dark letters ask for. Browsers give what was written in a newer
 * function in that function's own numbers.
 */
export function lightnessOf(color: string): number {
  const [a = 0, b = 0, c = 0] = (color.match(/(?<![\w-])[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (color.startsWith('rgb')) return (a * 0.3 + b * 0.59 + c * 0.11) / 255;
  if (color.startsWith('ok')) return a;
  return /^(?:lab|lch)/.test(color) ? a / 100 : a * 0.3 + b * 0.59 + c * 0.11;
}

/** Looks at each element once. */
export function grounds(): GroundOf {
  const known = new Map<Element, boolean>();
  return ({ startContainer }) => {
    const element =
      startContainer.nodeType === Node.ELEMENT_NODE
        ? (startContainer as Element)
        : startContainer.parentElement;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return false;
    let isNight = known.get(element);
    if (isNight === undefined) {
      isNight = lightnessOf(view.getComputedStyle(element).color) > LIGHT;
      known.set(element, isNight);
    }
    return isNight;
  };
}
