/** Gap between the words and the box, and between the box and the window's edge, in CSS pixels. */
const GAP = 6;

export interface Box {
  width: number;
  height: number;
}

/** Where a box goes: below the words if it fits there, else above, never out of the window. */
export function placeBeside(words: Pick<DOMRect, 'left' | 'top' | 'bottom'>, box: Box, window: Box) {
  const left = Math.max(GAP, Math.min(words.left, window.width - box.width - GAP));
  const below = words.bottom + GAP;
  const above = words.top - GAP - box.height;
  const lowest = window.height - box.height - GAP;
  const wanted = below <= lowest || above < GAP ? below : above;
  return { left, top: Math.max(GAP, Math.min(wanted, lowest)) };
}
