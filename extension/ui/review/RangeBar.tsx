import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Say } from '../../../shared/words/say.ts';
import type { Item } from '../../messages.ts';
import type { FailureCode } from '../../result.ts';
import type { RangeMove } from '../../review/move-range.ts';
import type { PageWords } from '../words/page-zh.ts';
import type { RangeWords } from '../words/range-zh.ts';
import type { AskPage } from './use-review.ts';

export interface RangeBarProps {
  item: Item;
  page: AskPage;
  t: Say<keyof (PageWords & RangeWords)>;
  /** Kept or given up. */
  onDone: () => void;
  onFail: (code: FailureCode) => void;
}

const EDGES = ['start', 'end'] as const;
const STEPS = [
  ['word', -1, '«'],
  ['character', -1, '‹'],
  ['character', 1, '›'],
  ['word', 1, '»'],
] as const;

function moveOf({ key, shiftKey, altKey, ctrlKey }: KeyboardEvent): RangeMove | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return {
    edge: shiftKey ? 'start' : 'end',
    unit: altKey || ctrlKey ? 'word' : 'character',
    by: key === 'ArrowRight' ? 1 : -1,
  };
}

/** The ends of an item's words, moved by keys or buttons; the page shows where they are. It is stored once it is kept. */
export function RangeBar({ item, page, t, onDone, onFail }: RangeBarProps) {
  const [words, setWords] = useState(item.text);
  const [stuck, setStuck] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const kept = useRef(false);
  /** Keys come faster than the page answers: each move is asked for after the one before. */
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const move = (move?: RangeMove | 'selection') => {
    turn.current = turn.current.then(async () => {
      const reply = await page('content.range', { key: item.key, ...(move && { move }) });
      if (!reply.ok) {
        onFail(reply.error.code);
        return onDone();
      }
      setWords(reply.value.text);
      setStuck(move !== undefined && !reply.value.moved);
    });
  };
  const keep = () => {
    kept.current = true;
    turn.current = turn.current.then(async () => {
      const reply = await page('content.rangeEnd', { keep: true });
      if (!reply.ok) onFail(reply.error.code);
      onDone();
    });
  };
  useLayoutEffect(() => {
    box.current?.focus();
    // The list finds room for it first.
    requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }));
  }, []);
  // Not after the next picture: who moves and gives up before it would leave the page with what was moved.
  useLayoutEffect(() => {
    void page('content.reveal', { key: item.key, quietly: true }).then(() => move());
    return () => {
      if (!kept.current) void page('content.rangeEnd', { keep: false });
    };
  }, [item.key]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !event.isTrusted) return;
    const wanted = moveOf(event);
    const isButton = (event.target as Element).tagName === 'BUTTON';
    if (wanted) move(wanted);
    else if (event.key === 'Enter' && !isButton) keep();
    else if (event.key === 'Escape') onDone();
    else return;
    // Alt and an arrow would leave the page.
    event.preventDefault();
    event.stopPropagation();
  };
  /** Over a page, events may be the page's own. */
  const press = (act: () => void) => (event: Event) => event.isTrusted && act();

  return (
    <fieldset ref={box} class="range" tabIndex={-1} aria-label={t('range.title')} onKeyDown={onKeyDown}>
      <p class="now" aria-live="polite">
        {words}
      </p>
      {EDGES.map(edge => (
        <p key={edge} class="edge">
          <span>{t(`range.${edge}`)}</span>
          {STEPS.map(([unit, by, sign]) => {
            const label = t(`range.${edge}-${unit}-${by < 0 ? 'back' : 'on'}`);
            return (
              <button
                key={sign}
                type="button"
                aria-label={label}
                title={label}
                onClick={press(() => move({ edge, unit, by }))}
              >
                {sign}
              </button>
            );
          })}
        </p>
      ))}
      {stuck && (
        <p class="stuck" role="status">
          {t('range.stuck')}
        </p>
      )}
      <p class="buttons">
        <button type="button" class="first" onClick={press(keep)}>
          {t('range.keep')}
        </button>
        <button type="button" onClick={press(onDone)}>
          {t('range.leave')}
        </button>
        <button
          type="button"
          onMouseDown={event => event.preventDefault()}
          onClick={press(() => move('selection'))}
        >
          {t('range.selection')}
        </button>
      </p>
      <small>{t('range.help')}</small>
    </fieldset>
  );
}
