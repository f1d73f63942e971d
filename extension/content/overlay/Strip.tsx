import type { Mark } from '../strip-marks.ts';
import { trusted } from './trusted.ts';

export interface StripProps {
  marks: Mark[];
  label: string;
  onGo: (key: string) => void;
}

/** Where on the whole page mentions are, at the window's right edge; a press goes there. The panel lists the same for keyboards. */
export function Strip({ marks, label, onGo }: StripProps) {
  return (
    <nav class="strip" aria-label={label}>
      {marks.map(({ key, kind, state, at }) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          class={state}
          aria-hidden="true"
          style={`--tint: var(--${kind}); top: ${(at * 100).toFixed(2)}%`}
          onClick={trusted(() => onGo(key))}
        />
      ))}
    </nav>
  );
}
