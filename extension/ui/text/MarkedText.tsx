import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { TranslatePanel } from '../translate-panel.ts';
import { type MarkedSpan, textPieces } from './text-pieces.ts';
import './marked-text.css';

export interface MarkedTextProps {
  text: string;
  spans: readonly MarkedSpan[];
  /** Which span it is about: it is brought into view. */
  of: string;
  t: TranslatePanel;
}

/** A text with one span marked plainly and others lightly. */
export function MarkedText({ text, spans, of, t }: MarkedTextProps) {
  const ref = useRef<HTMLElement>(null);
  const lines = useMemo(() => textPieces(text, spans), [text, spans.map(({ key }) => key).join()]);
  const show = () => ref.current?.querySelector('mark.of')?.scrollIntoView({ block: 'center' });
  useLayoutEffect(show, [text]);
  return (
    <>
      <article ref={ref} class="marked-text">
        {lines.map((pieces, line) => (
          // A text does not change: its lines are their places.
          <p key={line}>
            {pieces.map(({ text: words, keys }) =>
              keys.length === 0 ? words : <mark class={keys.includes(of) ? 'of' : 'other'}>{words}</mark>,
            )}
          </p>
        ))}
      </article>
      <button type="button" class="back first" onClick={show}>
        {t('text.goTo')}
      </button>
    </>
  );
}
