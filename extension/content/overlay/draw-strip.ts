import type { Mark } from '../strip-marks.ts';
import { trusted } from './trusted.ts';

/**
 * Where on the whole page mentions are, at the window's right edge; a press goes there. The panel lists the same for keyboards
 * and screen readers, to whom the strip is not there.
 */
export function drawStrip(strip: HTMLElement, marks: readonly Mark[], onGo: (key: string) => void): void {
  strip.replaceChildren(
    ...marks.map(({ key, kind, state, at }) => {
      const button = strip.ownerDocument.createElement('button');
      button.type = 'button';
      button.tabIndex = -1;
      button.className = state;
      button.style.cssText = `--tint: var(--${kind}); top: ${(at * 100).toFixed(2)}%`;
      button.addEventListener(
        'click',
        trusted(() => onGo(key)),
      );
      return button;
    }),
  );
}
